#pragma once

#include <string>

#include "formula/constant_value.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/formula/problem.h"

// Problems with names and calls, in words.
namespace tapesift::formula {

Problem unknownName(const Expression& expression, const ParameterValues& parameters);

// "rsi needs a period": the parameter that is missing in a call or a name alone.
Problem missingArgument(const Expression& expression, const CatalogEntry& entry,
                        const ParameterInfo& parameter);

Problem surplusArgument(const Expression& argument, const CatalogEntry& entry);

Problem notConstant(const Expression& argument, const CatalogEntry& entry,
                    const ParameterInfo& parameter);
Problem outOfRange(const Expression& argument, const CatalogEntry& entry,
                   const ParameterInfo& parameter);

// "Did you mean ...": a hint for a bar length that does not exist.
Problem unknownInterval(const Expression& argument);

} // namespace tapesift::formula
