#pragma once

#include <string>

#include "learning/scorer.h"

namespace tapesift::learning {

// Gradient boosted trees by XGBoost (Chen and Guestrin 2016). boosted_trees_absent.cpp stands in
// where the library is not there, and says Unsupported. Grown trees are thread-safe.
class BoostedTrees final : public Scorer
{
public:
    // 100 rounds of trees four deep; the same rows give the same trees.
    static base::Result<std::unique_ptr<BoostedTrees>> grow(const TrainingRows& rows,
                                                            RowRange range,
                                                            const TrainProgress& progress,
                                                            const std::stop_token& stop);

    // From what text() gave; Corrupt for anything else.
    static base::Result<std::unique_ptr<BoostedTrees>> read(const std::string& text);

    // XGBoost's JSON.
    base::Result<std::string> text() const;

    base::Result<std::vector<double>> scores(std::span<const FeatureRow> rows) const override;

    // grow() as a Learner.
    static base::Result<std::unique_ptr<Scorer>> learn(const TrainingRows& rows, RowRange range,
                                                       const TrainProgress& progress,
                                                       const std::stop_token& stop);

    // A handle of XGBoost's that frees itself.
    using Handle = std::unique_ptr<void, void (*)(void*)>;

    explicit BoostedTrees(Handle booster)
        : m_booster(std::move(booster))
    {
    }

private:
    Handle m_booster;
};

} // namespace tapesift::learning
