#pragma once

#include <optional>
#include <string_view>

#include "tapesift/formula/problem.h"
#include "tapesift/formula/program.h"

namespace tapesift::formula {

// The first thing that keeps Program::compile from taking the formula, with its place for an
// editor; nullopt if it takes it.
std::optional<Problem> findProblem(std::string_view text, const Parameters& parameters = {});

} // namespace tapesift::formula
