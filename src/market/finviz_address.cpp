#include "market/finviz_address.h"

#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

int valueOfHexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// "%2C" is a comma; a '+' a blank.
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? valueOfHexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? valueOfHexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

// What follows "https://".
std::string_view withoutScheme(std::string_view address)
{
    for (const std::string_view scheme : {"https://", "http://"})
        if (base::equalsIgnoreCase(address.substr(0, scheme.size()), scheme))
            return address.substr(scheme.size());
    return address;
}

} // namespace

bool isFinvizAddress(std::string_view text)
{
    const std::string_view address = base::trim(text);
    if (address.find_first_of(" \t\r\n") != std::string_view::npos)
        return false;
    const std::string_view rest = withoutScheme(address);
    const std::string host = base::toLower(rest.substr(0, rest.find_first_of("/?#:")));
    return host == "finviz.com" || host.ends_with(".finviz.com");
}

std::string tickersInFinviz(std::string_view address)
{
    std::string_view query = base::trim(address);
    const std::size_t start = query.find('?');
    if (start == std::string_view::npos)
        return {};
    query = query.substr(start + 1);
    query = query.substr(0, query.find('#'));
    for (const std::string_view part : base::split(query, '&'))
        if (part.starts_with("t="))
            return unescaped(part.substr(2));
    return {};
}

} // namespace tapesift::market
