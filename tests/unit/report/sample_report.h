#pragma once

#include <string>

#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// A result with plain numbers, to be changed where a test needs others.
inline store::LedgerEntry okEntry(const std::string& symbol,
                                  analysis::Signal signal = analysis::Signal::Buy,
                                  double strength = 42.5)
{
    using indicators::IndicatorId;
    analysis::QuickResult result;
    result.price = 123.25;
    result.change = -1.5;
    result.changePercent = -1.25;
    result.volume = 54'321'000;
    result.timestamp = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    result.verdict = {
        signal, strength / 100, strength, {{analysis::ReasonCode::RsiOversold, 0.2, 27.44, 0}}};
    result.indicators[IndicatorId::Rsi14] = 27.44;
    result.indicators[IndicatorId::Macd] = 0.5;
    result.indicators[IndicatorId::MacdHist] = 0.125;
    result.indicators[IndicatorId::Atr14] = 2.465;
    result.indicators[IndicatorId::RelVolume20] = 1.75;
    result.source = {"demo", "demo-1a2b3c4d", true, 1260};
    return {.member = {*market::Symbol::parse(symbol), "", "", ""},
            .outcome = market::Outcome::Ok,
            .error = std::nullopt,
            .result = result};
}

inline store::LedgerEntry failedEntry(const std::string& symbol, market::Outcome outcome,
                                      const std::string& message)
{
    return {.member = {*market::Symbol::parse(symbol), "", "", ""},
            .outcome = outcome,
            .error = base::Error{base::ErrorCode::NotFound, message, "the cause", "Do this."},
            .result = std::nullopt};
}

// A finished demo scan on 2026-11-20 whose counts fit the entries.
inline ScanReport sampleReport(std::vector<store::LedgerEntry> entries)
{
    using namespace std::chrono;
    const base::UtcTime start = sys_days(year(2026) / 11 / 21) + 6h;
    ScanReport report;
    report.run.name = "scan_20261121_060000";
    report.run.status = store::RunStatus::Completed;
    report.run.spec.asOf = sys_days(year(2026) / 11 / 20) + 24h - 1s;
    report.run.spec.asOfClosed = true;
    report.run.startedAt = start;
    report.run.updatedAt = start + 420ms;
    report.run.finishedAt = start + 421ms;
    report.run.elapsed = 420ms;
    for (const store::LedgerEntry& entry : entries)
        report.run.counts.failed += market::isFailure(entry.outcome) ? 1U : 0U;
    report.run.counts.total = static_cast<std::uint32_t>(entries.size());
    report.run.counts.completed = report.run.counts.total;
    report.entries = std::move(entries);
    return report;
}

} // namespace tapesift::report
