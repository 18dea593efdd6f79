#pragma once

#include <vector>

#include "widgets/chart/chart_frame.h"

namespace tapesift::widgets {

// The bars that are drawn at one place, in device pixels. Usually one; as many as fall into the
// same column of pixels where there are more bars than pixels.
struct BarColumn
{
    std::size_t first = 0;
    std::size_t end = 0; // behind the last
    int left = 0;        // of the body
    int width = 1;       // of the body
    int middle = 0;      // left edge of the wick
};

// How the bars in view are spread over the width.
struct BarColumns
{
    std::vector<BarColumn> columns;
    int wickWidth = 1;     // device pixels
    bool isMerged = false; // a column holds several bars
};

BarColumns barColumns(const ChartFrame& frame);

// The price of the bars of a column taken together.
market::Bar mergedBar(const market::BarView& bars, const BarColumn& column);

} // namespace tapesift::widgets
