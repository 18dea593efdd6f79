#include "progress_meter.h"

#include <utility>

#include <fmt/core.h>

namespace tapesift::engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kTellEvery = 34ms; // A little under 30 a second.
constexpr auto kTellWaiting = 250ms;
constexpr auto kRateWindow = 10s; // Long enough to be calm, short enough to follow a slow-down.

double seconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

double share(const StageProgress& stage)
{
    return stage.total == 0 ? 0.0 : static_cast<double>(stage.done) / stage.total;
}

StageProgress& at(ScanProgress& progress, Stage stage)
{
    return progress.stages[static_cast<std::size_t>(stage)];
}

} // namespace

ProgressMeter::ProgressMeter(const base::Clock& clock, ScanListener& listener)
    : m_clock(clock)
    , m_listener(listener)
    , m_started(clock.steadyNow())
{
    at(m_progress, Stage::UniverseLoading).total = 1;
    at(m_progress, Stage::Finalization).total = 1;
}

void ProgressMeter::finishStage(Stage stage, std::string message)
{
    const std::lock_guard lock(m_mutex);
    StageProgress& progress = at(m_progress, stage);
    if (stage == Stage::UniverseLoading || stage == Stage::Finalization)
        progress.done = progress.total;
    progress.message = message;
    m_progress.stage = stage;
    m_progress.message = std::move(message);
    tell();
}

void ProgressMeter::begin(std::uint32_t total, std::uint32_t alreadyDone, std::string message)
{
    const std::lock_guard lock(m_mutex);
    m_total = total;
    m_alreadyDone = alreadyDone;
    m_progress.stage = Stage::SymbolScanning;
    m_progress.message = std::move(message);
    m_samples.push_back({activeTime(), 0});
    tell();
}

void ProgressMeter::watchNetwork(NetworkStatus status)
{
    const std::lock_guard lock(m_mutex);
    m_network = std::move(status);
    m_unitsBefore = 0;
    for (const net::ClientStatus& client : m_network())
        m_unitsBefore += client.unitsSpent;
}

void ProgressMeter::tellIfDue()
{
    const auto due = m_nextTelling.load(std::memory_order_relaxed) + kTellWaiting - kTellEvery;
    if (m_clock.steadyNow() < due)
        return;
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (lock.owns_lock())
        tell();
}

void ProgressMeter::countScanned()
{
    m_scanned.fetch_add(1, std::memory_order_relaxed);
    if (m_clock.steadyNow() < m_nextTelling.load(std::memory_order_relaxed))
        return;
    // Another worker that is telling just now tells this as well.
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (lock.owns_lock() && m_clock.steadyNow() >= m_nextTelling.load(std::memory_order_relaxed))
        tell();
}

void ProgressMeter::pause()
{
    const std::lock_guard lock(m_mutex);
    m_pausedSince = m_clock.steadyNow();
    m_messageBefore = std::exchange(m_progress.message, "Paused");
    tell();
}

void ProgressMeter::resume()
{
    const std::lock_guard lock(m_mutex);
    m_paused = m_paused.load() + (m_clock.steadyNow() - m_pausedSince.load());
    m_pausedSince = std::chrono::nanoseconds{0};
    m_progress.message = std::exchange(m_messageBefore, {});
    tell();
}

std::chrono::nanoseconds ProgressMeter::activeTime() const
{
    const std::chrono::nanoseconds pausedSince = m_pausedSince.load();
    const auto now = pausedSince.count() > 0 ? pausedSince : m_clock.steadyNow();
    return now - m_started - m_paused.load();
}

void ProgressMeter::tell()
{
    m_nextTelling = m_clock.steadyNow() + kTellEvery;
    m_listener.onProgress(snapshot());
}

ScanProgress ProgressMeter::snapshot()
{
    ScanProgress progress = m_progress;
    StageProgress& fetching = at(progress, Stage::DataFetching);
    StageProgress& scanning = at(progress, Stage::SymbolScanning);
    fetching.total = scanning.total = m_total;
    fetching.done = m_alreadyDone + fetched();
    scanning.done = m_alreadyDone + m_scanned.load(std::memory_order_relaxed);
    if (m_network)
        progress.network = m_network();
    for (const Stage stage : kAllStages)
        progress.percent += stageWeight(stage) * share(at(progress, stage));
    estimate(progress);
    return progress;
}

void ProgressMeter::estimate(ScanProgress& progress)
{
    if (m_samples.empty())
        return;
    const std::uint32_t scanned = m_scanned.load(std::memory_order_relaxed);
    const std::chrono::nanoseconds now = activeTime();
    while (m_samples.size() > 1 && now - m_samples[1].time >= kRateWindow)
        m_samples.pop_front();
    const Sample& from = m_samples.front();
    const double took = seconds(now - from.time);
    const std::uint32_t left = m_total - std::min(m_total, m_alreadyDone + scanned);
    std::optional<std::chrono::duration<double>> rest;
    if (took > 0 && scanned > from.scanned) {
        progress.symbolsPerSecond = (scanned - from.scanned) / took;
        rest = std::chrono::duration<double>(left / progress.symbolsPerSecond);
    }
    // A budget is spent in bursts, which the last seconds tell nothing about.
    if (const auto budget = budgetTime(progress, left))
        rest = *budget;
    if (rest)
        progress.eta = std::chrono::ceil<std::chrono::seconds>(*rest);
    m_samples.push_back({now, scanned});
}

std::optional<std::chrono::duration<double>> ProgressMeter::budgetTime(const ScanProgress& progress,
                                                                       std::uint32_t left) const
{
    const std::uint32_t fetched = std::max(this->fetched(), 1u);
    if (progress.network.empty() || left == 0)
        return std::nullopt;
    double spent = -m_unitsBefore;
    for (const net::ClientStatus& client : progress.network)
        spent += client.unitsSpent;
    // The first provider does the work; the others step in for single symbols.
    const net::ClientStatus& client = progress.network.front();
    const double needed = left * spent / fetched;
    if (client.unitsPerSecond <= 0 || needed <= client.unitsLeft)
        return std::nullopt;
    const std::chrono::duration<double> atPace{(needed - client.unitsLeft) / client.unitsPerSecond};
    if (!client.waitingUntil)
        return atPace;
    const std::chrono::duration<double> wait = *client.waitingUntil - m_clock.now();
    return std::max(atPace, wait);
}

} // namespace tapesift::engine
