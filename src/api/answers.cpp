#include "api/answers.h"

#include <sstream>

#include "api/request.h"
#include "tapesift/report/deep_json.h"
#include "tapesift/report/json_fields.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::api {

namespace {

using report::countField;
using report::JsonWriter;
using report::numberField;
using report::optionalField;
using report::textField;

// One object, written by `writeFields`.
template <class Fields>
std::string object(const Fields& writeFields)
{
    std::ostringstream text;
    {
        JsonWriter json(text);
        json.beginObject();
        writeFields(json);
        json.endObject();
    }
    return std::move(text).str();
}

void boolField(JsonWriter& json, std::string_view key, bool value)
{
    json.key(key);
    json.boolean(value);
}

void sizeField(JsonWriter& json, std::string_view key, std::size_t value)
{
    countField(json, key, static_cast<std::int64_t>(value));
}

template <class Time>
void timeField(JsonWriter& json, std::string_view key, const std::optional<Time>& time)
{
    optionalField(json, key, time ? base::formatUtc(*time) : "");
}

void writeSums(JsonWriter& json, const scanners::RunStatistics& sums)
{
    sizeField(json, "totalScans", sums.totalScans);
    numberField(json, "averageExecutionTime", sums.averageExecutionTime);
    numberField(json, "p95ExecutionTime", sums.p95ExecutionTime);
    sizeField(json, "totalSymbolsFound", sums.totalSymbolsFound);
    sizeField(json, "totalSymbolsAdded", sums.totalSymbolsAdded);
    sizeField(json, "errors", sums.errors);
    sizeField(json, "skipped", sums.skipped);
}

void writeRow(JsonWriter& json, const SignalRow& row)
{
    json.beginObject();
    textField(json, "symbol", row.symbol);
    optionalField(json, "exchange", row.exchange);
    numberField(json, "price", row.price);
    numberField(json, "change24h", row.change24h);
    textField(json, "signal", analysis::signalName(row.signal));
    numberField(json, "strength", row.strength);
    numberField(json, "rsi", row.rsi);
    textField(json, "macd", macdWord(row.macdHistogram));
    textField(json, "status", rowStatusName(row.status));
    textField(json, "timestamp", base::formatUtc(row.timestamp));
    json.endObject();
}

void writeRows(JsonWriter& json, const std::vector<SignalRow>& rows)
{
    json.key("signals");
    json.beginArray();
    for (const SignalRow& row : rows)
        writeRow(json, row);
    json.endArray();
}

void writeDeep(JsonWriter& json, std::string_view key,
               const std::optional<analysis::DeepAnalysis>& deep)
{
    json.key(key);
    if (deep)
        report::writeDeepAnalysis(json, *deep, report::DeepNames::LocalApi);
    else
        json.null();
}

void writeRun(JsonWriter& json, const RunSummary& run)
{
    json.beginObject();
    textField(json, "scanId", run.scanId);
    textField(json, "timestamp", base::formatUtc(run.timestamp));
    timeField(json, "finishedAt", run.finishedAt);
    textField(json, "status", run.status);
    textField(json, "phase", run.phase);
    textField(json, "provider", run.provider);
    textField(json, "interval", run.interval);
    textField(json, "universe", withoutPaths(run.universe));
    sizeField(json, "symbolCount", run.symbolCount);
    sizeField(json, "completed", run.completed);
    sizeField(json, "failed", run.failed);
    countField(json, "elapsedMs", run.elapsedMs);
    json.endObject();
}

// The three that history and lastScan are about.
void writeBrief(JsonWriter& json, const RunSummary& run)
{
    json.beginObject();
    textField(json, "scanId", run.scanId);
    textField(json, "timestamp", base::formatUtc(run.timestamp));
    sizeField(json, "symbolCount", run.symbolCount);
    json.endObject();
}

void writeScanner(JsonWriter& json, const ScannerView& scanner)
{
    json.beginObject();
    textField(json, "name", scanner.name);
    optionalField(json, "title", scanner.title);
    optionalField(json, "description", withoutPaths(scanner.description));
    textField(json, "source", scanner.source);
    boolField(json, "isInSession", scanner.isInSession);
    optionalField(json, "state", scanner.state);
    optionalField(json, "notice", withoutPaths(scanner.notice));
    timeField(json, "lastRun", scanner.lastRun);
    timeField(json, "nextRun", scanner.nextRun);
    json.endObject();
}

template <class Item, class Write>
void writeList(JsonWriter& json, std::string_view key, const std::vector<Item>& items,
               const Write& write)
{
    json.key(key);
    json.beginArray();
    for (const Item& item : items)
        write(json, item);
    json.endArray();
}

// Writes the fields of each event, its name first.
struct EventFields
{
    JsonWriter& json;

