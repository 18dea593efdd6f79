#pragma once

#include <optional>
#include <string_view>

#include "tapesift/formula/expression.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

// The named parameters of one formula; upper and lower case are the same.
class ParameterValues
{
public:
    explicit ParameterValues(const Parameters& parameters);

    std::optional<double> find(std::string_view name) const;
    const Parameters& all() const { return m_values; } // in lower case

private:
    Parameters m_values;
};

// The number an expression stands for if it follows from numbers, named parameters and the words of
// a signal alone.
std::optional<double> constantValue(const Expression& expression,
                                    const ParameterValues& parameters);

} // namespace tapesift::formula
