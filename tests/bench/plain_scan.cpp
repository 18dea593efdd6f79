#include "bench/plain_scan.h"

#include <stdexcept>

#include "tapesift/analysis/quick_analysis.h"

namespace tapesift::bench {

void scanPlainly(NetworkMarket& market, const market::ScanSpec& spec)
{
    for (const std::string& text : spec.symbols) {
        market.forgetConnections();
        const auto symbol = market::Symbol::parse(text);
        const auto fetched = market.provider()->fetchBars(
            {*symbol, spec.interval, spec.asOf.value_or(base::UtcSeconds{}), spec.lookback}, {});
        if (!fetched)
            throw std::runtime_error(base::describe(fetched.error()));
        analysis::QuickInput input;
        input.bars = fetched->checked.series.view();
        input.crypto = true;
        input.interval = spec.interval;
        if (!(analysis::analyseQuick(std::move(input)).price > 0))
            throw std::runtime_error("no price");
    }
}

} // namespace tapesift::bench
