#include "cache/entry_name.h"

namespace tapesift::cache {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

bool isPlain(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

std::string entryName(const market::Symbol& symbol)
{
    std::string name;
    for (const char c : symbol.text()) {
        // A leading dot would hide the file or make it one of the temporary ones.
        if (isPlain(c) || (c == '.' && !name.empty())) {
            name += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        name += '%';
        name += kDigits[byte >> 4];
        name += kDigits[byte & 15];
    }
    return name.append(kEntrySuffix);
}

std::optional<market::Symbol> symbolOfEntry(std::string_view name)
{
    if (!isEntryName(name))
        return std::nullopt;
    const std::string_view coded = name.substr(0, name.size() - kEntrySuffix.size());
    std::string text;
    for (std::size_t i = 0; i < coded.size(); ++i) {
        if (coded[i] != '%') {
            text += coded[i];
            continue;
        }
        const bool isWhole = i + 2 < coded.size();
        const std::size_t high = isWhole ? kDigits.find(coded[i + 1]) : kDigits.npos;
        const std::size_t low = isWhole ? kDigits.find(coded[i + 2]) : kDigits.npos;
        if (high == kDigits.npos || low == kDigits.npos)
            return std::nullopt;
        text += static_cast<char>(high * 16 + low);
        i += 2;
    }
    auto symbol = market::Symbol::parse(text);
    if (!symbol || entryName(*symbol) != name)
        return std::nullopt;
    return std::move(*symbol);
}

bool isEntryName(std::string_view name)
{
    return name.ends_with(kEntrySuffix);
}

bool isCacheFile(std::string_view name)
{
    return isEntryName(name) || name == kIndexName || name.starts_with(kTemporaryPrefix) ||
           (name.ends_with(kDamagedSuffix) &&
            isEntryName(name.substr(0, name.size() - kDamagedSuffix.size())));
}

} // namespace tapesift::cache
