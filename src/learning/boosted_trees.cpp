#include "learning/boosted_trees.h"

#include <bit>

#include <xgboost/c_api.h>

#include "learning/training_errors.h"
#include "tapesift/learning/model.h"

namespace tapesift::learning {

namespace {

constexpr int kRounds = 100;

// One thread and a fixed seed: the same trees on every machine. The rest keeps a tree from leaning
// on a handful of rows, since prices are mostly noise.
constexpr std::array<std::array<const char*, 2>, 12> kParameters = {{
    {"objective", "binary:logistic"},
    {"tree_method", "hist"},
    {"max_depth", "4"},
    {"eta", "0.1"},
    {"subsample", "0.7"},
    {"min_child_weight", "20"},
    {"lambda", "1"},
    {"base_score", "0.5"},
    {"seed", "1"},
    {"nthread", "1"},
    {"verbosity", "0"},
    {"validate_parameters", "0"},
}};

base::Error failed(std::string_view action, base::ErrorCode code = base::ErrorCode::Internal)
{
    return {code, fmt::format("XGBoost could not {}.", action), XGBGetLastError(),
            "Train the model again."};
}

void freeBooster(void* booster)
{
    XGBoosterFree(booster);
}

void freeMatrix(void* matrix)
{
    XGDMatrixFree(matrix);
}

using Handle = BoostedTrees::Handle;

base::Result<Handle> matrixOf(const TrainingRows& rows, RowRange range)
{
    std::vector<float> labels;
    labels.reserve(range.count);
    for (std::size_t i = 0; i < range.count; ++i)
        labels.push_back(static_cast<float>(rows.rises[range.first + i]));
    DMatrixHandle matrix = nullptr;
    if (XGDMatrixCreateFromMat(rows.features[range.first].data(), range.count, kFeatureCount,
                               std::numeric_limits<float>::quiet_NaN(), &matrix) != 0)
        return failed("take the rows");
    Handle owned(matrix, freeMatrix);
    if (XGDMatrixSetFloatInfo(matrix, "label", labels.data(), labels.size()) != 0)
        return failed("take the labels");
    return owned;
}

// A booster over `matrix`, or an empty one without.
base::Result<Handle> boosterOver(DMatrixHandle matrix)
{
    BoosterHandle booster = nullptr;
    if (XGBoosterCreate(&matrix, matrix ? 1 : 0, &booster) != 0)
        return failed("begin a model");
    return Handle(booster, freeBooster);
}

base::Status setParameters(const Handle& booster)
{
    for (const auto& [name, value] : kParameters) {
        if (XGBoosterSetParam(booster.get(), name, value) != 0)
            return failed("take its parameters");
    }
    return {};
}

} // namespace

bool hasBoostedTrees()
{
    return true;
}

base::Result<std::unique_ptr<BoostedTrees>> BoostedTrees::grow(const TrainingRows& rows,
                                                               RowRange range,
                                                               const TrainProgress& progress,
                                                               const std::stop_token& stop)
{
    if (range.count == 0)
        return base::Error{base::ErrorCode::NotFound, "There are no rows to learn from.", "", ""};
    const auto matrix = matrixOf(rows, range);
    if (!matrix)
        return matrix.error();
    auto booster = boosterOver(matrix->get());
    if (!booster)
        return booster.error();
    if (const base::Status set = setParameters(*booster); !set)
        return set.error();
    for (int round = 0; round < kRounds; ++round) {
        if (stop.stop_requested())
            return cancelledTraining();
        if (XGBoosterUpdateOneIter(booster->get(), round, matrix->get()) != 0)
            return failed("grow a tree");
        if (progress)
            progress(static_cast<double>(round + 1) / kRounds);
    }
    // By way of their text, so that trees just grown and trees read from a file are alike and do
    // not hold on to the rows.
    const BoostedTrees grown(std::move(*booster));
    const auto text = grown.text();
    if (!text)
        return text.error();
    return read(*text);
}

base::Result<std::unique_ptr<BoostedTrees>> BoostedTrees::read(const std::string& text)
{
    auto booster = boosterOver(nullptr);
    if (!booster)
        return booster.error();
    if (XGBoosterLoadModelFromBuffer(booster->get(), text.data(), text.size()) != 0)
        return failed("read the model", base::ErrorCode::Corrupt);
    if (const base::Status set = setParameters(*booster); !set)
        return set.error();
    bst_ulong features = 0;
    if (XGBoosterGetNumFeature(booster->get(), &features) != 0 || features != kFeatureCount)
        return failed("read the model", base::ErrorCode::Corrupt);
    auto trees = std::make_unique<BoostedTrees>(std::move(*booster));
    // The first prediction sets the booster up; after it, predicting changes nothing in it and
    // several threads may do so.
    const std::array<FeatureRow, 1> zeros{};
    if (const auto first = trees->scores(zeros); !first)
        return failed("use the model", base::ErrorCode::Corrupt);
    return trees;
}

base::Result<std::string> BoostedTrees::text() const
{
    bst_ulong length = 0;
    const char* bytes = nullptr;
    if (XGBoosterSaveModelToBuffer(m_booster.get(), R"({"format":"json"})", &length, &bytes) != 0)
        return failed("write the model");
    return std::string(bytes, length);
}

base::Result<std::vector<double>> BoostedTrees::scores(std::span<const FeatureRow> rows) const
{
    if (rows.empty())
        return std::vector<double>();
    const std::string values =
        fmt::format(R"({{"data":[{},true],"shape":[{},{}],"typestr":"<f4","version":3}})",
                    std::bit_cast<std::uintptr_t>(rows.data()), rows.size(), kFeatureCount);
    // Type 1 is the margin: log odds.
    constexpr const char* kConfig = R"({"type":1,"training":false,"iteration_begin":0,)"
                                    R"("iteration_end":0,"strict_shape":false,"cache_id":0,)"
                                    R"("missing":NaN})";
    const bst_ulong* shape = nullptr;
    bst_ulong dimensions = 0;
    const float* margins = nullptr;
    if (XGBoosterPredictFromDense(m_booster.get(), values.c_str(), kConfig, nullptr, &shape,
                                  &dimensions, &margins) != 0 ||
        dimensions == 0 || shape[0] != rows.size())
        return failed("predict");
    return std::vector<double>(margins, margins + rows.size());
}

base::Result<std::unique_ptr<Scorer>> BoostedTrees::learn(const TrainingRows& rows, RowRange range,
                                                          const TrainProgress& progress,
                                                          const std::stop_token& stop)
{
    auto trees = grow(rows, range, progress, stop);
    if (!trees)
        return trees.error();
    return std::move(*trees);
}

} // namespace tapesift::learning
