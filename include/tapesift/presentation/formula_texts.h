#pragma once

#include <string_view>

#include <QString>

namespace tapesift::presentation {

// What the catalog of formulas (formula/catalog.h) says of a name, in the chosen language. A
// formula that a name stands for is given back as it is.
QString formulaText(std::string_view english);

} // namespace tapesift::presentation
