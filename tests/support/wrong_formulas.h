#pragma once

#include <cstddef>
#include <string_view>

namespace tapesift::formula {

// A formula that is wrong, with the place and what has to be said of it. There is a parameter
// min_gap.
struct Wrong
{
    std::string_view formula;
    std::size_t line;
    std::size_t column;
    std::size_t length;
    std::string_view what; // parts of the texts
    std::string_view hint;
};

// Columns are counted by hand.
inline constexpr Wrong kWrong[] = {
    // Words and signs
    {"", 1, 1, 0, "no formula", "close > sma(20)"},
    {"   ", 1, 4, 0, "no formula", "close > sma(20)"},
    {"close > 5 $", 1, 11, 1, "\"$\" means nothing", "plain numbers"},
    {"close => 5", 1, 7, 2, "\"=>\"", ">="},
    {"close =< 5", 1, 7, 2, "\"=<\"", "<="},
    {"close <> 5", 1, 7, 2, "\"<>\"", "!="},
    {"close \xe2\x89\xa5 5", 1, 7, 1, "\xe2\x89\xa5", ">="},
    {"close > 5 & open > 5", 1, 11, 1, "\"&\"", "and"},
    {"close > 5 | open > 5", 1, 11, 1, "\"|\"", "or"},
    {"close ^ 2 > 5", 1, 7, 1, "\"^\"", "multiply"},
    {"close > 5; open > 5", 1, 10, 1, "\";\"", "and"},
    {"close > 1.2.3", 1, 9, 5, "\"1.2.3\" is not a number", "1.5M"},
    {"close > 5x", 1, 9, 2, "\"5x\" is not a number", "500K"},
    {"volume > 1MM", 1, 10, 3, "\"1MM\" is not a number", "1.5M"},
    {"close > 1e999", 1, 9, 5, "out of range", "smaller"},
    {"sector == 'Energy'", 1, 11, 1, "\"'\"", "double quotes"},
    {"sector == \"Energy", 1, 11, 1, "never ends", "double quote"},
    {"sector == \xe2\x80\x9c"
     "Energy\xe2\x80\x9d",
     1, 11, 1, "means nothing", "double quotes"},
    {"close > \xc3\xa9", 1, 9, 1, "\xc3\xa9", "Leave it out"},
    {"close > \xff", 1, 1, 0, "UTF-8", "UTF-8"},
    {"close \x01 5", 1, 7, 1, "control character", "Leave it out"},
    // Form
    {"close >", 1, 8, 0, "breaks off", "end"},
    {"close > 5 and", 1, 14, 0, "breaks off", "end"},
    {"> 5", 1, 1, 1, "value is missing before \">\"", "number"},
    {"close > > 5", 1, 9, 1, "value is missing before \">\"", "number"},
    {"close > 5 open", 1, 11, 4, "operator is missing before \"open\"", "and"},
    {"close 5", 1, 7, 1, "operator is missing before \"5\"", "and"},
    {"(close > 5", 1, 1, 1, "\"(\" is never closed", "Add )"},
    {"rsi(14 > 5", 1, 4, 1, "\"(\" is never closed", "Add )"},
    {"close[1 > 5", 1, 9, 1, "operator is missing", "and"},
    {"close[1", 1, 6, 1, "\"[\" is never closed", "Add ]"},
    {"close > 5)", 1, 10, 1, "never opened", "Leave it out"},
    {"close > 1,5", 1, 10, 1, "comma", "point"},
    {"(close > 1,5)", 1, 11, 1, "comma", "point"},
    {"() > 5", 1, 2, 1, "nothing in the parentheses", "Leave them out"},
    {"1 < close < 2", 1, 11, 1, "not chained", "1 < x and x < 2"},
    {"close == open == high", 1, 15, 2, "not chained", "1 < x and x < 2"},
    {"gap > 2%", 1, 8, 1, "remainder", "plain numbers"},
    {"gap > 2% and close > 5", 1, 8, 1, "remainder", "plain numbers"},
    {"close > + 5", 1, 9, 1, "missing before \"+\"", "plus"},
    {"close == not open", 1, 10, 3, "\"not\" does not fit", "parentheses"},
    {"sector in \"Energy\"", 1, 11, 6 + 2, "needs a list", "Utilities"},
    {"sector in (Energy)", 1, 12, 6, "text is needed", "Utilities"},
    {"sector in ()", 1, 12, 1, "text is needed", "Utilities"},
    {"close > 5 and\n  rsii(14) > 50", 2, 3, 4, "no function \"rsii\"", "\"rsi\""},
    {"close > 5\nand open >\n> 5", 3, 1, 1, "value is missing", "number"},
    // Names
    {"closse > 5", 1, 1, 6, "no name \"closse\"", "Did you mean \"close\"?"},
    {"close > smaa(20)", 1, 9, 4, "no function \"smaa\"", "Did you mean \"sma\"?"},
    {"vol > 1M", 1, 1, 3, "no name \"vol\"", "\"volume\""},
    {"crossover(close, open)", 1, 1, 9, "no function", "\"crosses_above\""},
    {"zzzzzz > 5", 1, 1, 6, "no name \"zzzzzz\"", "listed"},
    {"close > min_gapp", 1, 9, 8, "no name \"min_gapp\"", "\"min_gap\""},
    // Arguments
    {"rsi > 50", 1, 1, 3, "rsi needs a period", "rsi(14)"},
    {"rsi() > 50", 1, 1, 3, "rsi needs a period", "rsi(14)"},
    {"RSI(close) > 50", 1, 1, 3, "rsi needs a period", "rsi(14)"},
    {"sma(20, 30) > 5", 1, 9, 2, "one too many", "sma(source = close, period)"},
    {"sma(close, 20, 30) > 5", 1, 16, 2, "one too many", "sma(source"},
    {"sma(0) > 5", 1, 5, 1, "whole number from 1 to 1000", "sma(14)"},
    {"sma(1001) > 5", 1, 5, 4, "whole number from 1 to 1000", "sma(14)"},
    {"sma(2.5) > 5", 1, 5, 3, "whole number from 1 to 1000", "sma(14)"},
    {"sma(-5) > 5", 1, 5, 2, "whole number from 1 to 1000", "sma(14)"},
    {"sma(close, open) > 5", 1, 12, 4, "must be a constant", "named parameters"},
    {"bb_upper(20, -1) > 5", 1, 14, 2, "a number from 0 to 100", "bb_upper()"},
    {"sum(volume) > 5", 1, 1, 3, "sum needs a period", "sum(close, 14)"},
    {"min(close) > 5", 1, 1, 3, "min needs two values", "min(close, open)"},
    {"within(5)", 1, 1, 6, "within needs a condition", "within(5, close > open)"},
    {"within(close > open, 5)", 1, 8, 12, "must be a constant", "within(bars, condition)"},
    {"within(5, close)", 1, 11, 5, "condition is needed", "close > 50"},
    {"close(5) > 1", 1, 7, 1, "close takes no argument", "close[1]"},
    {"score(5) > 1", 1, 7, 1, "score takes no argument", "score alone"},
    {"close[open] > 5", 1, 7, 4, "must be a constant", "close[1]"},
    {"close[-1] > 5", 1, 7, 2, "future", "close[1]"},
    {"close[0.5] > 5", 1, 7, 3, "whole number from 0 to 1000", "close[1]"},
    {"close[1001] > 5", 1, 7, 4, "whole number from 0 to 1000", "close[1]"},
    // Bar lengths
    {"rsi(14, \"1w\") > 5", 1, 9, 4, "no bar length \"1w\"", "1wk"},
    {"close(\"weekly\") > 5", 1, 7, 8, "no bar length", "1d, 1wk, 1mo"},
    {"abs(close, \"1wk\") > 5", 1, 12, 5, "abs takes no text", "close(\"1wk\")"},
    {"sma(close(\"1mo\"), 20, \"1wk\") > 5", 1, 11, 5, "within another", "outer"},
    // Types
    {"rsi(14)and close > 5", 1, 1, 7, "condition is needed", "rsi(14) > 50"},
    {"close > 5 or volume", 1, 14, 6, "condition is needed", "volume > 50"},
    {"not close", 1, 5, 5, "condition is needed", "close > 50"},
    {"(close > 5) + 1", 1, 2, 9, "number is needed", "count(1, ...)"},
    {"(close > 5) == (open > 5)", 1, 2, 9, "number is needed", "count(1, ...)"},
    {"watched > 1", 1, 1, 7, "number is needed", "count(1, ...)"},
    {"\"Energy\"", 1, 1, 8, "text does not fit", "sector =="},
    {"sector", 1, 1, 6, "must be compared", "sector =="},
    {"sector > \"Energy\"", 1, 1, 17, "== and !=", "sector =="},
    {"sector == 5", 1, 11, 1, "no text in quotes", "sector =="},
    {"sector == Energy", 1, 11, 6, "no text in quotes", "sector =="},
    {"close == \"Energy\"", 1, 1, 17, "no text", "sector and exchange"},
    {"close in (\"Energy\")", 1, 1, 5, "no text", "sector in"},
    {"sector + 1 > 2", 1, 1, 10, "== and !=", "sector =="},
    {"sma(sector, 20) > 1", 1, 5, 6, "must be compared", "sector =="},
};

} // namespace tapesift::formula
