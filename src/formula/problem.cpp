#include "tapesift/formula/problem.h"

#include <fmt/format.h>

namespace tapesift::formula {

std::string filled(std::string_view form, const std::vector<std::string>& values)
{
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool isPlace = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}';
        const auto place = isPlace ? static_cast<std::size_t>(form[i + 1] - 'a') : values.size();
        if (place < values.size()) {
            text += values[place];
            i += 2;
        } else {
            text += form[i];
        }
    }
    return text;
}

base::Error toError(const Problem& problem)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("line {}, column {}: {}", problem.place.line, problem.place.column,
                        problem.what.text()),
            {},
            problem.hint.text()};
}

} // namespace tapesift::formula
