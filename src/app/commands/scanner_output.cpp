#include "scanner_output.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "report_output.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/report/number_text.h"
#include "tapesift/scanners/builtin_scanners.h"

namespace tapesift::app {

namespace {

using report::JsonWriter;

std::string numberOr(double value, int decimals, std::string_view otherwise = "")
{
    return std::isfinite(value) ? report::decimalText(value, decimals) : std::string(otherwise);
}

// "2", "0.5", "1,000,000".
std::string parameterText(double value)
{
    const bool isWhole = value == std::floor(value) && std::abs(value) < 1e15;
    return isWhole ? base::groupThousands(fmt::format("{:.0f}", value))
                   : fmt::format("{:g}", value);
}

std::string parametersOf(const scanners::BuiltinScanner& scanner)
{
    std::string text;
    const auto add = [&text](std::string part) {
        text += (text.empty() ? "" : ", ") + std::move(part);
    };
    for (const scanners::ParameterSpec& parameter : scanner.parameters)
        add(fmt::format("{}={}", parameter.name, parameterText(parameter.standard)));
    for (const scanners::ChoiceSpec& choice : scanner.choices)
        add(fmt::format("{}={}", choice.name, choice.standard));
    for (const scanners::SwitchSpec& toggle : scanner.switches)
        add(fmt::format("{}={}", toggle.name, toggle.standard));
    return text;
}

void field(JsonWriter& json, std::string_view name, std::string_view value)
{
    json.key(name);
    json.text(value);
}

void field(JsonWriter& json, std::string_view name, double value)
{
    json.key(name);
    json.number(value);
}

void field(JsonWriter& json, std::string_view name, std::size_t value)
{
    json.key(name);
    json.integer(static_cast<std::int64_t>(value));
}

std::string dateText(std::chrono::sys_days date)
{
    return base::formatDate(date);
}

std::string percent(double value)
{
    return report::signedText(value, 2) + " %";
}

std::string intervalText(const std::optional<scanners::MeanInterval>& interval)
{
    return interval ? fmt::format("{} to {}", report::signedText(interval->low, 2),
                                  report::signedText(interval->high, 2))
                    : "-";
}

void writeMeans(JsonWriter& json, const scanners::OutcomeMeans& means)
{
    field(json, "return", means.gain);
    field(json, "universe", means.universe);
    field(json, "excess", means.excess);
    json.key("excessInterval");
    if (means.excessInterval) {
        json.beginArray();
        json.number(means.excessInterval->low);
        json.number(means.excessInterval->high);
        json.endArray();
    } else {
        json.null();
    }
    field(json, "winShare", means.winShare);
    field(json, "beatShare", means.beatShare);
    field(json, "mfe", means.mfe);
    field(json, "mae", means.mae);
}

void writeHorizon(JsonWriter& json, const scanners::HorizonReport& horizon)
{
    json.beginObject();
    field(json, "sessions", horizon.sessions);
    field(json, "hits", horizon.hits);
    field(json, "days", horizon.days);
    field(json, "independentDays", horizon.independentDays);
    field(json, "pending", horizon.pending);
    field(json, "ended", horizon.ended);
    json.key("tooFewHits");
    json.boolean(horizon.hasTooFewHits());
    if (horizon.means)
        writeMeans(json, *horizon.means);
    json.endObject();
}

void writeBacktestHit(JsonWriter& json, const scanners::BacktestHit& hit, const std::string& symbol)
{
    json.beginObject();
    field(json, "date", dateText(hit.date));
    field(json, "symbol", symbol);
    json.key("score");
    hit.score ? json.number(*hit.score) : json.null();
    field(json, "entry", hit.entry);
    for (std::size_t i = 0; i < scanners::kHorizons.size(); ++i) {
        json.key(fmt::format("after{}", scanners::kHorizons[i]));
        const auto& outcome = hit.outcomes[i];
        outcome ? json.number(outcome->gain) : json.null();
    }
    json.endObject();
}

} // namespace

void writeScannerTable(std::ostream& out, std::span<const scanners::ScannerDefinition> own)
{
    std::vector<std::vector<std::string>> rows = {{"Scanner", "What it finds", "Parameters"}};
    for (const scanners::BuiltinScanner& scanner : scanners::builtinScanners())
        rows.push_back({scanner.id, scanner.title, parametersOf(scanner)});
    for (const scanners::ScannerDefinition& scanner : own)
        rows.push_back({scanner.name, scanner.module, ""});
    writeRows(out, rows, {false, false, false});
}

void writeScannerJson(std::ostream& out, std::span<const scanners::ScannerDefinition> own)
{
    JsonWriter json(out);
    json.beginArray();
    for (const scanners::BuiltinScanner& scanner : scanners::builtinScanners()) {
        json.breakLine();
        json.beginObject();
        field(json, "name", scanner.id);
        field(json, "module", "builtin:" + scanner.id);
        field(json, "title", scanner.title);
        field(json, "description", scanner.description);
        field(json, "where", scanner.where);
        json.key("parameters");
        json.beginArray();
        for (const scanners::ParameterSpec& parameter : scanner.parameters) {
            json.beginObject();
            field(json, "name", parameter.name);
            field(json, "default", parameter.standard);
            field(json, "min", parameter.minimum);
            field(json, "max", parameter.maximum);
            field(json, "unit", parameter.unit);
            field(json, "meaning", parameter.meaning);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    for (const scanners::ScannerDefinition& scanner : own) {
        json.breakLine();
        json.beginObject();
        field(json, "name", scanner.name);
        field(json, "module", scanner.module);
        json.endObject();
    }
    json.breakLine();
    json.endArray();
    json.endDocument();
}

void writeHitTable(std::ostream& out, const scanners::RunRecord& run,
                   const scanners::ScannerResult& result)
{
    if (run.error)
        return;
    if (result.skipped) {
        out << *result.skipped << '\n';
        return;
    }
    std::vector<std::vector<std::string>> rows = {{"Symbol", "Score", "Why"}};
    for (const scanners::ScannerHit& hit : result.symbols)
        rows.push_back({hit.symbol.text(), numberOr(hit.score, 2), hit.reason});
    if (rows.size() > 1)
        writeRows(out, rows, {false, true, false});
    out << fmt::format("{} of {} symbols found as of {}", run.symbolsFound, run.examined,
                       base::formatUtc(run.timestamp));
    if (run.warming > 0)
        out << fmt::format(", {} still warming", run.warming);
    if (run.missing > 0)
        out << fmt::format(", {} without bars", run.missing);
    out << fmt::format(" ({} ms)\n", report::decimalText(run.executionTimeMs, 1));
}

void writeHitJson(std::ostream& out, const scanners::RunRecord& run,
                  const scanners::ScannerResult& result)
{
    JsonWriter json(out);
    json.beginObject();
    field(json, "scanner", run.scanner);
    field(json, "timestamp", base::formatUtc(run.timestamp));
    field(json, "outcome", scanners::runOutcomeName(run.outcome));
    field(json, "symbols_found", run.symbolsFound);
    field(json, "symbols_added", run.symbolsAdded);
    field(json, "examined", run.examined);
    field(json, "warming", run.warming);
    field(json, "missing", run.missing);
    field(json, "execution_time_ms", run.executionTimeMs);
    json.key("error");
    run.error ? json.text(run.error->message) : json.null();
    json.key("hits");
    json.beginArray();
    for (const scanners::ScannerHit& hit : result.symbols) {
        json.breakLine();
        json.beginObject();
        field(json, "symbol", hit.symbol.text());
        field(json, "score", hit.score);
        field(json, "reason", hit.reason);
        json.key("values");
        json.beginObject();
        for (const scanners::NamedValue& value : hit.values)
            field(json, value.name, value.value);
        json.endObject();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endDocument();
}

void writeStatisticsTable(std::ostream& out, const scanners::ScanStatistics& statistics)
{
    std::vector<std::vector<std::string>> rows = {
        {"Scanner", "Scans", "Mean ms", "p95 ms", "Found", "Added", "Errors", "Skipped"}};
    const auto add = [&rows](const std::string& name, const scanners::RunStatistics& of) {
        rows.push_back({name, std::to_string(of.totalScans),
                        report::decimalText(of.averageExecutionTime, 1),
                        report::decimalText(of.p95ExecutionTime, 1),
                        std::to_string(of.totalSymbolsFound), std::to_string(of.totalSymbolsAdded),
                        std::to_string(of.errors), std::to_string(of.skipped)});
    };
    for (const auto& [name, of] : statistics.byScanner)
        add(name, of);
    add("all", statistics.all);
    writeRows(out, rows, {false, true, true, true, true, true, true, true});
}

void writeBacktestTable(std::ostream& out, const std::string& scanner,
                        std::span<const scanners::BacktestSeries> series,
                        const scanners::BacktestReport& report)
{
    std::size_t hitDays = 0;
    for (const scanners::BacktestSession& session : report.sessions)
        hitDays += session.hits > 0 ? 1u : 0u;
    out << fmt::format("{}: {} hits on {} of {} sessions, {} to {}, {} symbols\n\n", scanner,
                       report.hits.size(), hitDays, report.sessions.size(),
                       dateText(report.sessions.front().date),
                       dateText(report.sessions.back().date), series.size());
    std::vector<std::vector<std::string>> rows = {{"After", "Hits", "Return", "Universe", "Excess",
                                                   "95 % interval", "Won", "Beat", "MFE", "MAE"}};
    for (const scanners::HorizonReport& horizon : report.horizons) {
        const std::string after =
            fmt::format("{} session{}", horizon.sessions, horizon.sessions == 1 ? "" : "s");
        if (!horizon.means) {
            rows.push_back({after, "0"});
            rows.back().resize(10);
            continue;
        }
        const scanners::OutcomeMeans& means = *horizon.means;
        rows.push_back({after, std::to_string(horizon.hits), percent(means.gain),
                        percent(means.universe), percent(means.excess),
                        intervalText(means.excessInterval),
                        report::decimalText(100 * means.winShare, 0) + " %",
                        report::decimalText(100 * means.beatShare, 0) + " %", percent(means.mfe),
                        percent(means.mae)});
    }
    writeRows(out, rows, {false, true, true, true, true, true, true, true, true, true});
    out << '\n';
    for (const scanners::HorizonReport& horizon : report.horizons) {
        if (horizon.hasTooFewHits())
            out << fmt::format("Too few hits to conclude anything about {} session{}: {} "
                               "independent days, {} are needed.\n",
                               horizon.sessions, horizon.sessions == 1 ? "" : "s",
                               horizon.independentDays, scanners::kMinIndependentDays);
    }
    for (const std::string& fact : report.unknownFacts)
        out << fmt::format("A backtest does not know \"{}\" of the past: what asks for it is never "
                           "met.\n",
                           fact);
}

void writeBacktestJson(std::ostream& out, const std::string& scanner,
                       std::span<const scanners::BacktestSeries> series,
                       const scanners::BacktestReport& report)
{
    JsonWriter json(out);
    json.beginObject();
    field(json, "scanner", scanner);
    field(json, "symbols", series.size());
    json.key("horizons");
    json.beginArray();
    for (const scanners::HorizonReport& horizon : report.horizons) {
        json.breakLine();
        writeHorizon(json, horizon);
    }
    json.endArray();
    json.key("sessions");
    json.beginArray();
    for (const scanners::BacktestSession& session : report.sessions) {
        json.breakLine();
        json.beginObject();
        field(json, "date", dateText(session.date));
        field(json, "traded", session.traded);
        field(json, "warming", session.warming);
        field(json, "hits", session.hits);
        json.endObject();
    }
    json.endArray();
    json.key("hits");
    json.beginArray();
    for (const scanners::BacktestHit& hit : report.hits) {
        json.breakLine();
        writeBacktestHit(json, hit, series[hit.series].symbol.text());
    }
    json.endArray();
    json.key("unknownFacts");
    json.beginArray();
    for (const std::string& fact : report.unknownFacts)
        json.text(fact);
    json.endArray();
    json.endObject();
    json.endDocument();
}

} // namespace tapesift::app
