#pragma once

#include <cstdint>
#include <vector>

#include <QString>

#include "tapesift/base/result.h"
#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// Which rows of the table are shown, as typed into the filter box. Terms are separated by blanks;
// a row must meet all of them:
//   word  "a phrase"      contained in symbol, name, sector or exchange, letter case aside
//   rsi<30  vol >= 1.5M   a column (columnInfo().key, or chg, chg%, price, vol, rvol, hist, atr%,
//                         rsi14; of the deep phase score, conf, sl, tp, rr, ml, cycle, rs) compared
//                         by < <= > >= = !=; K, M, B, T and % may follow the number
//   symbol: name: sector: exchange:   one of the texts (a,b) is contained
//   signal:buy            buy and strong_buy; also strong_buy, sell, strong_sell, neutral, and
//                         strong for both strong ones
//   status:forming        also noted, warming, reused, quick, complete
//   changed:flipped       since the scan before; also entered, moved, same, and any for the first
//   three regime:bull           also bear, range, volatile side:long             also short: which
//   side the deep phase has looked at -term  !term          the opposite
// '=' takes a number as it is written: "strength=72" means what is shown as 72. A value that does
// not exist meets no comparison, != included. Plain value.
class RowFilter
{
public:
    // Accepts every row.
    RowFilter() = default;

    // InvalidArgument with one translated sentence and what to write instead.
    static base::Result<RowFilter> parse(const QString& text);

    bool accepts(const ResultRow& row) const;
    bool isEmpty() const { return m_terms.empty(); }
    bool looksAtDeep() const;    // a term is about a result of the deep phase
    bool looksAtChanges() const; // a term is about what has changed since the scan before

    enum class Comparison : std::uint8_t {
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
        NotEqual
    };

    // One condition. Which members count depends on the kind.
    struct Term
    {
        enum class Kind : std::uint8_t {
            AnyText,
            Text,
            Number,
            Signal,
            Status,
            Regime,
            Side,
            Change
        };

        Kind kind = Kind::AnyText;
        bool isNegated = false;
        int column = 0; // Text, Number
        Comparison comparison = Comparison::Equal;
        double number = 0;
        double tolerance = 0; // Equal, NotEqual: half a unit of the last digit that is written
        std::uint32_t accepted = 0; // Signal ... Change: a bit for each value
        std::vector<QString> words; // AnyText, Text: one of them
    };

private:
    std::vector<Term> m_terms;
};

} // namespace tapesift::presentation
