#include "tapesift/learning/model.h"

#include <gtest/gtest.h>

#include "learning/model_json.h"
#include "random_market.h"

namespace tapesift::learning {
namespace {

TrainedModel simpleModel()
{
    TrainedModel model;
    model.linear.scales.fill(1);
    model.record.id = modelId(model);
    return model;
}

TEST(Model, IdFollowsFromWhatDecidesAPrediction)
{
    const TrainedModel model = simpleModel();
    std::vector<TrainedModel> others(6, model);
    others[0].linear.weights[21] = 0.1;
    others[1].linear.intercept = 0.1;
    others[2].calibration.slope = 0.9;
    others[3].calibration.intercept = 0.1;
    others[4].interval = market::Interval::Hour1;
    others[5].record.horizonBars = 10;
    for (std::size_t i = 0; i < others.size(); ++i)
        EXPECT_NE(modelId(others[i]), modelId(model)) << i;
    TrainedModel same = model;
    same.rows = 7;
    same.evidence.auc = 0.6;
    EXPECT_EQ(modelId(same), modelId(model));
    same.kind = ModelKind::BoostedTrees;
    EXPECT_TRUE(modelId(same).starts_with("gbt-"));
}

TEST(Model, PredictsByItsWeightsAndItsCalibration)
{
    // rsi14 of 71.4527672 (features_test): scaled (71.4527672 - 50) / 10 = 2.14527672, log odds
    // 0.1 + 0.5 * 2.14527672 = 1.17263836, calibrated 0.8 * that - 0.2 = 0.738110688.
    TrainedModel model = simpleModel();
    model.linear.centres[5] = 50;
    model.linear.scales[5] = 10;
    model.linear.weights[5] = 0.5;
    model.linear.intercept = 0.1;
    model.calibration = {0.8, -0.2};
    const auto predictor = makePredictor(model);
    ASSERT_TRUE(predictor.has_value());
    const market::BarSeries bars(randomBars(300, 7));
    const auto chance = (*predictor)->probabilityUp(bars.view());
    ASSERT_TRUE(chance.has_value());
    EXPECT_NEAR(*chance, 1 / (1 + std::exp(-0.738110688)), 1e-6);
    EXPECT_EQ((*predictor)->record(), model.record);
}

TEST(Model, CutsOffWhatIsFarOut)
{
    TrainedModel model = simpleModel();
    model.linear.weights[5] = 1; // rsi14 of 71 is five at most
    const auto predictor = makePredictor(model);
    const market::BarSeries bars(randomBars(300, 7));
    EXPECT_NEAR((*predictor)->probabilityUp(bars.view()).value(), 1 / (1 + std::exp(-5.0)), 1e-12);
}

TEST(Model, HasNoPredictionWithTooFewBarsOrAPriceThatStandsStill)
{
    const auto predictor = makePredictor(simpleModel());
    std::vector<market::Bar> bars = randomBars(252, 7);
    EXPECT_TRUE((*predictor)->probabilityUp(market::BarSeries(bars).view()).has_value());
    bars.pop_back();
    EXPECT_FALSE((*predictor)->probabilityUp(market::BarSeries(bars).view()).has_value());
    EXPECT_FALSE((*predictor)->probabilityUp({}).has_value());
    bars = randomBars(300, 7);
    for (market::Bar& bar : bars)
        bar.open = bar.high = bar.low = bar.close = 9;
    EXPECT_FALSE((*predictor)->probabilityUp(market::BarSeries(bars).view()).has_value());
}

TEST(Model, DoesNotDependOnHowManyBarsAreKept)
{
    const Market market = returningMarket(1);
    const auto model = train(market.series(), TrainOptions{});
    ASSERT_TRUE(model.has_value());
    const auto predictor = makePredictor(*model);
    ASSERT_TRUE(predictor.has_value());
    const market::BarSeries bars(returningBars(3000, 5));
    const auto all = (*predictor)->probabilityUp(bars.view());
    EXPECT_EQ(all, (*predictor)->probabilityUp(bars.view().last(kPredictionBars)));
    ASSERT_TRUE(all.has_value());
    EXPECT_GT(*all, 0);
    EXPECT_LT(*all, 1);
}

TEST(Model, TreesThatCannotBeReadAreAnError)
{
    TrainedModel model = simpleModel();
    model.kind = ModelKind::BoostedTrees;
    model.trees = "{";
    EXPECT_EQ(makePredictor(model).error().code,
              hasBoostedTrees() ? base::ErrorCode::Corrupt : base::ErrorCode::Unsupported);
}

TEST(ModelJson, OfOtherFeaturesIsUnsupported)
{
    Json json = modelToJson(simpleModel());
    ASSERT_TRUE(modelFromJson(json).has_value());
    json["features"][2] = "moon_phase";
    EXPECT_EQ(modelFromJson(json).error().code, base::ErrorCode::Unsupported);
}

TEST(ModelJson, AnythingMissingOrWrongIsCorrupt)
{
    const Json json = modelToJson(simpleModel());
    for (const auto& [key, value] : json.items()) {
        Json changed = json;
        changed.erase(key);
        EXPECT_EQ(modelFromJson(changed).error().code, base::ErrorCode::Corrupt) << key;
        if (key == "features")
            continue;
        changed[key] = Json::array({nullptr});
        EXPECT_EQ(modelFromJson(changed).error().code, base::ErrorCode::Corrupt) << key;
    }
    Json changed = json;
    changed["linear"]["weights"][3] = 0.5; // the id no longer fits
    EXPECT_EQ(modelFromJson(changed).error().code, base::ErrorCode::Corrupt);
    changed = json;
    changed["kind"] = "oracle";
    EXPECT_EQ(modelFromJson(changed).error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(modelFromJson(Json()).error().code, base::ErrorCode::Corrupt);
}

} // namespace
} // namespace tapesift::learning
