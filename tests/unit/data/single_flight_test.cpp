#include "data/single_flight.h"

#include <atomic>
#include <optional>
#include <thread>

#include <gtest/gtest.h>

namespace tapesift::data {
namespace {

const market::Symbol kApple = market::Symbol::parse("AAPL").value();
const market::Symbol kIbm = market::Symbol::parse("IBM").value();

TEST(SingleFlight, LetsOneThreadAtATimeHaveASymbol)
{
    SingleFlight flights;
    std::atomic<int> inside{0};
    std::atomic<int> most{0};
    std::atomic<int> turns{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 200; ++round) {
                    const SingleFlight::Turn turn(flights, kApple, {});
                    turns += turn.isMine() ? 1 : 0;
                    const int now = ++inside;
                    most = std::max(most.load(), now);
                    std::this_thread::yield();
                    --inside;
                }
            });
    }
    EXPECT_EQ(most, 1);
    EXPECT_EQ(turns, 800);
}

TEST(SingleFlight, DoesNotMakeSymbolsWaitForEachOther)
{
    SingleFlight flights;
    const SingleFlight::Turn first(flights, kApple, {});
    const SingleFlight::Turn second(flights, kIbm, {});
    EXPECT_TRUE(first.isMine());
    EXPECT_TRUE(second.isMine());
}

TEST(SingleFlight, EndsAWaitThatIsStopped)
{
    SingleFlight flights;
    std::optional<SingleFlight::Turn> first;
    first.emplace(flights, kApple, std::stop_token{});
    std::stop_source stop;
    std::atomic<bool> isMine{true};
    {
        const std::jthread waiter(
            [&] { isMine = SingleFlight::Turn(flights, kApple, stop.get_token()).isMine(); });
        stop.request_stop();
    }
    EXPECT_FALSE(isMine);
    // The stopped one gave nothing away that was not its own.
    stop = std::stop_source{};
    stop.request_stop();
    EXPECT_FALSE(SingleFlight::Turn(flights, kApple, stop.get_token()).isMine());
    first.reset();
    EXPECT_TRUE(SingleFlight::Turn(flights, kApple, {}).isMine());
}

} // namespace
} // namespace tapesift::data
