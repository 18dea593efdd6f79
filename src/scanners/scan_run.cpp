#include "scanners/scan_run.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <unordered_set>
#include <utility>

#include "tapesift/scanners/config_reader.h"

namespace tapesift::scanners {

namespace {

using namespace std::chrono_literals;

// How long whoever waits sleeps at most: the time-outs of a clock that is not the system's are seen
// that late.
constexpr auto kWaitSlice = 20ms;

constexpr auto kFirstWait = 250ms; // before the second attempt; doubles
constexpr std::size_t kMaxFailureReason = 500;
constexpr std::size_t kMaxValues = 50;

base::Error thrown(const ScannerDefinition& definition, std::string_view what)
{
    return {base::ErrorCode::Internal,
            fmt::format("The scanner {} threw an exception.", definition.name), shown(what),
            "Correct the scanner."};
}

// What `call` says, or what it throws as an error.
template <class Call>
base::Status guarded(const ScannerDefinition& definition, Call call)
{
    try {
        return call();
    } catch (const std::exception& error) {
        return thrown(definition, error.what());
    } catch (...) {
        return thrown(definition, "not an exception of the standard library");
    }
}

std::optional<base::Error> errorOf(const base::Status& status)
{
    return status ? std::nullopt : std::optional(status.error());
}

template <class T>
void cutTo(std::vector<T>& values, std::size_t most)
{
    if (values.size() > most)
        values.erase(values.begin() + static_cast<std::ptrdiff_t>(most), values.end());
}

// A scanner may return anything.
void clean(RunReport& report)
{
    std::unordered_set<market::Symbol> seen;
    auto& hits = report.result.symbols;
    const std::size_t given = hits.size();
    std::erase_if(hits, [&](const ScannerHit& hit) { return !seen.insert(hit.symbol).second; });
    report.nonsense = given - hits.size();
    for (ScannerHit& hit : hits) {
        if (!std::isfinite(hit.score))
            hit.score = 0;
        if (hit.reason.size() > kMaxFailureReason) {
            hit.reason = shown(hit.reason);
            hit.parts.clear();
        }
        cutTo(hit.values, kMaxValues);
    }
    std::ranges::stable_sort(hits, std::greater<>{}, &ScannerHit::score);
}

} // namespace

void RunBell::ring()
{
    const std::lock_guard lock(m_mutex);
    m_isRung = true;
    m_rang.notify_all();
}

void RunBell::wait()
{
    std::unique_lock lock(m_mutex);
    m_rang.wait_for(lock, kWaitSlice, [this] { return m_isRung; });
    m_isRung = false;
}

struct ScanRun::State
{
    State(ScanTask given, std::shared_ptr<RunBell> givenBell)
        : task(std::move(given))
        , bell(std::move(givenBell))
    {
    }

    void run();
    RunReport work();
    void setUp(RunReport& made);
    void scan(RunReport& made);
    void limit(RunReport& made, std::vector<AddedSymbol> added) const;
    void loadHistory(const RunReport& made) const;
    bool waitBefore(unsigned attempt);

    ScanScope scope(RunKind kind) const
    {
        return {task.definition.name, kind,      task.currentTime, task.definition.config,
                stop.get_token(),     task.needs};
    }

