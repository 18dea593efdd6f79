#include "report/report_facts.h"

#include <algorithm>

#include "tapesift/base/utc_time.h"

namespace tapesift::report {

bool isSimulated(const store::RunRecord& run)
{
    return run.spec.provider == "demo";
}

std::string asOfText(const market::ScanSpec& spec)
{
    if (!spec.asOf)
        return {};
    const bool dayIsEnough = spec.asOfClosed && !market::isIntraday(spec.interval);
    return dayIsEnough ? base::formatDate(*spec.asOf) : base::formatUtc(*spec.asOf);
}

std::vector<std::pair<market::Outcome, std::size_t>> outcomeCounts(const ScanReport& report)
{
    std::vector<std::pair<market::Outcome, std::size_t>> counts;
    for (const market::Outcome outcome : market::kAllOutcomes) {
        const auto matches = [outcome](const auto& entry) { return entry.outcome == outcome; };
        auto count = static_cast<std::size_t>(std::ranges::count_if(report.entries, matches));
        if (outcome == market::Outcome::Ok)
            count += report.leftOut;
        if (count > 0)
            counts.emplace_back(outcome, count);
    }
    return counts;
}

analysis::MarketBreadth breadthOf(const ScanReport& report)
{
    analysis::MarketBreadth breadth = report.leftOutBreadth;
    for (const store::LedgerEntry& entry : report.entries) {
        if (entry.result)
            breadth.add(*entry.result);
    }
    return breadth;
}

} // namespace tapesift::report
