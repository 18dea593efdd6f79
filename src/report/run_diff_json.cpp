#include "report/run_object.h"
#include "tapesift/report/json_fields.h"
#include "tapesift/report/run_diff_report.h"

namespace tapesift::report {

namespace {

void writeRules(JsonWriter& json, const DiffRules& rules)
{
    json.beginObject();
    numberField(json, "pricePercent", rules.pricePercent);
    numberField(json, "strengthPoints", rules.strengthPoints);
    json.endObject();
}

void writeCounts(JsonWriter& json, const RunDiff& diff)
{
    const auto count = [&json](std::string_view key, std::size_t number) {
        countField(json, key, static_cast<std::int64_t>(number));
    };
    json.beginObject();
    count("compared", diff.changes.size());
    count("entered", diff.entered.size());
    count("left", diff.left.size());
    count("flipped", diff.flips());
    count("moved", diff.moves());
    json.endObject();
}

// `elsewhere` is the key for how the symbol ended in the other run.
void writeSides(JsonWriter& json, const std::vector<DiffSide>& sides, std::string_view elsewhere)
{
    json.beginArray();
    for (const DiffSide& side : sides) {
        json.breakLine();
        json.beginObject();
        textField(json, "symbol", side.symbol.text());
        optionalField(json, elsewhere,
                      side.elsewhere ? market::outcomeName(*side.elsewhere) : std::string_view());
        textField(json, "signal", analysis::signalName(side.signal));
        numberField(json, "strength", side.strength);
        numberField(json, "price", side.price);
        numberField(json, "score", side.score);
        json.endObject();
    }
    json.breakLine();
    json.endArray();
}

void beginNumber(JsonWriter& json, std::string_view key, const DiffNumber& number)
{
    json.key(key);
    json.beginObject();
    numberField(json, "from", number.before);
    numberField(json, "to", number.after);
    numberField(json, "change", number.change);
}

void writeChange(JsonWriter& json, const SymbolChange& change)
{
    json.beginObject();
    textField(json, "symbol", change.symbol.text());
    json.key("flipped");
    json.boolean(change.isFlip());
    json.key("moved");
    json.boolean(change.isMove());
    json.key("signal");
    json.beginObject();
    textField(json, "from", analysis::signalName(change.signalBefore));
    textField(json, "to", analysis::signalName(change.signalAfter));
    json.endObject();
    beginNumber(json, "price", change.price);
    numberField(json, "changePercent", change.pricePercent);
    json.endObject();
    beginNumber(json, "strength", change.strength);
    json.endObject();
    beginNumber(json, "score", change.score);
    json.endObject();
    json.endObject();
}

} // namespace

void writeDiffJson(std::ostream& out, const DiffReport& report)
{
    JsonWriter json(out);
    const auto key = [&json](std::string_view name) {
        json.breakLine();
        json.key(name);
    };
    json.beginObject();
    key("from");
    writeRunObject(json, report.before);
    key("to");
    writeRunObject(json, report.after);
    key("rules");
    writeRules(json, report.rules);
    key("counts");
    writeCounts(json, report.diff);
    key("entered");
    writeSides(json, report.diff.entered, "before");
    key("left");
    writeSides(json, report.diff.left, "now");
    key("changes");
    json.beginArray();
    for (const SymbolChange& change : report.diff.changes) {
        json.breakLine();
        writeChange(json, change);
    }
    json.breakLine();
    json.endArray();
    json.breakLine();
    json.endObject();
    json.endDocument();
}

} // namespace tapesift::report
