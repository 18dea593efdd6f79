#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tapesift::formula {

// What a part of a formula is worth.
enum class ValueType : std::uint8_t { Number, Condition, Text };

// For help, completion and the builder's menus.
enum class EntryGroup : std::uint8_t {
    Price,     // the columns of a bar and what follows from two of them
    Average,   // averages and spans of any series
    Indicator, // with the formulas of indicators/
    Arithmetic,
    Condition,
    Fact,      // of the symbol, the same at every bar
    Constant,  // the words of a signal
    ShortName, // the indicators every result carries, by their own names
};

enum class Builtin : std::uint8_t {
    Open,
    High,
    Low,
    Close,
    Volume,
    Hl2,
    Hlc3,
    Ohlc4,
    Change,
    Gap,
    TrueRange,
    Sma,
    Ema,
    Rma,
    Wma,
    Sum,
    Deviation,
    Highest,
    Lowest,
    PercentRank,
    Rsi,
    RateOfChange,
    Macd,
    MacdSignal,
    MacdHist,
    BandUpper,
    BandMiddle,
    BandLower,
    BandWidth,
    Atr,
    Adx,
    Cci,
    WilliamsR,
    MoneyFlow,
    Obv,
    StochasticK,
    StochasticD,
    RelativeVolume,
    Vwap,
    Absolute,
    Minimum,
    Maximum,
    Round,
    SquareRoot,
    Logarithm,
    CrossesAbove,
    CrossesBelow,
    Within,
    For,
    Count,
    Rising,
    Falling,
    BarsSince,
    Symbol,
    Name,
    Sector,
    Exchange,
    Signal,
    Strength,
    Score,
    Rs,
    MarketValue,
    Watched,
    Constant,
    Alias, // stands for another formula
};

enum class ParameterKind : std::uint8_t {
    Source,    // a number of every bar; may be left out: any argument that is not constant is it
    Number,    // a number of every bar
    Condition, //
    Period,    // a constant whole number of bars
    Factor,    // a constant number
};

struct ParameterInfo
{
    std::string_view name;
    ParameterKind kind = ParameterKind::Number;
    std::string_view standard; // what it is when it is left out; empty: it must be given
    double minimum = 0;        // of a Period or a Factor
    double maximum = 0;
};

struct CatalogEntry
{
    std::string_view name; // as formulas are written out; reading ignores upper and lower case
    Builtin builtin = Builtin::Close;
    EntryGroup group = EntryGroup::Price;
    ValueType type = ValueType::Number;
    std::span<const ParameterInfo> parameters;
    bool takesInterval = false;   // "1wk" may be the last argument: longer bars
    std::string_view signature;   // "sma(source = close, period)"
    std::string_view meaning;     // one line
    std::string_view example;     // a whole formula
    std::string_view stands = {}; // of an Alias: the formula it stands for
    double value = 0;             // of a Constant
};

// Everything a formula can name, by group. What the parser and the checker read.
std::span<const CatalogEntry> catalog();

// Whatever its case; null if there is none.
const CatalogEntry* findEntry(std::string_view name);

} // namespace tapesift::formula
