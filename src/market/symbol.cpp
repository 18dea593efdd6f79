#include "tapesift/market/symbol.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/core.h>

#include "tapesift/base/text.h"

#include "market/excerpt.h"
#include "market/symbol_characters.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kMaxLength = 24;

// NYSE and NASDAQ tickers have up to five letters before the share class.
constexpr std::size_t kMaxShareRoot = 5;

struct Quote
{
    std::string_view name;
    bool joined; // exchanges also write it without a separator: BTCUSDT
};

// DAI is never read out of a joined text: HYUNDAI is a share.
constexpr std::array kQuotes = std::to_array<Quote>({
    {"USDT", true}, {"USDC", true}, {"FDUSD", true}, {"BUSD", true}, {"TUSD", true}, {"USD", true},
    {"EUR", true},  {"GBP", true},  {"JPY", true},   {"TRY", true},  {"BRL", true},  {"AUD", true},
    {"CAD", true},  {"CHF", true},  {"BTC", true},   {"ETH", true},  {"BNB", true},  {"DAI", false},
    {"KRW", false}, {"INR", false}, {"CNY", false},  {"RUB", false}, {"MXN", false}, {"PLN", false},
    {"ZAR", false}, {"UAH", false}, {"XBT", false},
});

// Coins whose last letter would otherwise be taken for the first of BUSD or TUSD: SHIBUSD.
constexpr std::array<std::string_view, 2> kCoinsBeforeUsd = {"SHIB", "USDT"};

bool isOneLetter(std::string_view text)
{
    return text.size() == 1 && isLetter(text[0]);
}

bool areAll(std::string_view text, bool (*is)(char))
{
    return std::all_of(text.begin(), text.end(), is);
}

// '^' leads the names of indexes (^GSPC). Digits alone are a code of an Asian exchange: 7203.
bool isPlausible(std::string_view text)
{
    const auto isUsed = [](char c) {
        return isAlphanumeric(c) || std::string_view(".-/_$^=+&").find(c) != std::string_view::npos;
    };
    if (text.empty() || text.size() > kMaxLength || !std::all_of(text.begin(), text.end(), isUsed))
        return false;
    if (!isAlphanumeric(text[0]) && (text[0] != '^' || text.size() == 1))
        return false;
    if (std::string_view(".-/_&").find(text.back()) != std::string_view::npos)
        return false;
    return std::any_of(text.begin(), text.end(), isLetter) ||
           (areAll(text, isDigit) && text.size() >= 4 && text.size() <= 6);
}

std::string joinPair(std::string_view base, std::string_view quote)
{
    return fmt::format("{}/{}", base, quote);
}

// BTCUSDT. Among several readings a base of three characters or more wins, then the longer quote:
// DOTUSD is DOT/USD, BTCTUSD is BTC/TUSD.
std::optional<std::string> joinedPair(std::string_view text)
{
    if (text.size() <= kMaxShareRoot)
        return std::nullopt;
    std::string_view best;
    bool bestHasLongBase = false;
    for (const Quote& quote : kQuotes) {
        if (!quote.joined || !text.ends_with(quote.name) || text.size() < quote.name.size() + 2)
            continue;
        const std::string_view base = text.substr(0, text.size() - quote.name.size());
        if (quote.name == "USD" &&
            std::ranges::find(kCoinsBeforeUsd, base) != kCoinsBeforeUsd.end())
            return joinPair(base, quote.name);
        const bool hasLongBase = base.size() >= 3;
        if (hasLongBase > bestHasLongBase ||
            (hasLongBase == bestHasLongBase && quote.name.size() > best.size())) {
            best = quote.name;
            bestHasLongBase = hasLongBase;
        }
    }
    if (best.empty())
        return std::nullopt;
    return joinPair(text.substr(0, text.size() - best.size()), best);
}

// "PL" and "PRL" after a separator name the preferred share L.
bool isPreferredSuffix(std::string_view suffix)
{
    return suffix == "PR" || (suffix.size() == 2 && suffix[0] == 'P' && isLetter(suffix[1])) ||
           (suffix.size() == 3 && suffix.starts_with("PR") && isLetter(suffix[2]));
}

