#pragma once

#include <array>

#include <QColor>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A coloured ground with a text that can be read on it.
struct Tint
{
    QColor ground;
    QColor text;
};

// The colours of the results table, worked out once for a theme.
struct CellColours
{
    static constexpr int kHeatSteps = 4; // on each side of zero

    std::array<QColor, 2> rows; // even and odd
    QColor hovered;
    QColor selected;
    QColor mark; // at the left edge of selected rows, around the focused one
    QColor text;
    QColor muted;
    QColor faint;
    QColor up;
    QColor down;
    QColor warning;
    QColor track; // the unfilled part of a bar
    std::array<Tint, 2 * kHeatSteps + 1> heat;
    std::array<Tint, 6> signals; // by the value of the signal

    // The tint of a change in percent.
    const Tint& heatOf(double percent) const;
    const Tint& signalOf(analysis::Signal signal) const;
};

CellColours cellColours(const Theme& theme, ThemeId id);

// WCAG 2: 1 is the same colour, 21 is black on white.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace tapesift::widgets
