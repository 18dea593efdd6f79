#pragma once

#include <string_view>

#include <QString>

#include "tapesift/formula/problem.h"

namespace tapesift::presentation {

// What the catalog of formulas (formula/catalog.h) says of a name, in the chosen language. A
// formula that a name stands for is given back as it is.
QString formulaText(std::string_view english);

// "Line 1, column 8: rsi needs a period. Write for example rsi(14).": what keeps a formula from
// being used, and what to write instead.
QString problemText(const formula::Problem& problem);

} // namespace tapesift::presentation
