#include "bench/export_bench.h"

#include <fmt/core.h>

#include "bench/bench_market.h"
#include "bench/bench_row.h"
#include "bench/measure.h"
#include "tapesift/report/report_file.h"

namespace tapesift::bench {

void benchExports()
{
    constexpr int kSymbols = 10'000;
    BenchMarket market;
    report::ScanReport report;
    report.run = market.scan(BenchMarket::demo(kSymbols, 500), 2, false);
    const auto read = [&](const store::LedgerEntry& entry, bool) {
        report.entries.push_back(entry);
        return true;
    };
    if (!market.store->forEachEntry(report.run.id, read)) {
        row("no results could be read", "", "");
        return;
    }

    struct Format
    {
        report::ReportFormat format;
        const char* name;
        const char* goal;
    };
    constexpr Format kFormats[] = {{report::ReportFormat::Xlsx, "Excel workbook", "1000 ms"},
                                   {report::ReportFormat::Csv, "CSV", ""},
                                   {report::ReportFormat::Json, "JSON", ""}};
    std::vector<Variant> variants;
    std::vector<std::size_t> sizes(std::size(kFormats));
    for (std::size_t i = 0; i < std::size(kFormats); ++i)
        variants.push_back({kFormats[i].name, {}, [&, i] {
                                const auto bytes = report::reportBytes(report, kFormats[i].format);
                                sizes[i] = bytes ? bytes->size() : 0;
                            }});
    const auto timings = measure(variants, 3);
    for (std::size_t i = 0; i < std::size(kFormats); ++i)
        row(fmt::format("export of {} results as {}, {:.1f} MB", report.entries.size(),
                        kFormats[i].name, static_cast<double>(sizes[i]) / 1e6),
            ms(timings[i].wall), kFormats[i].goal);
}

} // namespace tapesift::bench
