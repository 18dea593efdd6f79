#include <array>

#include "tapesift/market/watchlist.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using analysis::Signal;

constexpr std::array kStrongestFirst = {Signal::StrongBuy, Signal::Buy, Signal::Neutral,
                                        Signal::Sell, Signal::StrongSell};

} // namespace

void writeTradingView(std::ostream& out, const ScanReport& report)
{
    for (const Signal signal : kStrongestFirst) {
        std::string section;
        for (const store::LedgerEntry& entry : report.entries)
            if (entry.result && entry.result->verdict.signal == signal)
                section +=
                    "," + market::tradingViewTicker(entry.member.symbol, entry.member.exchange);
        if (!section.empty())
            out << "###" << signalLabel(signal) << section << '\n';
    }
}

} // namespace tapesift::report
