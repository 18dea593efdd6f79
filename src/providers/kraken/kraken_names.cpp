#include "providers/kraken/kraken_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::providers::kraken {

namespace {

// Kraken's name and the one the rest of the world uses.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kOwnNames = {
    {{"XBT", "BTC"}, {"XDG", "DOGE"}}};

constexpr std::array<std::string_view, 3> kMarks = {"", "X", "Z"};

} // namespace

std::string assetFromKraken(std::string_view asset)
{
    for (const auto& [own, common] : kOwnNames)
        if (asset == own)
            return std::string(common);
    return std::string(asset);
}

std::string assetToKraken(std::string_view asset)
{
    for (const auto& [own, common] : kOwnNames)
        if (asset == common)
            return std::string(own);
    return std::string(asset);
}

std::string spellingOf(const market::Symbol& symbol)
{
    return fmt::format("{}{}", assetToKraken(symbol.base()), assetToKraken(symbol.quote()));
}

std::vector<std::string> keysOf(const market::Symbol& symbol)
{
    const std::string coin = assetToKraken(symbol.base());
    const std::string money = assetToKraken(symbol.quote());
    std::vector<std::string> keys;
    keys.reserve(kMarks.size() * kMarks.size());
    for (const std::string_view coinMark : kMarks)
        for (const std::string_view moneyMark : kMarks)
            keys.push_back(fmt::format("{}{}{}{}", coinMark, coin, moneyMark, money));
    return keys;
}

bool isKeyOf(std::string_view key, const market::Symbol& symbol)
{
    // Names of tokenized shares hold small letters (AAPLxUSD), symbols do not.
    const std::vector<std::string> keys = keysOf(symbol);
    return std::ranges::find(keys, base::toUpper(key)) != keys.end();
}

} // namespace tapesift::providers::kraken
