#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

#include "tapesift/base/result.h"

namespace tapesift::market {

// What is traded, in one canonical spelling whatever the source writes:
//   shares      "AAPL"; a class share is "BRK.B" (from BRK.B, BRK-B, BRK/B, BRK_B)
//   crypto      "BTC/USDT" (from BTC/USDT, BTCUSDT, BTC-USDT, BTC_USDT)
//   preferred   "BAC.PRL" (from BAC$L, BAC^L, BAC-PL, BAC/PRL, BAC.PRL)
//   warrants    "ACHR.WS", units "AAC.U", rights "AIIA.R" (from ACHR+, AAC=, AIIA^, ACHR-WT ...)
// Anything else (SAP.DE, ^GSPC, ES=F) stays as it is written. A pair without a separator has at
// least six characters and ends with a known quote currency.
// Equal things compare equal. Cheap to copy (short texts stay inside the object).
class Symbol
{
public:
    // Upper-cases and trims. InvalidArgument for an empty text, one longer than 24 characters, or
    // one with characters that no exchange uses. A prefix such as "NASDAQ:" is not accepted here;
    // list readers take it off (see list_format.h).
    static base::Result<Symbol> parse(std::string_view text);

    // The canonical spelling.
    const std::string& text() const { return m_text; }

    // A pair of currencies, as traded on a crypto exchange.
    bool isPair() const { return m_text.find('/') != std::string::npos; }

    // The two sides of a pair; for a share the base is the whole text and the quote is empty.
    std::string_view base() const;
    std::string_view quote() const;

    auto operator<=>(const Symbol&) const = default;

private:
    explicit Symbol(std::string text)
        : m_text(std::move(text))
    {
    }

    std::string m_text;
};

} // namespace tapesift::market

template <>
struct std::hash<tapesift::market::Symbol>
{
    // Not noexcept: the standard library then keeps the hash beside each element, which saves
    // working it out again for every neighbour in a bucket.
    std::size_t operator()(const tapesift::market::Symbol& symbol) const
    {
        return std::hash<std::string>{}(symbol.text());
    }
};
