#include "tapesift/api/api_token.h"

#include <array>

#include <fmt/format.h>

#include "tapesift/base/private_file.h"
#include "tapesift/base/text.h"

namespace tapesift::api {

namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kTokenDigits = 2 * kTokenBytes;

bool isToken(std::string_view text)
{
    return text.size() == kTokenDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

base::Result<base::Secret> readToken(const std::string& path)
{
    const auto text = base::readPrivateFile(path, kTokenDigits + 16);
    if (!text)
        return text.error();
    const std::string_view token = base::trim(*text);
    if (!isToken(token))
        return base::Error{base::ErrorCode::Corrupt, path + " holds no token.", "",
                           fmt::format("Remove it with 'rm {}'; a new one is then made.", path)};
    return base::Secret(std::string(token));
}

} // namespace

base::Result<base::Secret> loadOrMakeToken(const std::string& home, const RandomSource& random)
{
    const std::string path = home + "/" + kTokenFileName;
    auto present = readToken(path);
    if (present || present.error().code != base::ErrorCode::NotFound)
        return present;
    std::array<std::byte, kTokenBytes> bytes{};
    if (const auto filled = random(bytes); !filled)
        return filled.error();
    std::string digits;
    for (const std::byte byte : bytes)
        digits += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
    if (const auto made = base::makePrivateFile(path, digits + "\n"); !made)
        return made.error();
    return base::Secret(std::move(digits));
}

} // namespace tapesift::api
