#include "cache/entry_name.h"

namespace tapesift::cache {

namespace {

bool isPlain(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

std::string entryName(const market::Symbol& symbol)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
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

} // namespace tapesift::cache
