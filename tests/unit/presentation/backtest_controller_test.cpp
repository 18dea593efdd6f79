#include "tapesift/presentation/backtest_controller.h"

#include <thread>

#include <QTest>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

class BacktestControllerTest : public testing::Test
{
protected:
    using Answer = base::Result<FinishedBacktest>;

    BacktestControllerTest()
    {
        QObject::connect(
            &controller, &BacktestController::finished,
            [this](const std::shared_ptr<const FinishedBacktest>& end) { finished = end; });
        QObject::connect(&controller, &BacktestController::failed,
                         [this](const base::Error& error) { failure = error; });
        QObject::connect(&controller, &BacktestController::progressed,
                         [this](double done) { told.push_back(done); });
        QObject::connect(&controller, &BacktestController::newestDayKnown,
                         [this](std::chrono::sys_days day) { newest = day; });
    }

    BacktestServices services()
    {
        return {[this](const BacktestRequest& request) -> BacktestJob {
                    return [this, request](const JobProgress& progress, std::stop_token stop) {
                        return work(request, progress, stop);
                    };
                },
                []() -> NewestDayJob {
                    return [](const std::stop_token&) {
                        return base::Result<std::chrono::sys_days>(
                            std::chrono::sys_days{std::chrono::days{17'000}});
                    };
                }};
    }

    std::function<Answer(const BacktestRequest&, const JobProgress&, const std::stop_token&)> work;
    std::shared_ptr<const FinishedBacktest> finished;
    std::optional<base::Error> failure;
    std::vector<double> told;
    std::optional<std::chrono::sys_days> newest;
    BacktestController controller{services()};
};

TEST_F(BacktestControllerTest, TellsWholePercentsAndTheResult)
{
    work = [](const BacktestRequest& request, const JobProgress& progress, const std::stop_token&) {
        for (const double done : {0.0, 0.004, 0.5, 0.5004})
            progress(done);
        FinishedBacktest backtest;
        backtest.request = request;
        return Answer(backtest);
    };
    BacktestRequest request;
    request.scanner.name = "gap";
    controller.start(request);
    EXPECT_TRUE(controller.isRunning());
    ASSERT_TRUE(QTest::qWaitFor([this] { return finished != nullptr; }, 10'000));
    EXPECT_FALSE(controller.isRunning());
    EXPECT_EQ(finished->request.scanner.name, "gap");
    EXPECT_EQ(told, (std::vector<double>{0, 0.5}));
}

TEST_F(BacktestControllerTest, IsCancelledAndCanBeginAgain)
{
    work = [](const BacktestRequest&, const JobProgress&, const std::stop_token& stop) {
        while (!stop.stop_requested())
            std::this_thread::yield();
        return Answer(base::Error{base::ErrorCode::Cancelled, "Stopped.", {}, {}});
    };
    for (int i = 0; i < 2; ++i) {
        failure.reset();
        controller.start({});
        controller.cancel();
        ASSERT_TRUE(QTest::qWaitFor([this] { return failure.has_value(); }, 10'000));
        EXPECT_EQ(failure->code, base::ErrorCode::Cancelled);
    }
}

TEST_F(BacktestControllerTest, TellsTheDayOfTheNewestPrices)
{
    controller.askNewestDay();
    ASSERT_TRUE(QTest::qWaitFor([this] { return newest.has_value(); }, 10'000));
    EXPECT_EQ(newest->time_since_epoch().count(), 17'000);
}

} // namespace
} // namespace tapesift::presentation
