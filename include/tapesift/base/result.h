#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "tapesift/base/error.h"

namespace tapesift::base {

// A value, or the reason why there is none. Functions that can fail return it; nothing is thrown
// across a component's edge. An Error converts to it by itself: `return Error{...};`.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;

    Result(Error error)
        : tl::expected<T, Error>(tl::unexpect, std::move(error))
    {
    }
};

// The outcome of an action that has no value.
using Status = Result<void>;

} // namespace tapesift::base
