#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/result.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/scanners/backtest.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::presentation {

// A scanner that is to be tried on the past.
struct BacktestRequest
{
    scanners::ScannerDefinition scanner;
    std::vector<scanners::ScannerDefinition> others; // for combinations
    std::chrono::sys_days from{};                    // both included
    std::chrono::sys_days to{};
};

struct FinishedBacktest
{
    BacktestRequest request;
    scanners::BacktestReport report;
    std::vector<QString> symbols; // of the report's series, by place
    std::size_t missing = 0;      // symbols without bars of that time
};

// Told how much is done, 0 ... 1.
using JobProgress = std::function<void(double)>;

using BacktestJob = std::function<base::Result<FinishedBacktest>(const JobProgress& progress,
                                                                 std::stop_token stop)>;

// The date of the newest prices there are.
using NewestDayJob = std::function<base::Result<std::chrono::sys_days>(std::stop_token stop)>;

// How backtests are made. Asked on the GUI thread, so that they take the setup as it is then; what
// they give runs on another one.
struct BacktestServices
{
    std::function<BacktestJob(const BacktestRequest&)> prepare;
    std::function<NewestDayJob()> prepareNewestDay;
};

// Runs backtests on a thread of its own, one at a time. GUI thread; signals come there.
class BacktestController : public QObject
{
    Q_OBJECT

public:
    explicit BacktestController(BacktestServices services, QObject* parent = nullptr);
    ~BacktestController() override; // cancels

    bool isRunning() const { return m_isRunning; }

    // Asks which day the newest prices are of; newestDayKnown() follows, or nothing.
    void askNewestDay();

    // Nothing happens while one is running.
    void start(const BacktestRequest& request);
    void cancel();

Q_SIGNALS:
    void newestDayKnown(std::chrono::sys_days day);
    void progressed(double done);
    // One of these ends it.
    void finished(std::shared_ptr<const tapesift::presentation::FinishedBacktest> backtest);
    void failed(const tapesift::base::Error& error); // Cancelled as well

private:
    const BacktestServices m_services;
    bool m_isRunning = false;
    std::stop_source m_stop;
    std::stop_source m_leave;  // ends what was asked about the newest day
    BackgroundWorker m_worker; // Last: its jobs use everything above.
};

} // namespace tapesift::presentation
