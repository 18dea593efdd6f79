#pragma once

#include <string>
#include <string_view>

#include "bench/measure.h"

namespace tapesift::bench {

// One line of the table that people read.
void row(std::string_view work, std::string_view measured, std::string_view goal);

// "12.3 ms"
std::string ms(Milliseconds time);

} // namespace tapesift::bench
