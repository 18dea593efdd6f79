#include "tapesift/formula/catalog.h"

#include <algorithm>
#include <array>

#include "tapesift/base/text.h"

namespace tapesift::formula {

namespace {

constexpr double kMaxPeriod = 1000;
constexpr double kMaxWidth = 100;

constexpr ParameterInfo source(std::string_view standard)
{
    return {"source", ParameterKind::Source, standard, 0, 0};
}

constexpr ParameterInfo value(std::string_view name)
{
    return {name, ParameterKind::Number, {}, 0, 0};
}

constexpr ParameterInfo period(std::string_view name, std::string_view standard = {})
{
    return {name, ParameterKind::Period, standard, 1, kMaxPeriod};
}

constexpr ParameterInfo kCondition{"condition", ParameterKind::Condition, {}, 0, 0};
constexpr ParameterInfo kWidth{"width", ParameterKind::Factor, "2", 0, kMaxWidth};

constexpr std::array<ParameterInfo, 0> kNone{};
constexpr std::array kValue = {value("value")};
constexpr std::array kTwo = {value("a"), value("b")};
constexpr std::array kPeriod = {period("period")};
constexpr std::array kValuePeriod = {value("value"), period("period")};
constexpr std::array kSourcePeriod = {source("close"), period("period")};
constexpr std::array kHighPeriod = {source("high"), period("period")};
constexpr std::array kLowPeriod = {source("low"), period("period")};
constexpr std::array kMacd = {source("close"), period("fast", "12"), period("slow", "26"),
                              period("signal", "9")};
constexpr std::array kBand = {source("close"), period("period", "20"), kWidth};
constexpr std::array kStochasticK = {period("period", "14"), period("smooth", "3")};
constexpr std::array kStochasticD = {period("period", "14"), period("smooth", "3"),
                                     period("signal", "3")};
constexpr std::array kBarsCondition = {period("bars"), kCondition};
constexpr std::array kConditionBars = {kCondition, period("bars", "250")};

constexpr std::array kCatalog = std::to_array<CatalogEntry>({
    {"close", Builtin::Close, EntryGroup::Price, ValueType::Number, kNone, true, "close",
     "last price of the bar", "close > 20"},
    {"price", Builtin::Alias, EntryGroup::Price, ValueType::Number, kNone, true, "price",
     "another word for close", "price > 20", "close"},
    {"open", Builtin::Open, EntryGroup::Price, ValueType::Number, kNone, true, "open",
     "first price of the bar", "close > open"},
    {"high", Builtin::High, EntryGroup::Price, ValueType::Number, kNone, true, "high",
     "highest price of the bar", "high > high[1]"},
    {"low", Builtin::Low, EntryGroup::Price, ValueType::Number, kNone, true, "low",
     "lowest price of the bar", "low < low[1]"},
    {"volume", Builtin::Volume, EntryGroup::Price, ValueType::Number, kNone, true, "volume",
     "what was traded in the bar: shares or coins", "volume >= 1M"},
    {"hl2", Builtin::Hl2, EntryGroup::Price, ValueType::Number, kNone, true, "hl2",
     "(high + low) / 2", "close > hl2"},
    {"hlc3", Builtin::Hlc3, EntryGroup::Price, ValueType::Number, kNone, true, "hlc3",
     "(high + low + close) / 3: the typical price", "close > hlc3"},
    {"ohlc4", Builtin::Ohlc4, EntryGroup::Price, ValueType::Number, kNone, true, "ohlc4",
     "(open + high + low + close) / 4", "close > ohlc4"},
    {"change", Builtin::Change, EntryGroup::Price, ValueType::Number, kNone, true, "change",
     "close against the close before, in percent", "abs(change) >= 3"},
    {"gap", Builtin::Gap, EntryGroup::Price, ValueType::Number, kNone, true, "gap",
     "open against the close before, in percent", "gap > 2"},
    {"truerange", Builtin::TrueRange, EntryGroup::Price, ValueType::Number, kNone, true,
     "truerange", "largest of high - low, |high - close before| and |low - close before|",
     "truerange > 2 * atr(14)"},
    {"sma", Builtin::Sma, EntryGroup::Average, ValueType::Number, kSourcePeriod, true,
     "sma(source = close, period)", "mean of the last values", "close > sma(20)"},
    {"ema", Builtin::Ema, EntryGroup::Average, ValueType::Number, kSourcePeriod, true,
     "ema(source = close, period)",
     "exponential average: moves 2 / (period + 1) of the way to each value", "ema(9) > ema(20)"},
    {"rma", Builtin::Rma, EntryGroup::Average, ValueType::Number, kSourcePeriod, true,
     "rma(source = close, period)", "Wilder's average: moves 1 / period of the way to each value",
     "rma(truerange, 14) > 1"},
    {"wma", Builtin::Wma, EntryGroup::Average, ValueType::Number, kSourcePeriod, true,
     "wma(source = close, period)", "mean weighted period, ..., 2, 1 from the newest value back",
     "close > wma(20)"},
    {"avg", Builtin::Sma, EntryGroup::Average, ValueType::Number, kSourcePeriod, true,
     "avg(source = close, period)", "another word for sma", "volume > 3 * avg(volume, 20)[1]"},
    {"sum", Builtin::Sum, EntryGroup::Average, ValueType::Number, kValuePeriod, true,
     "sum(value, period)", "sum of the last values", "sum(volume, 5) > 10M"},
    {"stddev", Builtin::Deviation, EntryGroup::Average, ValueType::Number, kSourcePeriod, true,
     "stddev(source = close, period)",
     "standard deviation of the last values, divided by their number", "stddev(20) > 1"},
    {"highest", Builtin::Highest, EntryGroup::Average, ValueType::Number, kHighPeriod, true,
     "highest(source = high, period)", "largest of the last values, this bar included",
     "close > highest(20)[1]"},
    {"lowest", Builtin::Lowest, EntryGroup::Average, ValueType::Number, kLowPeriod, true,
     "lowest(source = low, period)", "smallest of the last values, this bar included",
     "close < lowest(20)[1]"},
    {"percent_rank", Builtin::PercentRank, EntryGroup::Average, ValueType::Number, kValuePeriod,
     true, "percent_rank(value, period)",
     "share of the values before that are not above this one, 0 to 100",
     "percent_rank(bb_width(20, 2), 250) < 5"},
    {"rsi", Builtin::Rsi, EntryGroup::Indicator, ValueType::Number, kSourcePeriod, true,
     "rsi(source = close, period)", "relative strength index (Wilder), 0 to 100", "rsi(14) >= 70"},
    {"roc", Builtin::RateOfChange, EntryGroup::Indicator, ValueType::Number, kSourcePeriod, true,
     "roc(source = close, period)", "change over so many bars in percent", "roc(10) > 5"},
    {"macd", Builtin::Macd, EntryGroup::Indicator, ValueType::Number, kMacd, true,
     "macd(source = close, fast = 12, slow = 26, signal = 9)",
     "fast exponential average less the slow one", "macd() > 0"},
    {"macd_signal", Builtin::MacdSignal, EntryGroup::Indicator, ValueType::Number, kMacd, true,
     "macd_signal(source = close, fast = 12, slow = 26, signal = 9)", "exponential average of macd",
     "crosses_above(macd(), macd_signal())"},
    {"macd_hist", Builtin::MacdHist, EntryGroup::Indicator, ValueType::Number, kMacd, true,
     "macd_hist(source = close, fast = 12, slow = 26, signal = 9)", "macd less its signal",
     "macd_hist(12, 26, 9) > 0"},
    {"bb_upper", Builtin::BandUpper, EntryGroup::Indicator, ValueType::Number, kBand, true,
     "bb_upper(source = close, period = 20, width = 2)",
     "upper Bollinger band: mean and so many standard deviations", "close > bb_upper(20, 2)"},
    {"bb_middle", Builtin::BandMiddle, EntryGroup::Indicator, ValueType::Number, kBand, true,
     "bb_middle(source = close, period = 20, width = 2)", "middle Bollinger band: the mean",
     "crosses_above(close, bb_middle())"},
    {"bb_lower", Builtin::BandLower, EntryGroup::Indicator, ValueType::Number, kBand, true,
     "bb_lower(source = close, period = 20, width = 2)", "lower Bollinger band",
     "close < bb_lower(20, 2)"},
    {"bb_width", Builtin::BandWidth, EntryGroup::Indicator, ValueType::Number, kBand, true,
     "bb_width(source = close, period = 20, width = 2)",
     "upper band less lower band in percent of the middle", "bb_width(20, 2) < 5"},
    {"atr", Builtin::Atr, EntryGroup::Indicator, ValueType::Number, kPeriod, true, "atr(period)",
     "average true range (Wilder)", "atr(14) / close > 0.02"},
    {"adx", Builtin::Adx, EntryGroup::Indicator, ValueType::Number, kPeriod, true, "adx(period)",
     "average directional index (Wilder), 0 to 100: how strong a trend is", "adx(14) > 25"},
    {"cci", Builtin::Cci, EntryGroup::Indicator, ValueType::Number, kPeriod, true, "cci(period)",
     "commodity channel index (Lambert)", "cci(20) > 100"},
    {"willr", Builtin::WilliamsR, EntryGroup::Indicator, ValueType::Number, kPeriod, true,
     "willr(period)", "Williams %R, -100 to 0", "willr(14) < -80"},
    {"mfi", Builtin::MoneyFlow, EntryGroup::Indicator, ValueType::Number, kPeriod, true,
     "mfi(period)", "money flow index, 0 to 100", "mfi(14) < 20"},
    {"obv", Builtin::Obv, EntryGroup::Indicator, ValueType::Number, kNone, true, "obv()",
     "on-balance volume since the first bar; only its changes mean something",
     "obv > sma(obv, 20)"},
    {"stoch_k", Builtin::StochasticK, EntryGroup::Indicator, ValueType::Number, kStochasticK, true,
     "stoch_k(period = 14, smooth = 3)",
     "place of the close in the range of the period, mean of the last smooth values, 0 to 100",
     "stoch_k(14, 3) < 20"},
    {"stoch_d", Builtin::StochasticD, EntryGroup::Indicator, ValueType::Number, kStochasticD, true,
     "stoch_d(period = 14, smooth = 3, signal = 3)", "mean of the last values of stoch_k",
     "crosses_above(stoch_k(), stoch_d())"},
    {"relvol", Builtin::RelativeVolume, EntryGroup::Indicator, ValueType::Number, kPeriod, true,
     "relvol(period)", "volume divided by the mean volume of the bars before", "relvol(20) >= 2"},
    {"vwap", Builtin::Vwap, EntryGroup::Indicator, ValueType::Number, kNone, true, "vwap",
     "volume-weighted mean of the typical price since the exchange's day began",
     "crosses_above(close, vwap)"},
    {"abs", Builtin::Absolute, EntryGroup::Arithmetic, ValueType::Number, kValue, false,
     "abs(value)", "the number without its sign", "abs(gap) >= 2"},
    {"min", Builtin::Minimum, EntryGroup::Arithmetic, ValueType::Number, kTwo, false, "min(a, b)",
     "the smaller of two numbers", "min(open, close) > sma(20)"},
    {"max", Builtin::Maximum, EntryGroup::Arithmetic, ValueType::Number, kTwo, false, "max(a, b)",
     "the larger of two numbers", "max(open, close) < sma(20)"},
    {"round", Builtin::Round, EntryGroup::Arithmetic, ValueType::Number, kValue, false,
     "round(value)", "the nearest whole number, halves away from zero", "round(close) == close"},
    {"sqrt", Builtin::SquareRoot, EntryGroup::Arithmetic, ValueType::Number, kValue, false,
     "sqrt(value)", "square root; not known of a negative number", "sqrt(volume) > 1K"},
    {"log", Builtin::Logarithm, EntryGroup::Arithmetic, ValueType::Number, kValue, false,
     "log(value)", "natural logarithm; not known of zero and below",
     "log(close / close[20]) > 0.1"},
    {"crosses_above", Builtin::CrossesAbove, EntryGroup::Condition, ValueType::Condition, kTwo,
     true, "crosses_above(a, b)", "a is above b, and was not at the bar before",
     "crosses_above(sma(50), sma(200))"},
    {"crosses_below", Builtin::CrossesBelow, EntryGroup::Condition, ValueType::Condition, kTwo,
     true, "crosses_below(a, b)", "a is below b, and was not at the bar before",
     "crosses_below(close, ema(20))"},
    {"within", Builtin::Within, EntryGroup::Condition, ValueType::Condition, kBarsCondition, true,
     "within(bars, condition)", "true at one of the last bars at least, this one included",
     "within(5, crosses_above(close, sma(50)))"},
    {"for", Builtin::For, EntryGroup::Condition, ValueType::Condition, kBarsCondition, true,
     "for(bars, condition)", "true at each of the last bars, this one included",
     "for(3, close > open)"},
    {"count", Builtin::Count, EntryGroup::Condition, ValueType::Number, kBarsCondition, true,
     "count(bars, condition)", "at how many of the last bars it is true",
     "count(10, close > open) >= 7"},
    {"rising", Builtin::Rising, EntryGroup::Condition, ValueType::Condition, kValuePeriod, true,
     "rising(value, period)", "above the value before, so many bars in a row",
     "rising(sma(50), 5)"},
    {"falling", Builtin::Falling, EntryGroup::Condition, ValueType::Condition, kValuePeriod, true,
     "falling(value, period)", "below the value before, so many bars in a row",
     "falling(volume, 3)"},
    {"bars_since", Builtin::BarsSince, EntryGroup::Condition, ValueType::Number, kConditionBars,
     true, "bars_since(condition, bars = 250)",
     "bars since it was last true, 0 at this one; not known if it was not within the last so many "
     "bars",
     "bars_since(gap > 5) <= 10"},
    {"symbol", Builtin::Symbol, EntryGroup::Fact, ValueType::Text, kNone, false, "symbol",
     "the symbol", "symbol in (\"AAPL\", \"MSFT\")"},
    {"name", Builtin::Name, EntryGroup::Fact, ValueType::Text, kNone, false, "name",
     "the name of the company or coin", "name == \"Apple Inc.\""},
    {"sector", Builtin::Sector, EntryGroup::Fact, ValueType::Text, kNone, false, "sector",
     "the sector", "sector in (\"Energy\", \"Utilities\")"},
    {"exchange", Builtin::Exchange, EntryGroup::Fact, ValueType::Text, kNone, false, "exchange",
     "the exchange", "exchange == \"NASDAQ\""},
    {"signal", Builtin::Signal, EntryGroup::Fact, ValueType::Number, kNone, false, "signal",
     "the quick verdict, -2 (strong sell) to 2 (strong buy)", "signal >= buy"},
    {"strength", Builtin::Strength, EntryGroup::Fact, ValueType::Number, kNone, false, "strength",
     "strength of the signal, 0 to 100", "strength > 70"},
    {"score", Builtin::Score, EntryGroup::Fact, ValueType::Number, kNone, false, "score",
     "opportunity score, 0 to 100", "score >= 80"},
    {"rs", Builtin::Rs, EntryGroup::Fact, ValueType::Number, kNone, false, "rs",
     "relative strength as a percentile of the universe, 1 to 99", "rs >= 90"},
    {"marketcap", Builtin::MarketValue, EntryGroup::Fact, ValueType::Number, kNone, false,
     "marketcap", "market value in the currency of the price", "marketcap > 2B"},
    {"watched", Builtin::Watched, EntryGroup::Fact, ValueType::Condition, kNone, false, "watched",
     "whether the symbol is in the session already", "not watched"},
    {"strong_buy",
     Builtin::Constant,
     EntryGroup::Constant,
     ValueType::Number,
     kNone,
     false,
     "strong_buy",
     "2, as a value of signal",
     "signal == strong_buy",
     {},
     2},
    {"buy",
     Builtin::Constant,
     EntryGroup::Constant,
     ValueType::Number,
     kNone,
     false,
     "buy",
     "1, as a value of signal",
     "signal == buy",
     {},
     1},
    {"neutral",
     Builtin::Constant,
     EntryGroup::Constant,
     ValueType::Number,
     kNone,
     false,
     "neutral",
     "0, as a value of signal",
     "signal == neutral",
     {},
     0},
    {"sell",
     Builtin::Constant,
     EntryGroup::Constant,
     ValueType::Number,
     kNone,
     false,
     "sell",
     "-1, as a value of signal",
     "signal == sell",
     {},
     -1},
    {"strong_sell",
     Builtin::Constant,
     EntryGroup::Constant,
     ValueType::Number,
     kNone,
     false,
     "strong_sell",
     "-2, as a value of signal",
     "signal == strong_sell",
     {},
     -2},
    {"sma20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "sma20",
     "sma(20)", "sma20 > 0", "sma(20)"},
    {"sma50", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "sma50",
     "sma(50)", "sma50 > 0", "sma(50)"},
    {"sma200", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "sma200",
     "sma(200)", "sma200 > 0", "sma(200)"},
    {"ema9", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "ema9",
     "ema(9)", "ema9 > 0", "ema(9)"},
    {"ema20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "ema20",
     "ema(20)", "ema20 > 0", "ema(20)"},
    {"ema50", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "ema50",
     "ema(50)", "ema50 > 0", "ema(50)"},
    {"ema200", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "ema200",
     "ema(200)", "ema200 > 0", "ema(200)"},
    {"rsi14", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "rsi14",
     "rsi(14)", "rsi14 > 0", "rsi(14)"},
    {"macdSignal", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true,
     "macdSignal", "macd_signal(12, 26, 9)", "macdSignal > 0", "macd_signal(12, 26, 9)"},
    {"macdHist", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "macdHist",
     "macd_hist(12, 26, 9)", "macdHist > 0", "macd_hist(12, 26, 9)"},
    {"atr14", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "atr14",
     "atr(14)", "atr14 > 0", "atr(14)"},
    {"bbUpper", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "bbUpper",
     "bb_upper(20, 2)", "bbUpper > 0", "bb_upper(20, 2)"},
    {"bbMiddle", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "bbMiddle",
     "bb_middle(20, 2)", "bbMiddle > 0", "bb_middle(20, 2)"},
    {"bbLower", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "bbLower",
     "bb_lower(20, 2)", "bbLower > 0", "bb_lower(20, 2)"},
    {"adx14", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "adx14",
     "adx(14)", "adx14 > 0", "adx(14)"},
    {"cci20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "cci20",
     "cci(20)", "cci20 > 0", "cci(20)"},
    {"willr14", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "willr14",
     "willr(14)", "willr14 > 0", "willr(14)"},
    {"mfi14", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "mfi14",
     "mfi(14)", "mfi14 > 0", "mfi(14)"},
    {"roc10", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "roc10",
     "roc(10)", "roc10 > 0", "roc(10)"},
    {"stochK", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "stochK",
     "stoch_k(14, 3)", "stochK > 0", "stoch_k(14, 3)"},
    {"stochD", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "stochD",
     "stoch_d(14, 3, 3)", "stochD > 0", "stoch_d(14, 3, 3)"},
    {"high20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "high20",
     "highest(20)", "high20 > 0", "highest(20)"},
    {"low20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "low20",
     "lowest(20)", "low20 > 0", "lowest(20)"},
    {"volumeSma20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true,
     "volumeSma20", "sma(volume, 20)", "volumeSma20 > 0", "sma(volume, 20)"},
    {"stddev20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true, "stddev20",
     "stddev(20)", "stddev20 > 0", "stddev(20)"},
    {"relVolume20", Builtin::Alias, EntryGroup::ShortName, ValueType::Number, kNone, true,
     "relVolume20", "relvol(20)", "relVolume20 > 0", "relvol(20)"},
});

} // namespace

std::span<const CatalogEntry> catalog()
{
    return kCatalog;
}

const CatalogEntry* findEntry(std::string_view name)
{
    const auto found = std::ranges::find_if(kCatalog, [name](const CatalogEntry& entry) {
        return base::equalsIgnoreCase(entry.name, name);
    });
    return found == kCatalog.end() ? nullptr : &*found;
}

} // namespace tapesift::formula
