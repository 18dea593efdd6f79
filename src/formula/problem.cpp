#include "tapesift/formula/problem.h"

#include <fmt/format.h>

namespace tapesift::formula {

base::Error toError(const Problem& problem)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("line {}, column {}: {}", problem.place.line, problem.place.column,
                        problem.what),
            {},
            problem.hint};
}

} // namespace tapesift::formula