    void operator()(const QuickScanComplete& event) const
    {
        textField(json, "event", "quickScanComplete");
        textField(json, "scanId", event.scanId);
        writeRows(json, event.signals);
    }
    void operator()(const SymbolAnalyzed& event) const
    {
        textField(json, "event", "symbolAnalyzed");
        textField(json, "scanId", event.scanId);
        textField(json, "symbol", event.symbol);
        writeDeep(json, "deepData", event.deep);
    }
    void operator()(const AnalysisProgress& event) const
    {
        textField(json, "event", "analysisProgress");
        textField(json, "scanId", event.scanId);
        sizeField(json, "remaining", event.remaining);
    }
    void operator()(const DeepAnalysisComplete& event) const
    {
        textField(json, "event", "deepAnalysisComplete");
        textField(json, "scanId", event.scanId);
    }
    void operator()(const Alert& event) const
    {
        textField(json, "event", "alert");
        textField(json, "rule", event.rule);
        optionalField(json, "symbol", event.symbol);
        textField(json, "message", withoutPaths(event.message));
        textField(json, "timestamp", base::formatUtc(event.timestamp));
    }
    void operator()(const ScanEnded&) const {}
};

} // namespace

std::string doneJson(std::string_view message)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        textField(json, "message", message);
    });
}

std::string quickScanJson(const ResultPage& page, bool isScanning, std::string_view message)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        optionalField(json, "scanId", page.scanId);
        writeRows(json, page.rows);
        sizeField(json, "count", page.rows.size());
        boolField(json, "isScanning", isScanning);
        textField(json, "message", message);
    });
}

std::string resultsJson(const ResultPage& page)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        optionalField(json, "scanId", page.scanId);
        writeRows(json, page.rows);
        sizeField(json, "count", page.rows.size());
        sizeField(json, "total", page.total);
        textField(json, "message",
                  page.scanId.empty() ? "There has been no scan yet." : "What was found by now.");
    });
}

std::string symbolJson(const SymbolView& view)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        textField(json, "symbol", view.row.symbol);
        json.key("signal");
        writeRow(json, view.row);
        writeDeep(json, "deepAnalysis", view.deep);
    });
}

std::string statusJson(const DeskStatus& status, const std::vector<RunSummary>& history)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        json.key("status");
        json.beginObject();
        textField(json, "state", deskStateName(status.state));
        boolField(json, "isScanning", status.isScanning);
        optionalField(json, "currentScanId", status.currentScanId);
        sizeField(json, "signalsCount", status.signals);
        sizeField(json, "backgroundQueueLength", status.backgroundQueue);
        boolField(json, "periodicScanningEnabled", status.isPeriodic);
        json.key("lastScan");
        if (status.lastScan)
            writeBrief(json, *status.lastScan);
        else
            json.null();
        json.endObject();
        writeList(json, "history", history, writeBrief);
    });
}

std::string runsJson(const std::vector<RunSummary>& runs)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        writeList(json, "runs", runs, writeRun);
        sizeField(json, "count", runs.size());
    });
}

std::string scannersJson(const std::vector<ScannerView>& scanners)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        writeList(json, "scanners", scanners, writeScanner);
        sizeField(json, "count", scanners.size());
    });
}

std::string statisticsJson(const DeskStatistics& statistics)
{
    return object([&](JsonWriter& json) {
        boolField(json, "success", true);
        json.key("statistics");
        json.beginObject();
        sizeField(json, "scans", statistics.scans);
        sizeField(json, "symbolsScanned", statistics.symbolsScanned);
        sizeField(json, "failed", statistics.failed);
        json.key("scanners");
        json.beginObject();
        writeSums(json, statistics.scanners.all);
        json.key("byScanner");
        json.beginObject();
        for (const auto& [scanner, sums] : statistics.scanners.byScanner) {
            json.key(scanner);
            json.beginObject();
            writeSums(json, sums);
            json.endObject();
        }
        json.endObject();
        json.endObject();
        json.endObject();
    });
}

std::string eventJson(const DeskEvent& event)
{
    if (std::holds_alternative<ScanEnded>(event))
        return {};
    return object([&](JsonWriter& json) { std::visit(EventFields{json}, event); });
}

} // namespace tapesift::api
