#include "bench/bench_row.h"

#include <cstdio>

#include <fmt/core.h>

namespace tapesift::bench {

void row(std::string_view work, std::string_view measured, std::string_view goal)
{
    fmt::print("{:<62} {:>22}   {}\n", work, measured, goal);
    std::fflush(stdout);
}

std::string ms(Milliseconds time)
{
    return fmt::format("{:.1f} ms", time.count());
}

} // namespace tapesift::bench
