#pragma once

#include <stdexcept>
#include <utility>

#include "tapesift/base/result.h"

namespace tapesift::bench {

// The value; a benchmark whose preparation failed ends with the reason.
template <class T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(base::describe(result.error()));
    return std::move(*result);
}

} // namespace tapesift::bench
