#pragma once

#include "learning/scorer.h"
#include "tapesift/learning/model.h"

namespace tapesift::learning {

class LinearScorer final : public Scorer
{
public:
    // Centres and scales are the mean and the standard deviation in these rows, the weights come
    // from fitLogistic(). A feature that never changes gets the weight 0.
    static LinearModel fit(const TrainingRows& rows, RowRange range);

    explicit LinearScorer(const LinearModel& model)
        : m_model(model)
    {
    }

    base::Result<std::vector<double>> scores(std::span<const FeatureRow> rows) const override;

    // A Learner.
    static base::Result<std::unique_ptr<Scorer>> learn(const TrainingRows& rows, RowRange range,
                                                       const TrainProgress& progress,
                                                       const std::stop_token& stop);

private:
    LinearModel m_model;
};

} // namespace tapesift::learning
