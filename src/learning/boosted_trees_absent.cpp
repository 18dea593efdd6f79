#include "learning/boosted_trees.h"

#include "tapesift/learning/model.h"

namespace tapesift::learning {

namespace {

base::Error noTrees()
{
    return {base::ErrorCode::Unsupported, "This build of Tapesift has no boosted trees.", "",
            "Train a linear model, or build with -DTAPESIFT_XGBOOST=ON."};
}

} // namespace

bool hasBoostedTrees()
{
    return false;
}

base::Result<std::unique_ptr<BoostedTrees>>
BoostedTrees::grow(const TrainingRows&, RowRange, const TrainProgress&, const std::stop_token&)
{
    return noTrees();
}

base::Result<std::unique_ptr<BoostedTrees>> BoostedTrees::read(const std::string&)
{
    return noTrees();
}

base::Result<std::string> BoostedTrees::text() const
{
    return noTrees();
}

base::Result<std::vector<double>> BoostedTrees::scores(std::span<const FeatureRow>) const
{
    return noTrees();
}

base::Result<std::unique_ptr<Scorer>>
BoostedTrees::learn(const TrainingRows&, RowRange, const TrainProgress&, const std::stop_token&)
{
    return noTrees();
}

} // namespace tapesift::learning
