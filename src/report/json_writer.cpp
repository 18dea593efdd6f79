#include "tapesift/report/json_writer.h"

#include <algorithm>
#include <charconv>

#include "tapesift/base/text.h"

namespace tapesift::report {

namespace {

constexpr std::size_t kJsonBlockBytes = 64 * 1024;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

// The bytes of the UTF-8 character at the start of `text`; 0 if there is none.
std::size_t characterLength(std::string_view text)
{
    for (std::size_t length = 2; length <= 4 && length <= text.size(); ++length)
        if (base::isUtf8(text.substr(0, length)))
            return length;
    return 0;
}

} // namespace

JsonWriter::JsonWriter(std::ostream& out)
    : m_out(out)
{
    m_buffer.reserve(kJsonBlockBytes + kJsonBlockBytes / 4);
}

JsonWriter::~JsonWriter()
{
    m_out.write(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
}

void JsonWriter::beginObject()
{
    beforeElement();
    m_buffer += '{';
    m_needsComma = false;
}

void JsonWriter::endObject()
{
    close('}');
}

void JsonWriter::beginArray()
{
    beforeElement();
    m_buffer += '[';
    m_needsComma = false;
}

void JsonWriter::endArray()
{
    close(']');
}

void JsonWriter::key(std::string_view name)
{
    beforeElement();
    appendQuoted(name);
    m_buffer += ':';
    m_needsComma = false;
}

void JsonWriter::text(std::string_view value)
{
    beforeElement();
    appendQuoted(value);
}

void JsonWriter::number(double value)
{
    beforeElement();
    m_buffer += base::formatShortest(value);
}

void JsonWriter::integer(std::int64_t value)
{
    beforeElement();
    char digits[24];
    m_buffer.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonWriter::boolean(bool value)
{
    beforeElement();
    m_buffer += value ? "true" : "false";
}

void JsonWriter::null()
{
    beforeElement();
    m_buffer += "null";
}

void JsonWriter::endDocument()
{
    m_buffer += '\n';
    m_needsComma = false;
    m_breakLine = false;
    flushIfLarge();
}

void JsonWriter::beforeElement()
{
    if (m_needsComma)
        m_buffer += ',';
    if (m_breakLine)
        m_buffer += '\n';
    m_needsComma = true;
    m_breakLine = false;
    flushIfLarge();
}

void JsonWriter::close(char bracket)
{
    if (m_breakLine)
        m_buffer += '\n';
    m_buffer += bracket;
    m_needsComma = true;
    m_breakLine = false;
}

void JsonWriter::appendQuoted(std::string_view value)
{
    m_buffer += '"';
    while (!value.empty()) {
        const auto isPlain = [](char c) {
            return c >= ' ' && c != '"' && c != '\\'; // A byte above 127 is negative.
        };
        const auto end = std::find_if_not(value.begin(), value.end(), isPlain);
        const auto plain = static_cast<std::size_t>(end - value.begin());
        m_buffer += value.substr(0, plain);
        value.remove_prefix(plain);
        if (value.empty())
            break;
        const bool ascii = static_cast<unsigned char>(value.front()) < 0x80;
        const std::size_t length = ascii ? 1 : characterLength(value);
        if (ascii)
            appendEscaped(value.front());
        else
            m_buffer += length > 0 ? value.substr(0, length) : kReplacement;
        value.remove_prefix(std::max<std::size_t>(length, 1));
    }
    m_buffer += '"';
}

void JsonWriter::appendEscaped(char control)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (control) {
    case '"':
    case '\\':
        m_buffer += '\\';
        m_buffer += control;
        return;
    case '\n':
        m_buffer += "\\n";
        return;
    case '\r':
        m_buffer += "\\r";
        return;
    case '\t':
        m_buffer += "\\t";
        return;
    default:
        m_buffer += "\\u00";
        m_buffer += kHex[static_cast<unsigned char>(control) >> 4];
        m_buffer += kHex[static_cast<unsigned char>(control) & 0x0F];
    }
}

void JsonWriter::flushIfLarge()
{
    if (m_buffer.size() < kJsonBlockBytes)
        return;
    m_out.write(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    m_buffer.clear();
}

} // namespace tapesift::report
