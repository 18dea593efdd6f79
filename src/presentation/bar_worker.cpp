#include "presentation/bar_worker.h"

#include <algorithm>

#include "tapesift/base/thread_priority.h"

namespace tapesift::presentation {

namespace {

// Takes the front off the queue.
QString popFront(std::deque<QString>& queue)
{
    QString first = std::move(queue.front());
    queue.pop_front();
    return first;
}

base::Error noBars(const QString& symbol)
{
    return base::Error{base::ErrorCode::NotFound,
                       fmt::format("There are no bars of {}.", symbol.toStdString()),
                       {},
                       "Check its file, or take it off the list."};
}

} // namespace

BarWorker::BarWorker(BarServices services, std::function<void()> onAnswers)
    : m_services(std::move(services))
    , m_onAnswers(std::move(onAnswers))
{
}

BarWorker::~BarWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_stop.request_stop(); // Unlocked: it runs what waits for the stop.
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void BarWorker::setRun(store::RunRecord run)
{
    std::stop_source stop;
    {
        const std::lock_guard lock(m_mutex);
        m_run = std::make_shared<const store::RunRecord>(std::move(run));
        std::swap(m_stop, stop);
        m_wanted.clear();
        m_lines.clear();
        m_ahead.clear();
        m_chartAtWork.clear(); // Its answer would be of the run before.
        m_answers = {};
    }
    stop.request_stop();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
}

void BarWorker::wantChart(const QString& symbol)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_run || symbol == m_chartAtWork)
            return;
        std::erase(m_wanted, symbol);
        std::erase(m_ahead, symbol);
        m_wanted.push_front(symbol);
        if (m_wanted.size() > kMostWanted)
            m_wanted.pop_back();
    }
    m_changed.notify_one();
}

void BarWorker::prefetch(std::vector<QString> symbols)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(symbols, [this](const QString& symbol) {
            return symbol == m_chartAtWork || std::ranges::count(m_wanted, symbol) > 0;
        });
        m_ahead.assign(symbols.begin(), symbols.end());
    }
    m_changed.notify_one();
}

void BarWorker::wantSparklines(std::vector<QString> symbols)
{
    {
        const std::lock_guard lock(m_mutex);
        m_lines.assign(symbols.begin(), symbols.end());
    }
    m_changed.notify_one();
}

BarAnswers BarWorker::takeAnswers()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answers, {});
}

void BarWorker::work()
{
    base::lowerThreadPriority();
    while (const auto job = nextJob())
        carryOut(*job);
}

std::optional<BarWorker::Job> BarWorker::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_chartAtWork.clear();
    Job job;
    m_changed.wait(lock, [&] { return m_closing || takeJob(job); });
    if (m_closing)
        return std::nullopt;
    return job;
}

bool BarWorker::takeJob(Job& job)
{
    if (!m_run)
        return false;
    if (!m_wanted.empty())
        job = {Kind::Chart, popFront(m_wanted), m_run, m_stop.get_token()};
    else if (!m_lines.empty())
        job = {Kind::Sparkline, popFront(m_lines), m_run, m_stop.get_token()};
    else if (!m_ahead.empty())
        job = {Kind::Prefetch, popFront(m_ahead), m_run, m_stop.get_token()};
    else
        return false;
    if (job.kind != Kind::Sparkline)
        m_chartAtWork = job.symbol;
    return true;
}

void BarWorker::carryOut(const Job& job)
{
    const auto loaded = load(job);
    BarAnswers answers;
    if (job.kind == Kind::Sparkline) {
        // Without bars the line is empty, so that nobody waits for it.
        answers.lines.emplace_back(job.symbol, loaded ? makeSparkline(loaded->bars) : Sparkline{});
    } else if (loaded && !loaded->bars.empty()) {
        const market::ScanSpec& spec = job.run->spec;
        answers.charts.push_back(makeChartData(
            {job.symbol, spec.interval, spec.priceSource, m_bars->isForming(job.symbol, *loaded)},
            loaded->bars));
    } else {
        answers.failures.push_back({job.symbol, loaded ? noBars(job.symbol) : loaded.error()});
    }
    answer(job, std::move(answers));
}

void BarWorker::answer(const Job& job, BarAnswers answers)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        m_chartAtWork.clear();
        if (m_closing || job.run != m_run)
            return; // Nobody asks for it any more.
        isFirst = m_answers.empty();
        std::ranges::move(answers.charts, std::back_inserter(m_answers.charts));
        std::ranges::move(answers.failures, std::back_inserter(m_answers.failures));
        std::ranges::move(answers.lines, std::back_inserter(m_answers.lines));
    }
    if (isFirst)
        m_onAnswers();
}

base::Result<data::LoadedBars> BarWorker::load(const Job& job)
{
    // Another run: its source is looked at anew.
    if (!m_bars || m_bars->run() != job.run)
        m_bars.emplace(m_services, job.run);
    return m_bars->load(job.symbol, m_buffer, job.stop);
}

} // namespace tapesift::presentation
