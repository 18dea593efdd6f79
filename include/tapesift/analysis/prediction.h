#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tapesift/market/bar_series.h"

namespace tapesift::analysis {

// What a model is worth, measured on bars it had not seen (walk-forward).
struct ModelRecord
{
    std::string id;                // "gbt-1a2b3c4d5e6f7a8b"
    std::uint32_t horizonBars = 5; // how far ahead it looks
    double baseRate = 0;           // share of rises in the out-of-sample bars, 0 ... 1
    double auc = 0;                // 0.5 is a coin
    double brier = 0;              // mean squared error of the probability
    double brierBaseline = 0;      // the same of always saying the base rate
    bool edge = false;             // whether it is better than the base rate beyond chance

    bool operator==(const ModelRecord&) const = default;
};

// Says how likely the close `horizonBars` ahead is above the last one.
struct Prediction
{
    double probabilityUp = 0; // 0 ... 1
    ModelRecord model;

    bool operator==(const Prediction&) const = default;
};

// A trained model. Thread-safe.
class Predictor
{
public:
    virtual ~Predictor() = default;

    virtual const ModelRecord& record() const = 0;
    // From the closed bars alone; nullopt with too few of them or where a feature has no value.
    virtual std::optional<double> probabilityUp(const market::BarView& closedBars) const = 0;
};

} // namespace tapesift::analysis
