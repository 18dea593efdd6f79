#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "presentation/run_bars.h"

namespace tapesift::presentation {

// What the worker has brought since it was last asked.
struct BarAnswers
{
    struct Failure
    {
        QString symbol;
        base::Error error;
    };

    std::vector<std::shared_ptr<const ChartData>> charts;
    std::vector<Failure> failures; // of charts
    std::vector<std::pair<QString, Sparkline>> lines;

    bool empty() const { return charts.empty() && failures.empty() && lines.empty(); }
};

// The thread behind BarService: loads bars of one run and makes charts and sparklines of them.
// Charts that are wanted come first, the one asked for last before the others; then sparklines,
// from first to last; then charts to be kept in advance. All functions are thread-safe.
class BarWorker
{
public:
    // Charts that wait at most; the one that has waited longest is dropped for a new one.
    static constexpr std::size_t kMostWanted = 64;

    // `onAnswers` is called on the worker's thread when there are answers and there were none.
    BarWorker(BarServices services, std::function<void()> onAnswers);
    ~BarWorker(); // stops what is being loaded
    BarWorker(const BarWorker&) = delete;
    BarWorker& operator=(const BarWorker&) = delete;

    // Drops everything asked for and every answer not taken.
    void setRun(store::RunRecord run);

    void wantChart(const QString& symbol);
    // Each replaces what was asked for before and not begun.
    void prefetch(std::vector<QString> symbols);
    void wantSparklines(std::vector<QString> symbols);

    BarAnswers takeAnswers();

private:
    enum class Kind { Chart, Sparkline, Prefetch };

    struct Job
    {
        Kind kind = Kind::Chart;
        QString symbol;
        std::shared_ptr<const store::RunRecord> run;
        std::stop_token stop;
    };

    void work();
    std::optional<Job> nextJob(); // waits; nullopt: the end
    bool takeJob(Job& job);       // m_mutex is held.
    void carryOut(const Job& job);
    void answer(const Job& job, BarAnswers answers);
    base::Result<data::LoadedBars> load(const Job& job);

    BarServices m_services;
    std::function<void()> m_onAnswers;
    std::optional<RunBars> m_bars; // Of the run of the last job. The worker's thread only.
    base::ReadBuffer m_buffer;     // The worker's thread only.

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<const store::RunRecord> m_run; // Guarded by m_mutex.
    std::stop_source m_stop;                       // Of the run. Guarded by m_mutex.
    std::deque<QString> m_wanted;                  // Newest first. Guarded by m_mutex.
    std::deque<QString> m_lines;                   // Guarded by m_mutex.
    std::deque<QString> m_ahead;                   // Guarded by m_mutex.
    QString m_chartAtWork;                         // Guarded by m_mutex; empty: none.
    BarAnswers m_answers;                          // Guarded by m_mutex.
    bool m_closing = false;                        // Guarded by m_mutex.
    std::thread m_thread;                          // Begins with the first run.
};

} // namespace tapesift::presentation
