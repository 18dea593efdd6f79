#include <ranges>

#include "report/context_json.h"
#include "report/deep_facts.h"
#include "report/report_facts.h"
#include "report/run_object.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/deep_json.h"
#include "tapesift/report/json_fields.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/report/scan_report.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using analysis::QuickResult;
using indicators::IndicatorId;
using store::LedgerEntry;

void writeFunnel(JsonWriter& json, const std::vector<market::FunnelStep>& funnel)
{
    json.beginArray();
    for (const market::FunnelStep& step : funnel) {
        json.beginObject();
        textField(json, "rule", step.rule);
        countField(json, "removed", step.removed);
        json.endObject();
    }
    json.endArray();
}

void writeOutcomes(JsonWriter& json, const ScanReport& report)
{
    json.beginObject();
    for (const auto& [outcome, count] : outcomeCounts(report))
        countField(json, market::outcomeName(outcome), static_cast<std::int64_t>(count));
    if (report.run.counts.pending() > 0)
        countField(json, "pending", report.run.counts.pending());
    json.endObject();
}

void writeVerdict(JsonWriter& json, const QuickResult& result)
{
    textField(json, "signal", analysis::signalName(result.verdict.signal));
    numberField(json, "strength", result.verdict.strength);
    numberField(json, "rsi", result.indicators[IndicatorId::Rsi14]);
    numberField(json, "macd", result.indicators[IndicatorId::Macd]);
    json.key("reasons");
    json.beginArray();
    for (const analysis::Reason& reason : result.verdict.reasons)
        json.text(reasonSentence(reason));
    json.endArray();
}

void writeIndicators(JsonWriter& json, const QuickResult& result)
{
    json.key("indicators");
    json.beginObject();
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog())
        numberField(json, info.name, result.indicators[info.id]);
    json.endObject();
}

void writeProvenance(JsonWriter& json, const QuickResult& result)
{
    json.key("quality");
    json.beginArray();
    for (const market::QualityNote& note : result.quality) {
        json.beginObject();
        textField(json, "flag", market::qualityFlagName(note.flag));
        textField(json, "time", base::formatUtc(note.time));
        textField(json, "detail", note.detail);
        json.endObject();
    }
    json.endArray();
    json.key("warming");
    json.beginArray();
    for (const IndicatorId id : result.warming)
        json.text(indicators::indicatorInfo(id).name);
    json.endArray();
    json.key("source");
    json.beginObject();
    textField(json, "provider", result.source.provider);
    textField(json, "feed", result.source.feed);
    json.key("adjusted");
    json.boolean(result.source.adjusted);
    countField(json, "bars", result.source.bars);
    json.endObject();
}

void writeResult(JsonWriter& json, const LedgerEntry& entry, const ScanReport& report)
{
    const QuickResult& result = *entry.result;
    json.beginObject();
    textField(json, "symbol", entry.member.symbol.text());
    optionalField(json, "exchange", entry.member.exchange);
    numberField(json, "price", result.price);
    numberField(json, "change", result.change);
    numberField(json, "changePercent", result.changePercent);
    numberField(json, "volume", result.volume);
    numberField(json, "relVolume", result.indicators[IndicatorId::RelVolume20]);
    writeVerdict(json, result);
    textField(json, "status", resultStatus(entry));
    json.key("forming");
    json.boolean(result.forming);
    textField(json, "timestamp", base::formatUtc(result.timestamp));
    writeIndicators(json, result);
    writeProvenance(json, result);
    if (isDeep(report.run))
        writeDeepFields(json, entry);
    if (report.context)
        writeContextFields(json, *report.context);
    json.endObject();
}

void writeFailure(JsonWriter& json, const LedgerEntry& entry, const ScanReport& report)
{
    json.beginObject();
    textField(json, "symbol", entry.member.symbol.text());
    textField(json, "outcome", market::outcomeName(entry.outcome));
    json.key("error");
    const base::Error error = entry.error.value_or(base::Error{});
    json.beginObject();
    textField(json, "code", base::errorCodeName(error.code));
    textField(json, "message", error.message);
    json.key("details");
    json.beginObject();
    countField(json, "attempts", entry.attempts);
    textField(json, "original", error.details);
    json.endObject();
    textField(json, "suggestion", error.suggestion);
    json.endObject();
    if (report.context)
        writeContextFields(json, *report.context);
    json.endObject();
}

bool hasResult(const LedgerEntry& entry)
{
    return entry.result.has_value();
}

bool isFailed(const LedgerEntry& entry)
{
    return market::isFailure(entry.outcome);
}

bool isFiltered(const LedgerEntry& entry)
{
    return entry.outcome == market::Outcome::Filtered;
}

// The array of those entries that did not end with a result.
void writeFailures(JsonWriter& json, const ScanReport& report, bool (&counts)(const LedgerEntry&))
{
    json.beginArray();
    for (const LedgerEntry& entry : report.entries | std::views::filter(counts)) {
        json.breakLine();
        writeFailure(json, entry, report);
    }
    json.breakLine();
    json.endArray();
    json.breakLine();
}

} // namespace

void writeJson(std::ostream& out, const ScanReport& report)
{
    JsonWriter json(out);
    json.beginObject();
    json.breakLine();
    json.key("scan");
    writeRunObject(json, report.run);
    json.breakLine();
    json.key("funnel");
    writeFunnel(json, report.run.funnel);
    json.breakLine();
    json.key("outcomes");
    writeOutcomes(json, report);
    json.breakLine();
    json.key("breadth");
    writeBreadth(json, breadthOf(report));
    json.breakLine();
    json.key("results");
    json.beginArray();
    for (const LedgerEntry& entry : report.entries | std::views::filter(hasResult)) {
        json.breakLine();
        writeResult(json, entry, report);
    }
    json.breakLine();
    json.endArray();
    json.breakLine();
    json.key("failed");
    writeFailures(json, report, isFailed);
    if (report.context) {
        json.key("filtered");
        writeFailures(json, report, isFiltered);
    }
    json.endObject();
    json.endDocument();
}

void writeJsonLines(std::ostream& out, const ScanReport& report)
{
    JsonWriter json(out);
    for (const LedgerEntry& entry : report.entries | std::views::filter(hasResult)) {
        writeResult(json, entry, report);
        json.endDocument();
    }
}

} // namespace tapesift::report
