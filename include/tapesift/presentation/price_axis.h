#pragma once

#include <vector>

#include <QString>

#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/value_scale.h"

namespace tapesift::presentation {

// A label beside a pane and the height of its grid line.
struct PriceTick
{
    double value = 0;
    double offset = 0; // pixels below the top of the pane
    QString text;
};

// The room for labels, in pixels.
struct AxisRoom
{
    double height = 0;      // of the pane
    double labelHeight = 0; // ticks whose label would stand over an edge are left out
    double spacing = 0;     // the least distance between two ticks, not below labelHeight
};

// Round values over the height of a pane, from low to high: steps of 1, 2, 2.5 or 5 times a power
// of ten on an even scale; on a logarithmic one the gaps between powers of ten are divided evenly,
// and again where there is room. Labels never overlap and all have the same number of decimals: as
// many as the steps need, at least `minDecimals`.
std::vector<PriceTick> priceTicks(const ValueScale& scale, const AxisRoom& room, int minDecimals,
                                  const NumberFormat& format);

} // namespace tapesift::presentation