// A slash with a longer word behind it always means a pair, also with a quote not in the list.
bool isPairQuote(char separator, std::string_view text)
{
    if (std::ranges::find(kQuotes, text, &Quote::name) != kQuotes.end())
        return true;
    return separator == '/' && text.size() >= 3 && isLetter(text[0]) &&
           areAll(text, isAlphanumeric) && !isPreferredSuffix(text);
}

// What follows the root of a share in its canonical spelling, or nullopt if it is none of the
// suffixes of American exchanges. The spellings: CQS and directory ($ ^ = +), Yahoo (-PL -WT -UN
// -RI), NYSE and brokers (.PRL /PRL .WS).
std::optional<std::string> shareSuffix(char separator, std::string_view rest, bool isShareRoot)
{
    const bool isMarkAlone = rest.empty();
    switch (separator) {
    case '$':
        if (isMarkAlone || isOneLetter(rest))
            return fmt::format(".PR{}", rest);
        return std::nullopt;
    case '^':
        if (isMarkAlone)
            return ".R";
        if (isOneLetter(rest))
            return fmt::format(".PR{}", rest);
        return std::nullopt;
    case '=':
        return isMarkAlone ? std::optional<std::string>(".U") : std::nullopt;
    case '+':
        if (isMarkAlone)
            return ".WS";
        return isOneLetter(rest) ? std::optional(fmt::format(".WS.{}", rest)) : std::nullopt;
    default:
        break;
    }
    if (isOneLetter(rest) && isShareRoot)
        return fmt::format(".{}", rest);
    // After a dot two letters are a country: BAC.PL would be a share in Warsaw.
    if (isPreferredSuffix(rest) && (separator != '.' || rest.starts_with("PR")))
        return fmt::format(".PR{}", rest.substr(rest.starts_with("PR") ? 2 : 1));
    if (rest == "WS" || (rest == "WT" && separator != '.'))
        return ".WS";
    if (rest.size() == 4 && rest.starts_with("WS") && !isAlphanumeric(rest[2]) && isLetter(rest[3]))
        return fmt::format(".WS.{}", rest[3]);
    if (rest == "UN" && separator != '.')
        return ".U";
    if (rest == "RI" && separator != '.')
        return ".R";
    return std::nullopt;
}

std::string canonical(std::string text)
{
    const std::size_t at = text.find_first_of(".-/_$^=+", 1);
    if (at == std::string::npos)
        return areAll(text, isAlphanumeric) ? joinedPair(text).value_or(text) : text;

    const std::string_view root = std::string_view(text).substr(0, at);
    const std::string_view rest = std::string_view(text).substr(at + 1);
    const char separator = text[at];
    const bool isPairSeparator = separator == '/' || separator == '-' || separator == '_';
    if (isPairSeparator && areAll(root, isAlphanumeric) && isPairQuote(separator, rest))
        return joinPair(root, rest);
    const bool isShareRoot = root.size() <= kMaxShareRoot && areAll(root, isLetter);
    if (const auto suffix = shareSuffix(separator, rest, isShareRoot))
        return fmt::format("{}{}", root, *suffix);

    // The slash is kept for pairs; TradingView writes '_' for '-'.
    std::ranges::replace(text, '/', '.');
    std::ranges::replace(text, '_', '-');
    return text;
}

} // namespace

base::Result<Symbol> Symbol::parse(std::string_view text)
{
    // Nearly all symbols are a few capital letters, which can be no pair and no other spelling.
    if (!text.empty() && text.size() <= kMaxShareRoot && areAll(text, isLetter))
        return Symbol(std::string(text));

    const std::string_view trimmed = base::trim(text);
    std::string upper = base::toUpper(trimmed);
    if (isPlausible(upper)) {
        std::string spelling = canonical(std::move(upper));
        if (spelling.size() <= kMaxLength)
            return Symbol(std::move(spelling));
    }
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("\"{}\" is not a symbol", excerptOf(trimmed)),
                       {},
                       "Give a ticker such as AAPL or BRK.B, or a pair such as BTC/USDT."};
}

std::string_view Symbol::base() const
{
    return std::string_view(m_text).substr(0, m_text.find('/'));
}

std::string_view Symbol::quote() const
{
    const std::size_t at = m_text.find('/');
    return at == std::string::npos ? std::string_view() : std::string_view(m_text).substr(at + 1);
}

} // namespace tapesift::market
