#include "report/context_json.h"

#include "tapesift/base/utc_time.h"
#include "tapesift/report/json_fields.h"

namespace tapesift::report {

namespace {

void writeEntry(JsonWriter& json, const HistoryEntry& entry)
{
    json.beginObject();
    textField(json, "run", entry.run);
    textField(json, "startedAt", base::formatUtc(entry.startedAt));
    optionalField(json, "asOf", entry.asOf);
    textField(json, "outcome", market::outcomeName(entry.outcome));
    optionalField(json, "rule", entry.rule);
    if (entry.result) {
        textField(json, "signal", analysis::signalName(entry.result->signal));
        numberField(json, "strength", entry.result->strength);
        numberField(json, "price", entry.result->price);
        numberField(json, "score", entry.result->score);
    }
    json.endObject();
}

void writeCheck(JsonWriter& json, const market::RuleCheck& check)
{
    const market::FilterRuleInfo& info = market::infoOf(check.rule);
    json.beginObject();
    textField(json, "rule", info.id);
    textField(json, "state", market::ruleStateName(check.state));
    if (info.maximum > 0) {
        numberField(json, "value", check.value);
        numberField(json, "threshold", check.threshold);
        numberField(json, "failedBy", check.failedBy);
    }
    optionalField(json, "lastBar",
                  check.newestBar ? base::formatUtc(*check.newestBar) : std::string());
    optionalField(json, "remark", check.remark);
    json.endObject();
}

} // namespace

void writeContextFields(JsonWriter& json, const SymbolContext& context)
{
    json.key("history");
    json.beginArray();
    for (const HistoryEntry& entry : context.history)
        writeEntry(json, entry);
    json.endArray();
    json.key("filterRules");
    json.beginArray();
    for (const market::RuleCheck& check : context.rules)
        writeCheck(json, check);
    json.endArray();
}

} // namespace tapesift::report