    const ScanTask task;
    const std::shared_ptr<RunBell> bell;
    std::stop_source stop;
    std::mutex mutex;
    std::optional<RunReport> report; // Guarded by mutex.
};

void ScanRun::State::run()
{
    RunReport made;
    // Beside the scanner's own calls, memory may run out.
    const base::Status status = guarded(task.definition, [&]() -> base::Status {
        made = work();
        return {};
    });
    if (!status)
        made.result.error = status.error();
    {
        const std::lock_guard lock(mutex);
        report = std::move(made);
    }
    bell->ring();
}

RunReport ScanRun::State::work()
{
    RunReport made;
    if (task.kind == RunKind::Teardown) {
        ScanContext context(task.session, scope(task.kind));
        made.result.error = errorOf(guarded(task.definition, [&]() -> base::Status {
            task.scanner->teardown(context);
            return {};
        }));
        return made;
    }
    if (task.setsUpFirst || task.kind == RunKind::Setup)
        setUp(made);
    if (task.kind != RunKind::Setup && !made.result.error)
        scan(made);
    return made;
}

void ScanRun::State::setUp(RunReport& made)
{
    ScanContext context(task.session, scope(RunKind::Setup));
    made.attempts = 1;
    made.result.error = errorOf(guarded(task.definition, [&]() -> base::Status {
        needBarsForSelection(context, task.definition.requirements);
        return task.scanner->setup(context);
    }));
    made.isSetUp = !made.result.error;
    if (task.kind == RunKind::Setup && made.isSetUp) {
        limit(made, context.addedSymbols());
        loadHistory(made);
    }
}

void ScanRun::State::scan(RunReport& made)
{
    for (made.attempts = 1;; ++made.attempts) {
        // Anew each time: what a failed attempt added is forgotten.
        ScanContext context(task.session, scope(task.kind));
        made.selection = selectSymbols(context, task.definition.requirements);
        const base::Clock& clock = context.clock();
        const auto begin = clock.steadyNow();
        ScannerResult result;
        const base::Status status = guarded(task.definition, [&]() -> base::Status {
            result = task.scanner->scan(context);
            return {};
        });
        const std::chrono::duration<double, std::milli> taken = clock.steadyNow() - begin;
        if (!status) {
            result = {};
            result.error = status.error();
        }
        result.executionTimeMs = taken.count();
        made.result = std::move(result);
        if (!made.result.error) {
            clean(made);
            limit(made, context.addedSymbols());
            loadHistory(made);
            return;
        }
        made.result.error->attempts = made.attempts;
        if (made.attempts > kRetries || !waitBefore(made.attempts))
            return;
    }
}

// Longer before each attempt; not at all in a backtest, whose bars do not change. False: stopped.
bool ScanRun::State::waitBefore(unsigned attempt)
{
    if (task.session->mode() == ScanMode::Backtest)
        return !stop.stop_requested();
    return task.session->services().clock->sleepFor(kFirstWait * (1 << (attempt - 1)),
                                                    stop.get_token());
}

void ScanRun::State::limit(RunReport& made, std::vector<AddedSymbol> added) const
{
    made.found = made.result.symbols.size();
    cutTo(made.result.symbols, task.definition.symbolLimit);
    cutTo(added, task.definition.symbolLimit);
    made.added = std::move(added);
}

// Here and not where the symbols are added, so that the network is waited for on this thread.
void ScanRun::State::loadHistory(const RunReport& made) const
{
    const auto watched = task.session->watched();
    std::vector<market::Symbol> fresh;
    for (const ScannerHit& hit : made.result.symbols) {
        if (!watched->contains(hit.symbol))
            fresh.push_back(hit.symbol);
    }
    for (const AddedSymbol& added : made.added) {
        if (!watched->contains(added.symbol))
            fresh.push_back(added.symbol);
    }
    // What has no bars is told when it is to be added.
    static_cast<void>(task.session->loadHistory(fresh, task.currentTime, stop.get_token()));
}

ScanRun::ScanRun(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

std::unique_ptr<ScanRun> ScanRun::begin(base::Executor& threads, ScanTask task,
                                        std::shared_ptr<RunBell> bell)
{
    auto state = std::make_shared<State>(std::move(task), std::move(bell));
    if (!threads.tryRun([state] { state->run(); }))
        return nullptr;
    return std::make_unique<ScanRun>(std::move(state));
}

void ScanRun::requestStop()
{
    m_state->stop.request_stop();
}

bool ScanRun::isDone() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->report.has_value();
}

std::optional<RunReport> ScanRun::takeReport()
{
    const std::lock_guard lock(m_state->mutex);
    return std::exchange(m_state->report, std::nullopt);
}

} // namespace tapesift::scanners
