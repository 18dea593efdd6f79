#pragma once

#include <optional>

#include <QString>

#include "tapesift/analysis/cycles.h"
#include "tapesift/analysis/risk_levels.h"

namespace tapesift::presentation {

// What the deep phase found that a chart can show over its candles.
struct ChartMarks
{
    QString symbol; // whose they are; a chart of another symbol does not show them
    std::optional<analysis::RiskLevels> levels; // of the side that the verdict leans to
    std::optional<analysis::Cycle> cycle;       // the strongest one

    bool operator==(const ChartMarks&) const = default;
};

} // namespace tapesift::presentation
