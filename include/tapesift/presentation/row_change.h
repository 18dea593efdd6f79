#pragma once

#include <cstdint>
#include <limits>

#include <QString>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/presentation/detail_section.h"
#include "tapesift/presentation/number_format.h"

namespace tapesift::presentation {

struct ResultRow;

// What has become of a symbol since the scan before, the least telling first.
enum class ChangeKind : std::uint8_t {
    NotCompared, // there was no scan before, or it has not been read yet
    Same,
    Moved,   // price or strength, by the rules of the settings
    Entered, // it had no result
    Flipped, // it had another signal
};

// How a row differs from the result that its symbol had in the scan before. Numbers that do not
// exist are NaN.
struct RowChange
{
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    ChangeKind kind = ChangeKind::NotCompared;
    bool isPriceMove = false; // also of one that flipped
    bool isStrengthMove = false;
    analysis::Signal signalBefore = analysis::Signal::Neutral; // means nothing where there was none
    double pricePercent = kUnknown;                            // 1.23 is 1.23 %
    double strength = kUnknown;                                // in points

    bool isMoved() const { return isPriceMove || isStrengthMove; }
    bool hasBefore() const
    {
        return kind != ChangeKind::NotCompared && kind != ChangeKind::Entered;
    }
};

// Which way the most telling change points: the signal, else the price, else the strength; flat for
// all that is neither.
Direction directionOf(const ResultRow& row);

// "New", "was ▼▼", "▼ −6.20 %", "▲ +25 pts", "Same"; a dash where nothing was compared. Short:
// changeExplanation() has the words.
QString changeText(const ResultRow& row, const NumberFormat& numbers);

// Everything about the change in sentences, one a line; empty where nothing was compared.
QString changeExplanation(const ResultRow& row, const NumberFormat& numbers);

} // namespace tapesift::presentation
