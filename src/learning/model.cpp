#include "tapesift/learning/model.h"

#include "learning/boosted_trees.h"
#include "learning/calibration.h"
#include "learning/linear_scorer.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"

namespace tapesift::learning {

namespace {

class ModelPredictor final : public analysis::Predictor
{
public:
    ModelPredictor(analysis::ModelRecord record, const Calibration& calibration,
                   std::unique_ptr<const Scorer> scorer)
        : m_record(std::move(record))
        , m_calibration(calibration)
        , m_scorer(std::move(scorer))
    {
    }

    const analysis::ModelRecord& record() const override { return m_record; }

    std::optional<double> probabilityUp(const market::BarView& closedBars) const override
    {
        const std::array<FeatureRow, 1> row = {lastFeatures(closedBars.last(kPredictionBars))};
        if (!isComplete(row[0]))
            return std::nullopt;
        const auto scores = m_scorer->scores(row);
        if (!scores)
            return std::nullopt;
        return calibrated(m_calibration, scores->front());
    }

private:
    analysis::ModelRecord m_record;
    Calibration m_calibration;
    std::unique_ptr<const Scorer> m_scorer;
};

} // namespace

std::string_view modelKindName(ModelKind kind)
{
    return kind == ModelKind::BoostedTrees ? "gbt" : "linear";
}

std::string modelId(const TrainedModel& model)
{
    base::ByteWriter content;
    content.put(model.interval);
    content.put(model.record.horizonBars);
    for (const std::string_view name : kFeatureNames)
        content.putText(name);
    content.put(model.calibration.slope);
    content.put(model.calibration.intercept);
    if (model.kind == ModelKind::BoostedTrees) {
        content.putText(model.trees);
    } else {
        for (const auto& numbers :
             {model.linear.centres, model.linear.scales, model.linear.weights})
            for (const double number : numbers)
                content.put(number);
        content.put(model.linear.intercept);
    }
    return fmt::format("{}-{:016x}", modelKindName(model.kind), base::checksum64(content.bytes()));
}

base::Result<std::shared_ptr<const analysis::Predictor>> makePredictor(const TrainedModel& model)
{
    std::unique_ptr<const Scorer> scorer = std::make_unique<LinearScorer>(model.linear);
    if (model.kind == ModelKind::BoostedTrees) {
        auto trees = BoostedTrees::read(model.trees);
        if (!trees)
            return trees.error();
        scorer = std::move(*trees);
    }
    return std::make_shared<const ModelPredictor>(model.record, model.calibration,
                                                  std::move(scorer));
}

} // namespace tapesift::learning
