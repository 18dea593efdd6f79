#pragma once

#include <QPainter>

#include "widgets/results/result_delegate.h"

namespace tapesift::widgets {

// What one call of paint() works with.
struct ResultDelegate::Cell
{
    QPainter& painter;
    const presentation::ResultRow& row;
    int place = 0; // of the row in the table
    int column = 0;
    QRect box;     // the whole cell
    QRect content; // without the padding
    bool isSelected = false;
};

} // namespace tapesift::widgets
