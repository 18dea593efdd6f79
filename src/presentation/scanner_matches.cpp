#include "tapesift/presentation/scanner_matches.h"

#include "presentation/match_counter.h"
#include "tapesift/base/thread_priority.h"
#include "tapesift/presentation/background_worker.h"

namespace tapesift::presentation {

namespace {

using namespace std::chrono_literals;

constexpr auto kDebounce = 200ms;
constexpr auto kBetweenUniverses = 1000ms;

} // namespace

struct ScannerMatches::Worker
{
    explicit Worker(BarServices given)
        : services(std::move(given))
        , counter(services)
    {
        thread.post([] { base::lowerThreadPriority(); });
    }

    BarServices services;
    MatchCounter counter;    // on the thread alone
    std::stop_source stop;   // of the question that is being answered
    BackgroundWorker thread; // ends first
};

ScannerMatches::ScannerMatches(RunResults& results, BarServices services, QObject* parent)
    : QObject(parent)
    , m_results(results)
    , m_worker(std::make_unique<Worker>(std::move(services)))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDebounce);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kBetweenUniverses);
    connect(&m_delay, &QTimer::timeout, this, &ScannerMatches::begin);
    connect(&m_settled, &QTimer::timeout, this, &ScannerMatches::universeChanged);
    const auto changed = [this] {
        m_isUniverseOld = true;
        if (!m_settled.isActive())
            m_settled.start();
    };
    connect(&m_results, &RunResults::anotherShown, this, changed);
    connect(&m_results, &RunResults::countsChanged, this, changed);
    connect(&m_results, &RunResults::deepened, this, changed);
}

ScannerMatches::~ScannerMatches()
{
    m_worker->stop.request_stop();
}

void ScannerMatches::ask(const MatchQuestion& question)
{
    if (m_question == question && !m_isUniverseOld)
        return;
    m_worker->stop.request_stop();
    m_question = question;
    m_delay.start();
}

void ScannerMatches::cancel()
{
    m_worker->stop.request_stop();
    m_question.reset();
    m_delay.stop();
}

void ScannerMatches::release()
{
    cancel();
    m_worker->thread.post([worker = m_worker.get()] { worker->counter.release(); });
}

void ScannerMatches::takeUniverse()
{
    if (!std::exchange(m_isUniverseOld, false))
        return;
    MatchUniverse universe;
    if (const auto& run = m_results.run()) {
        universe.run = std::make_shared<const store::RunRecord>(*run);
        const auto& rows = m_results.results().all();
        universe.symbols.reserve(rows.size());
        for (const ResultRow& row : rows)
            universe.symbols.push_back(matchSymbol(row));
    }
    m_worker->thread.post(
        [worker = m_worker.get(), moved = std::make_shared<MatchUniverse>(std::move(universe))] {
            worker->counter.setUniverse(std::move(*moved));
        });
}

void ScannerMatches::begin()
{
    if (!m_question)
        return;
    takeUniverse();
    m_worker->stop = std::stop_source();
    const std::stop_token stop = m_worker->stop.get_token();
    // An answer to a question that was taken back is not told.
    const auto tell = [this, stop](const MatchAnswer& answer) {
        QMetaObject::invokeMethod(
            this,
            [this, stop, answer] {
                if (!stop.stop_requested())
                    Q_EMIT answered(answer);
            },
            Qt::QueuedConnection);
    };
    m_worker->thread.post([worker = m_worker.get(), question = *m_question, stop, tell] {
        if (stop.stop_requested())
            return;
        if (const auto answer = worker->counter.count(question, tell, stop))
            tell(*answer);
    });
}

} // namespace tapesift::presentation
