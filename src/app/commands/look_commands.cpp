#include <iostream>
#include <sstream>

#include <fmt/core.h>

#include "app/composition.h"
#include "command.h"
#include "messages.h"
#include "report_output.h"
#include "symbol_context.h"
#include "tapesift/report/funnel_report.h"
#include "tapesift/report/run_diff_report.h"
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

// Writes what a look at the funnel gives, to where the options say.
template <class Write>
base::Status writeLook(const OutputOptions& output, base::FileSystem& files, Write&& write)
{
    std::ostringstream text;
    write(text);
    return writeText(text.view(), output.path, files);
}

bool isJson(const OutputOptions& output)
{
    return output.format == OutputFormat::Json || output.format == OutputFormat::JsonLines;
}

base::Status writeFunnel(Composition& composition, const store::RunRecord& run,
                         const OutputOptions& output)
{
    const auto funnel = composition.store().funnel(run.id);
    if (!funnel)
        return funnel.error();
    return writeLook(output, composition.files(), [&](std::ostream& out) {
        if (isJson(output))
            report::writeFunnelJson(out, run, *funnel);
        else
            report::writeFunnelTable(out, run, *funnel, tableOptions());
    });
}

// Says which rule took a symbol out before the scan.
base::Status writeWhyNot(Composition& composition, const store::RunRecord& run,
                         const market::Symbol& symbol, const OutputOptions& output)
{
    const auto funnel = composition.store().plannedFunnel(run.id);
    if (!funnel)
        return funnel.error();
    const market::FunnelStep* step = report::stepOf(*funnel, symbol);
    if (!step)
        return noSuchSymbol(run, symbol.text());
    const auto context = contextOf(composition, run, symbol, std::nullopt, step->rule);
    if (!context)
        return context.error();
    return writeLook(output, composition.files(), [&](std::ostream& out) {
        if (isJson(output))
            report::writeWhyNotJson(out, *step, symbol, *context);
        else
            report::writeWhyNot(out, run, *step, symbol, *context, tableOptions());
    });
}

base::Status writeSymbol(Composition& composition, report::ScanReport report,
                         const std::string& text, const OutputOptions& output)
{
    const auto symbol = market::Symbol::parse(text);
    if (!symbol)
        return symbol.error();
    const store::RunRecord run = report.run;
    report::keepSymbol(report, *symbol);
    if (report.entries.empty())
        return writeWhyNot(composition, run, *symbol, output);
    auto context = contextOf(composition, run, *symbol, report.entries.front());
    if (!context)
        return context.error();
    report.context = std::move(*context);
    if (output.format != OutputFormat::Table)
        return writeReport(std::move(report), output, composition.files());
    return writeLook(output, composition.files(), [&](std::ostream& out) {
        report::writeSymbolDetail(out, run, report.entries.front(), *report.context,
                                  tableOptions());
    });
}

ExitCode lookFailed(const base::Error& error)
{
    complain(error);
    return error.code == base::ErrorCode::NotFound ? ExitCode::WrongUsage : exitCodeOf(error);
}

// A run by its name, with everything that was saved of it.
base::Result<report::ScanReport> findReport(store::ScanStore& store, const std::string& name)
{
    const auto run = store.run(name);
    if (!run)
        return run.error();
    return loadReport(store, *run);
}

// What makes the difference of two runs say less than it seems to.
void warnOfUnlike(const store::RunRecord& before, const store::RunRecord& after)
{
    for (const store::RunRecord* run : {&before, &after}) {
        if (run->counts.pending() > 0)
            warn(fmt::format("{} is not finished: {} symbols are missing in it.", run->name,
                             run->counts.pending()));
    }
    if (before.spec.interval != after.spec.interval)
        warn(fmt::format("{} looks at bars of {}, {} at bars of {}: their signals are not alike.",
                         before.name, market::intervalName(before.spec.interval), after.name,
                         market::intervalName(after.spec.interval)));
    if (before.spec.asOf && after.spec.asOf && *before.spec.asOf > *after.spec.asOf)
        warn(fmt::format("{} is the later one: its prices are newer.", before.name));
}

} // namespace

ExitCode runRuns(const CommonOptions& common, const RunsOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition && composition.error().code != base::ErrorCode::NotFound)
        return lookFailed(composition.error());
    std::vector<store::RunRecord> runs;
    if (composition) {
        auto kept = (*composition)->store().runs();
        if (!kept)
            return lookFailed(kept.error());
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
        return lookFailed(composition.error());
    const auto run = (*composition)->store().run(options.run);
    if (!run)
        return lookFailed(run.error());
    base::Status written;
    if (options.isFunnelAsked) {
        written = writeFunnel(**composition, *run, options.output);
        return written ? ExitCode::Done : lookFailed(written.error());
    }
    auto report = loadReport((*composition)->store(), *run);
    if (!report)
        return lookFailed(report.error());
    if (options.symbol.empty())
        written = writeReport(std::move(*report), options.output, (*composition)->files());
    else
        written = writeSymbol(**composition, std::move(*report), options.symbol, options.output);
    return written ? ExitCode::Done : lookFailed(written.error());
}

ExitCode runExport(const CommonOptions& common, const ExportOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition)
        return lookFailed(composition.error());
    auto report = findReport((*composition)->store(), options.run);
    if (!report)
        return lookFailed(report.error());
    const auto written = writeReport(std::move(*report), options.output, (*composition)->files());
    return written ? ExitCode::Done : lookFailed(written.error());
}

ExitCode runDiff(const CommonOptions& common, const DiffOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition)
        return lookFailed(composition.error());
    const auto before = findReport((*composition)->store(), options.before);
    if (!before)
        return lookFailed(before.error());
    const auto after = findReport((*composition)->store(), options.after);
    if (!after)
        return lookFailed(after.error());
    warnOfUnlike(before->run, after->run);
    const report::DiffReport diff{before->run, after->run, options.rules,
                                  report::diffRuns(before->entries, after->entries, options.rules)};
    if (options.format == ListFormat::Json)
        report::writeDiffJson(std::cout, diff);
    else
        report::writeDiffTable(std::cout, diff, tableOptions());
    return ExitCode::Done;
}

} // namespace tapesift::app
