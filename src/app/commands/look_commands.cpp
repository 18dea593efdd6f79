#include <iostream>
#include <sstream>

#include <fmt/core.h>

#include "app/composition.h"
#include "command.h"
#include "messages.h"
#include "report_output.h"
#include "tapesift/report/run_list.h"
#include "tapesift/report/symbol_detail.h"

namespace tapesift::app {

namespace {

base::Error noSuchSymbol(const store::RunRecord& run, const std::string& symbol)
{
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("{} is not in {}.", symbol, run.name),
                       {},
                       fmt::format("List its symbols with 'tapesift show {}'.", run.name)};
}

// The entry of one symbol; the report then holds nothing else.
base::Status keepOnly(report::ScanReport& report, const std::string& text)
{
    const auto symbol = market::Symbol::parse(text);
    if (!symbol)
        return symbol.error();
    std::erase_if(report.entries, [&symbol](const store::LedgerEntry& entry) {
        return entry.member.symbol != *symbol;
    });
    if (report.entries.empty())
        return noSuchSymbol(report.run, symbol->text());
    return {};
}

ExitCode failed(const base::Error& error)
{
    complain(error);
    return error.code == base::ErrorCode::NotFound ? ExitCode::WrongUsage : exitCodeOf(error);
}

} // namespace

ExitCode runRuns(const CommonOptions& common, const RunsOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition && composition.error().code != base::ErrorCode::NotFound)
        return failed(composition.error());
    std::vector<store::RunRecord> runs;
    if (composition) {
        auto kept = (*composition)->store().runs();
        if (!kept)
            return failed(kept.error());
        runs = std::move(*kept);
    }
    if (options.limit > 0 && runs.size() > options.limit)
        runs.resize(options.limit, store::RunRecord{});
    if (options.format == ListFormat::Json)
        report::writeRunJson(std::cout, runs);
    else
        report::writeRunTable(std::cout, runs, tableOptions());
    return ExitCode::Done;
}

ExitCode runShow(const CommonOptions& common, const ShowOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition)
        return failed(composition.error());
    const auto run = (*composition)->store().run(options.run);
    if (!run)
        return failed(run.error());
    auto report = loadReport((*composition)->store(), *run);
    if (!report)
        return failed(report.error());
    base::Status written;
    if (options.symbol.empty()) {
        written = writeReport(std::move(*report), options.output, (*composition)->files());
    } else {
        if (auto kept = keepOnly(*report, options.symbol); !kept)
            return failed(kept.error());
        if (options.output.format == OutputFormat::Table) {
            std::ostringstream text;
            report::writeSymbolDetail(text, *run, report->entries.front(), tableOptions());
            written = writeText(text.view(), options.output.path, (*composition)->files());
        } else {
            written = writeReport(std::move(*report), options.output, (*composition)->files());
        }
    }
    return written ? ExitCode::Done : failed(written.error());
}

} // namespace tapesift::app
