#include "learning/model_json.h"

#include "tapesift/base/utc_time.h"

namespace tapesift::learning {

namespace {

Json evidenceToJson(const Evidence& evidence)
{
    Json bins = Json::array();
    for (const ReliabilityBin& bin : evidence.reliability)
        bins.push_back({{"mean_predicted", bin.meanPredicted},
                        {"share_of_rises", bin.shareOfRises},
                        {"count", bin.count}});
    return {{"rows", evidence.rows},
            {"auc", evidence.auc},
            {"brier", evidence.brier},
            {"brier_baseline", evidence.brierBaseline},
            {"base_rate", evidence.baseRate},
            {"blocks", evidence.blocks},
            {"brier_errors", evidence.brierErrors},
            {"auc_errors", evidence.aucErrors},
            {"edge", evidence.edge},
            {"reliability", std::move(bins)}};
}

// The functions below throw Json::exception where a value is not what it should be.

Evidence evidenceFromJson(const Json& json)
{
    Evidence evidence;
    json.at("rows").get_to(evidence.rows);
    json.at("auc").get_to(evidence.auc);
    json.at("brier").get_to(evidence.brier);
    json.at("brier_baseline").get_to(evidence.brierBaseline);
    json.at("base_rate").get_to(evidence.baseRate);
    json.at("blocks").get_to(evidence.blocks);
    json.at("brier_errors").get_to(evidence.brierErrors);
    json.at("auc_errors").get_to(evidence.aucErrors);
    json.at("edge").get_to(evidence.edge);
    for (std::size_t i = 0; i < evidence.reliability.size(); ++i) {
        const Json& bin = json.at("reliability").at(i);
        bin.at("mean_predicted").get_to(evidence.reliability[i].meanPredicted);
        bin.at("share_of_rises").get_to(evidence.reliability[i].shareOfRises);
        bin.at("count").get_to(evidence.reliability[i].count);
    }
    return evidence;
}

Json linearToJson(const LinearModel& linear)
{
    return {{"centres", linear.centres},
            {"scales", linear.scales},
            {"weights", linear.weights},
            {"intercept", linear.intercept}};
}

LinearModel linearFromJson(const Json& json)
{
    LinearModel linear;
    for (std::size_t i = 0; i < kFeatureCount; ++i) {
        json.at("centres").at(i).get_to(linear.centres[i]);
        json.at("scales").at(i).get_to(linear.scales[i]);
        json.at("weights").at(i).get_to(linear.weights[i]);
    }
    json.at("intercept").get_to(linear.intercept);
    return linear;
}

base::Error damagedContent(std::string details)
{
    return {base::ErrorCode::Corrupt, "The model's file is damaged.", std::move(details),
            "Train the model again."};
}

base::Result<TrainedModel> readModel(const Json& json)
{
    if (json.at("features") != Json(kFeatureNames))
        return base::Error{base::ErrorCode::Unsupported,
                           "The model was trained on other features than this version of Tapesift "
                           "has.",
                           "", "Train the model again."};
    const auto interval = market::parseInterval(json.at("interval").get<std::string>());
    const auto first = base::parseUtc(json.at("first_date").get<std::string>());
    const auto last = base::parseUtc(json.at("last_date").get<std::string>());
    const auto kind = json.at("kind").get<std::string>();
    const auto known = base::parseUtc(json.at("known_until").get<std::string>());
    if (!interval || !first || !last || !known ||
        (kind != modelKindName(ModelKind::BoostedTrees) &&
         kind != modelKindName(ModelKind::Linear)))
        return damagedContent("interval, date or kind");
    TrainedModel model;
    model.kind =
        kind == modelKindName(ModelKind::Linear) ? ModelKind::Linear : ModelKind::BoostedTrees;
    model.interval = *interval;
    model.firstDate = *first;
    model.lastDate = *last;
    model.knownUntil = *known;
    json.at("id").get_to(model.record.id);
    json.at("horizon_bars").get_to(model.record.horizonBars);
    json.at("symbols").get_to(model.symbols);
    json.at("dates").get_to(model.dates);
    json.at("rows").get_to(model.rows);
    json.at("embargo_dates").get_to(model.embargoDates);
    model.evidence = evidenceFromJson(json.at("evidence"));
    model.baselineEvidence = evidenceFromJson(json.at("baseline_evidence"));
    model.record.baseRate = model.evidence.baseRate;
    model.record.auc = model.evidence.auc;
    model.record.brier = model.evidence.brier;
    model.record.brierBaseline = model.evidence.brierBaseline;
    model.record.edge = model.evidence.edge;
    json.at("calibration").at("slope").get_to(model.calibration.slope);
    json.at("calibration").at("intercept").get_to(model.calibration.intercept);
    model.linear = linearFromJson(json.at("linear"));
    json.at("trees").get_to(model.trees);
    if (model.record.id != modelId(model))
        return damagedContent("the id does not belong to the content");
    return model;
}

} // namespace

Json modelToJson(const TrainedModel& model)
{
    return {{"id", model.record.id},
            {"kind", modelKindName(model.kind)},
            {"interval", market::intervalName(model.interval)},
            {"horizon_bars", model.record.horizonBars},
            {"features", kFeatureNames},
            {"first_date", base::formatUtc(model.firstDate)},
            {"last_date", base::formatUtc(model.lastDate)},
            {"known_until", base::formatUtc(model.knownUntil)},
            {"symbols", model.symbols},
            {"dates", model.dates},
            {"rows", model.rows},
            {"embargo_dates", model.embargoDates},
            {"evidence", evidenceToJson(model.evidence)},
            {"baseline_evidence", evidenceToJson(model.baselineEvidence)},
            {"calibration",
             {{"slope", model.calibration.slope}, {"intercept", model.calibration.intercept}}},
            {"linear", linearToJson(model.linear)},
            {"trees", model.trees}};
}

base::Result<TrainedModel> modelFromJson(const Json& json)
{
    try {
        return readModel(json);
    } catch (const Json::exception& failure) {
        return damagedContent(failure.what());
    }
}

} // namespace tapesift::learning
