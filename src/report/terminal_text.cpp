#include "report/terminal_text.h"

#include <algorithm>

namespace tapesift::report {

namespace {

std::string_view ansiCode(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Strong:
        return "\x1b[1m";
    case Tone::Faint:
        return "\x1b[2m";
    case Tone::Up:
        return "\x1b[32m";
    case Tone::Down:
        return "\x1b[31m";
    case Tone::StrongUp:
        return "\x1b[1;32m";
    case Tone::StrongDown:
        return "\x1b[1;31m";
    }
    return "";
}

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; // 10xxxxxx goes on with one.
}

} // namespace

std::string toned(std::string_view text, Tone tone)
{
    std::string result(ansiCode(tone));
    result += text;
    if (tone != Tone::Plain)
        result += "\x1b[0m";
    return result;
}

std::size_t displayWidth(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, startsCharacter));
}

std::string printable(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        const bool isC1 = byte == 0xC2 && next >= 0x80 && next < 0xA0; // U+0080 to U+009F
        const bool isControl = byte < 0x20 || byte == 0x7F || isC1;
        result += isControl ? '?' : text[i];
        i += isC1 ? 1 : 0;
    }
    return result;
}

std::string fitted(std::string_view text, std::size_t width, std::string_view ellipsis)
{
    if (displayWidth(text) <= width)
        return std::string(text);
    const std::size_t ellipsisWidth = displayWidth(ellipsis);
    const std::size_t keep = width > ellipsisWidth ? width - ellipsisWidth : 0;
    std::size_t columns = 0;
    std::size_t end = 0;
    while (end < text.size() && (columns < keep || !startsCharacter(text[end])))
        columns += startsCharacter(text[end++]) ? 1U : 0U;
    std::string result(text.substr(0, end));
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result += ellipsis;
}

} // namespace tapesift::report
