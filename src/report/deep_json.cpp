#include "tapesift/report/deep_json.h"

#include "report/deep_facts.h"
#include "tapesift/report/json_fields.h"

namespace tapesift::report {

namespace {

using analysis::DeepAnalysis;

std::string_view named(DeepNames names, std::string_view report, std::string_view localApi)
{
    return names == DeepNames::Report ? report : localApi;
}

void writeScore(JsonWriter& json, const analysis::OpportunityScore& score, DeepNames names)
{
    numberField(json, named(names, "opportunityScore", "opportunity_score"), score.total());
    json.key(named(names, "scoreParts", "score_parts"));
    json.beginObject();
    for (const analysis::ScorePartInfo& info : analysis::scoreParts())
        numberField(json, info.name, score.points(info.part));
    json.endObject();
}

void writeRegime(JsonWriter& json, const std::optional<analysis::MarketRegime>& regime)
{
    if (!regime)
        return json.null();
    json.beginObject();
    textField(json, "regime", analysis::regimeName(regime->regime));
    numberField(json, "confidence", regime->confidence);
    textField(json, "volatility", analysis::volatilityName(regime->volatility));
    json.endObject();
}

void writeLevels(JsonWriter& json, const std::optional<analysis::RiskLevels>& levels)
{
    if (!levels)
        return json.null();
    json.beginObject();
    textField(json, "side", analysis::sideName(levels->side));
    numberField(json, "stopLoss", levels->stopLoss);
    numberField(json, "takeProfit", levels->takeProfit);
    numberField(json, "riskReward", levels->riskReward);
    json.endObject();
}

void writeConfluence(JsonWriter& json, const analysis::Confluence& confluence)
{
    json.key("confluence");
    json.beginObject();
    numberField(json, "score", confluence.score);
    json.key("timeframes");
    json.beginArray();
    for (const analysis::TimeframeVerdict& timeframe : confluence.timeframes) {
        json.beginObject();
        textField(json, "interval", market::intervalName(timeframe.interval));
        textField(json, "signal", analysis::signalName(timeframe.signal));
        numberField(json, "strength", timeframe.strength);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeCycles(JsonWriter& json, const std::vector<analysis::Cycle>& cycles)
{
    json.key("cycles");
    json.beginArray();
    for (const analysis::Cycle& cycle : cycles) {
        json.beginObject();
        numberField(json, "period", cycle.period);
        numberField(json, "power", cycle.power);
        numberField(json, "phase", cycle.phase);
        numberField(json, "significance", cycle.significance);
        json.key("nextTurn");
        json.beginObject();
        textField(json, "kind", analysis::turnName(cycle.nextTurn));
        numberField(json, "inBars", cycle.barsToTurn);
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

void writePrediction(JsonWriter& json, const std::optional<analysis::Prediction>& prediction)
{
    if (!prediction)
        return json.null();
    const analysis::ModelRecord& model = prediction->model;
    json.beginObject();
    numberField(json, "probabilityUp", prediction->probabilityUp);
    countField(json, "horizonBars", model.horizonBars);
    numberField(json, "baseRate", model.baseRate);
    numberField(json, "auc", model.auc);
    numberField(json, "brier", model.brier);
    numberField(json, "brierBaseline", model.brierBaseline);
    json.key("edge");
    json.boolean(model.edge);
    textField(json, "modelId", model.id);
    json.endObject();
}

void writeError(JsonWriter& json, const base::Error& error)
{
    json.key("deepError");
    json.beginObject();
    textField(json, "code", base::errorCodeName(error.code));
    textField(json, "message", error.message);
    textField(json, "suggestion", error.suggestion);
    json.endObject();
}

void optionalNumber(JsonWriter& json, std::string_view key, std::optional<double> value)
{
    json.key(key);
    if (value)
        json.number(*value);
    else
        json.null();
}

} // namespace

void writeDeepAnalysis(JsonWriter& json, const DeepAnalysis& deep, DeepNames names)
{
    json.beginObject();
    writeScore(json, deep.score, names);
    json.key(named(names, "marketRegime", "market_regime"));
    writeRegime(json, deep.regime);
    json.key(named(names, "slTp", "sl_tp"));
    writeLevels(json, deep.levels());
    writeConfluence(json, deep.confluence);
    writeCycles(json, deep.cycles);
    json.key(named(names, "mlPrediction", "ml_prediction"));
    writePrediction(json, deep.prediction);
    json.endObject();
}

void writeDeepFields(JsonWriter& json, const store::LedgerEntry& entry)
{
    json.key("deep");
    if (const DeepAnalysis* deep = deepOf(entry))
        writeDeepAnalysis(json, *deep);
    else
        json.null();
    if (entry.deep && entry.deep->error)
        writeError(json, *entry.deep->error);
}

void writeBreadth(JsonWriter& json, const analysis::MarketBreadth& breadth)
{
    if (breadth.symbols() == 0)
        return json.null();
    json.beginObject();
    countField(json, "symbols", breadth.symbols());
    countField(json, "advancing", breadth.advancing());
    countField(json, "declining", breadth.declining());
    countField(json, "unchanged", breadth.unchanged());
    optionalNumber(json, "aboveSma50", breadth.aboveSma50());
    optionalNumber(json, "aboveSma200", breadth.aboveSma200());
    const auto regime = breadth.regime();
    optionalField(json, "regime", regime ? analysis::regimeName(*regime) : "");
    json.endObject();
}

} // namespace tapesift::report
