#include <algorithm>
#include <array>

#include "tapesift/base/text.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using analysis::Signal;

constexpr std::array kStrongestFirst = {Signal::StrongBuy, Signal::Buy, Signal::Neutral,
                                        Signal::Sell, Signal::StrongSell};

// An exchange code has no blanks or separators; anything else would break the list.
bool isExchangeCode(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string tickerOf(const market::Member& member)
{
    std::string ticker(member.symbol.base());
    ticker += member.symbol.quote();
    std::ranges::replace_if(
        ticker, [](char c) { return c == '-' || c == '&'; }, '_');
    const std::string exchange = base::toUpper(member.exchange);
    return isExchangeCode(exchange) ? exchange + ":" + ticker : ticker;
}

} // namespace

void writeTradingView(std::ostream& out, const ScanReport& report)
{
    for (const Signal signal : kStrongestFirst) {
        std::string section;
        for (const store::LedgerEntry& entry : report.entries)
            if (entry.result && entry.result->verdict.signal == signal)
                section += "," + tickerOf(entry.member);
        if (!section.empty())
            out << "###" << signalLabel(signal) << section << '\n';
    }
}

} // namespace tapesift::report
