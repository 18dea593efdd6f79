#include "presentation/bar_worker.h"

#include <set>

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

constexpr int kSymbols = 40;

store::RunRecord demoRun(std::chrono::milliseconds delay = 0ms)
{
    store::RunRecord run;
    run.spec.provider = "demo";
    run.spec.demoSymbols = kSymbols;
    run.spec.demoDelay = delay;
    run.spec.lookback = 120;
    run.spec.asOf = base::parseUtc("2026-03-20").value();
    run.spec.asOfClosed = true;
    return run;
}

class BarWorkerThreads : public testing::Test
{
protected:
    BarWorkerThreads()
    {
        auto provider = m_providers(demoRun().spec);
        const auto members = (*provider)->listSymbols();
        for (const market::Member& member : *members)
            symbols.push_back(QString::fromStdString(member.symbol.text()));
    }

    BarServices services()
    {
        return {m_files, m_clock, m_log, m_cache, m_home.file("cache"), m_providers, m_calendars};
    }

    void tell()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isTold = true;
        }
        m_changed.notify_one();
    }
    void awaitAnswers()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isTold; });
        m_isTold = false;
    }

    std::vector<QString> symbols;

private:
    support::TemporaryFolder m_home;
    base::RealFileSystem m_files;
    base::SystemClock m_clock;
    support::MemoryLog m_log;
    cache::PriceCache m_cache{m_files, m_home.file("cache"), m_clock, m_log};
    market::CalendarBook m_calendars;
    engine::ProviderFactory m_providers = [this](const market::ScanSpec& spec) {
        providers::ProviderOptions options;
        options.demoSymbols = spec.demoSymbols;
        options.demoSeed = spec.demoSeed;
        options.demoDelay = spec.demoDelay;
        return providers::createProvider(spec.provider, options, m_files, m_clock);
    };
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isTold = false; // Guarded by m_mutex.
};

TEST_F(BarWorkerThreads, AnswersWhateverItIsAskedInTheMeantime)
{
    ASSERT_EQ(symbols.size(), std::size_t{kSymbols});
    BarWorker worker(services(), [this] { tell(); });
    worker.setRun(demoRun());
    worker.wantSparklines(symbols);
    std::set<QString> charts;
    std::set<QString> lines;
    // One question more with each answer, while the worker works on those before.
    std::size_t asked = 0;
    worker.wantChart(symbols[asked++]);
    while (charts.size() < symbols.size() || lines.size() < symbols.size()) {
        awaitAnswers();
        const BarAnswers answers = worker.takeAnswers();
        for (const auto& chart : answers.charts) {
            EXPECT_EQ(chart->bars.size(), 120U);
            charts.insert(chart->symbol);
        }
        for (const auto& failure : answers.failures)
            charts.insert(failure.symbol); // Some of the market's symbols are too young.
        for (const auto& [symbol, line] : answers.lines)
            lines.insert(symbol);
        for (int i = 0; i < 3 && asked < symbols.size(); ++i)
            worker.wantChart(symbols[asked++]);
    }
    EXPECT_EQ(charts, std::set<QString>(symbols.begin(), symbols.end()));
    EXPECT_EQ(lines, charts);
}

TEST_F(BarWorkerThreads, BringsNothingOfARunThatIsOver)
{
    BarWorker worker(services(), [this] { tell(); });
    store::RunRecord weekly = demoRun();
    weekly.spec.interval = market::Interval::Week1;
    for (int round = 0; round < 10; ++round) {
        worker.setRun(demoRun());
        for (int i = 0; i < 5; ++i)
            worker.wantChart(symbols[std::size_t(i)]);
        worker.setRun(weekly);
        worker.wantChart(symbols.back());
        BarAnswers answers;
        while (answers.charts.empty()) {
            awaitAnswers();
            answers = worker.takeAnswers();
        }
        ASSERT_EQ(answers.charts.size(), 1U);
        EXPECT_EQ(answers.charts.front()->symbol, symbols.back());
        EXPECT_EQ(answers.charts.front()->interval, market::Interval::Week1);
    }
}

TEST_F(BarWorkerThreads, CanBeClosedWhileItIsBusy)
{
    int told = 0; // Not guarded: nothing is told once the worker is gone.
    for (int round = 0; round < 30; ++round) {
        BarWorker worker(services(), [&told] { ++told; });
        worker.setRun(demoRun(round % 3 == 0 ? 200ms : 0ms));
        worker.wantSparklines(symbols);
        worker.prefetch({symbols[1], symbols[2]});
        for (int i = 0; i < round % 5; ++i)
            worker.wantChart(symbols[std::size_t(i)]);
        if (round % 2 == 0)
            std::this_thread::yield();
    }
    EXPECT_LE(told, 30); // No answer was taken, so each worker has told of its first at most.
}

} // namespace
} // namespace tapesift::presentation
