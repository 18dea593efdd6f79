// A thread that evaluates allocates nothing once its scratch has grown. This file counts what the
// whole test program allocates. Sanitizers bring an allocator of their own, which must not be mixed
// with this one: there is nothing to be counted then.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "tapesift/formula/explanation.h"
#include "test_bars.h"

namespace {

std::atomic<std::size_t> allocations{0};

void* counted(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size)
{
    return counted(size);
}
void* operator new[](std::size_t size)
{
    return counted(size);
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete[](void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace tapesift::formula {
namespace {

constexpr const char* kFormulas[] = {
    "rsi(14) >= 70 and relvol(20) >= 2 and close > sma(20)",
    "within(5, crosses_above(macd(), macd_signal())) or hlc3 > bb_upper(20, 2)",
    "adx(14) + atr(14) + cci(20) + mfi(14) + stoch_d() + obv + wma(5) + percent_rank(change, 50)",
    "sector in (\"Energy\", \"Utilities\") and score > 50",
    "rsi(14, \"1d\") > 50",
};

TEST(Allocation, TheCounterCounts)
{
    const std::size_t before = allocations;
    const auto number = std::make_unique<double>(1);
    EXPECT_GT(allocations, before);
}

TEST(Allocation, NoneOnceTheScratchHasGrown)
{
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    SymbolFacts facts;
    facts.sector = "Technology with a name that is longer than a short string";
    facts.score = 70;
    std::vector<Program> programs;
    for (const char* formula : kFormulas)
        programs.push_back(*Program::compile(formula));
    std::vector<market::BarSeries> symbols;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        symbols.push_back(walk(500 - 7 * seed, seed));
    Scratch scratch;
    double sum = 0;
    const auto evaluateAll = [&] {
        for (const auto& bars : symbols) {
            const Subject subject{bars.view(), market::Interval::Day1, &calendar, &facts};
            for (const Program& program : programs) {
                sum += program.matches(subject, scratch) == Truth::Yes ? 1 : 0;
                for (const double value : program.series(subject, 250, scratch))
                    sum += std::isnan(value) ? 0 : value;
            }
        }
    };
    evaluateAll();
    const std::size_t before = allocations;
    evaluateAll();
    EXPECT_EQ(allocations, before);
    EXPECT_NE(sum, 0);
}

} // namespace
} // namespace tapesift::formula

#endif
