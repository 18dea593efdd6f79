#include "tapesift/presentation/backtest_controller.h"

#include <utility>

#include "tapesift/base/thread_priority.h"

namespace tapesift::presentation {

BacktestController::BacktestController(BacktestServices services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

BacktestController::~BacktestController()
{
    m_leave.request_stop();
    m_stop.request_stop();
}

void BacktestController::askNewestDay()
{
    m_worker.run(
        *this,
        [job = m_services.prepareNewestDay(), stop = m_leave.get_token()] { return job(stop); },
        [this](const base::Result<std::chrono::sys_days>& day) {
            if (day)
                Q_EMIT newestDayKnown(*day);
        });
}

void BacktestController::start(const BacktestRequest& request)
{
    if (std::exchange(m_isRunning, true))
        return;
    m_stop = {};
    // Whole percents: a signal for each symbol would flood the window.
    const auto tell = [this, last = -1](double done) mutable {
        const int percent = static_cast<int>(100 * done);
        if (std::exchange(last, percent) == percent)
            return;
        QMetaObject::invokeMethod(
            this, [this, percent] { Q_EMIT progressed(percent / 100.0); }, Qt::QueuedConnection);
    };
    m_worker.run(
        *this,
        [job = m_services.prepare(request), tell, stop = m_stop.get_token()] {
            base::lowerThreadPriority();
            auto end = job(tell, stop);
            return end ? base::Result<std::shared_ptr<const FinishedBacktest>>(
                             std::make_shared<const FinishedBacktest>(*std::move(end)))
                       : base::Result<std::shared_ptr<const FinishedBacktest>>(end.error());
        },
        [this](const base::Result<std::shared_ptr<const FinishedBacktest>>& end) {
            m_isRunning = false;
            if (end)
                Q_EMIT finished(*end);
            else
                Q_EMIT failed(end.error());
        });
}

void BacktestController::cancel()
{
    m_stop.request_stop();
}

} // namespace tapesift::presentation
