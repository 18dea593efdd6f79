#include "market/pair_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tapesift::market {

namespace {

using std::string_view;

template <std::size_t Size>
bool contains(const std::array<string_view, Size>& list, string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

constexpr auto kStableCoins = std::to_array<string_view>(
    {"USDT", "USDC", "FDUSD", "BUSD", "TUSD", "DAI",  "USDP", "PAX",  "USDD", "PYUSD", "GUSD",
     "USDE", "USDS", "SUSD",  "LUSD", "FRAX", "CUSD", "USDJ", "USDG", "USD1", "RLUSD", "BFUSD",
     "XUSD", "USDQ", "USDR",  "UST",  "USTC", "EURC", "EURT", "EURS", "EURI", "AEUR",  "EURQ",
     "EURR", "GBPT", "TGBP",  "BIDR", "IDRT", "BVND", "XSGD", "QCAD", "USD0", "USDF",  "U"});

constexpr auto kFiats = std::to_array<string_view>(
    {"USD", "EUR", "GBP", "JPY", "CHF", "AUD", "CAD", "NZD", "TRY", "BRL", "RUB", "UAH", "PLN",
     "KRW", "INR", "CNY", "MXN", "ZAR", "ARS", "NGN", "RON", "CZK", "SGD", "HKD", "COP", "IDR"});

// Binance's UP and DOWN and FTX's BULL and BEAR tokens were made of these; JUP and SYRUP are coins
// of their own.
constexpr auto kTokenBases = std::to_array<string_view>(
    {"BTC", "ETH", "BNB", "ADA", "LINK", "LTC", "XRP",   "DOT",   "TRX", "EOS",  "XTZ", "UNI",
     "SXP", "FIL", "YFI", "BCH", "AAVE", "XLM", "SUSHI", "1INCH", "SOL", "DOGE", "XAUT"});

// The order in which exchanges have the deepest books; currencies before coins.
constexpr auto kQuoteOrder =
    std::to_array<string_view>({"USDT", "USD", "USDC", "FDUSD", "EUR", "GBP", "TUSD", "BUSD", "DAI",
                                "BTC", "XBT", "ETH", "BNB"});

} // namespace

bool isStableCoin(std::string_view currency)
{
    return contains(kStableCoins, currency);
}

bool isFiat(std::string_view currency)
{
    return contains(kFiats, currency);
}

bool isLeveragedToken(std::string_view coin)
{
    if (coin == "BULL" || coin == "BEAR")
        return true;
    for (const string_view ending : {"UP", "DOWN", "BULL", "BEAR"}) {
        if (coin.ends_with(ending) &&
            contains(kTokenBases, coin.substr(0, coin.size() - ending.size())))
            return true;
    }
    // KuCoin, Gate and MEXC: a coin, a multiple, Long or Short.
    if (coin.size() < 5 || (coin.back() != 'L' && coin.back() != 'S'))
        return false;
    const char multiple = coin[coin.size() - 2];
    return multiple >= '2' && multiple <= '5';
}

bool isNearDollar(std::string_view quote)
{
    constexpr auto kNear =
        std::to_array<string_view>({"USDT", "USD", "USDC", "FDUSD", "BUSD", "TUSD", "DAI", "EUR",
                                    "GBP", "USDP", "PYUSD", "USD1"});
    return contains(kNear, quote);
}

std::size_t quoteRank(std::string_view quote)
{
    return static_cast<std::size_t>(std::ranges::find(kQuoteOrder, quote) - kQuoteOrder.begin());
}

} // namespace tapesift::market
