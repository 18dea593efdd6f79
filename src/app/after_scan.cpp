#include "app/after_scan.h"

#include <utility>

#include "app/commands/auto_export.h"
#include "app/commands/messages.h"
#include "app/commands/report_output.h"

namespace tapesift::app {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookAtClock = 30s; // for what was held back: the computer may sleep meanwhile

} // namespace

AfterScan::AfterScan(Composition& composition, const WorkLimits& limits, Told told)
    : m_composition(composition)
    , m_limits(limits)
    , m_told(std::move(told))
{
    openAlerts();
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

AfterScan::~AfterScan() = default;

void AfterScan::judged(const store::RunRecord& run)
{
    post([this, run](const std::stop_token& stop) {
        tellRules(run, AlertWatch::Depth::Everything, stop);
    });
}

void AfterScan::completed(const store::RunRecord& run)
{
    post([this, run](const std::stop_token& stop) {
        if (run.spec.phase == market::ScanPhase::Deep)
            tellRules(run, AlertWatch::Depth::Values, stop);
        exportRun(run);
    });
}

void AfterScan::scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result)
{
    post([this, run, result](const std::stop_token&) {
        readRules();
        if (!hasRules())
            return;
        if (const auto told = m_watch->scannerRan(run, result); !told)
            warn(base::describe(told.error()));
    });
}

void AfterScan::post(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.notify_all();
}

void AfterScan::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            const auto isThere = [this] { return !m_jobs.empty(); };
            if (nextRelease())
                m_wake.wait_for(lock, stop, kLookAtClock, isThere);
            else
                m_wake.wait(lock, stop, isThere);
            if (!m_jobs.empty()) {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
        }
        if (stop.stop_requested())
            return;
        if (job)
            job(stop);
        else
            release();
    }
}

void AfterScan::openAlerts()
{
    auto watch = AlertWatch::open(m_composition, &m_terminal, &m_terminal);
    if (!watch) {
        m_trouble = base::describe(watch.error());
        return warn(m_trouble + " There are no alerts until 'tapesift serve' begins anew.");
    }
    m_watch = std::move(*watch);
    for (const base::Error& problem : m_watch->problems())
        warn(base::describe(problem));
    m_watch->center().setListener(m_told);
}

// alerts.json may have been edited since the last scan. What is wrong with it is told once.
void AfterScan::readRules()
{
    if (!m_watch)
        return;
    std::string trouble;
    if (const auto read = m_watch->reload(); !read)
        trouble = base::describe(read.error()) + " The rules stay as they were.";
    for (const base::Error& problem : m_watch->problems())
        trouble += (trouble.empty() ? "" : " ") + base::describe(problem);
    if (std::exchange(m_trouble, trouble) != trouble && !trouble.empty())
        warn(trouble);
}

bool AfterScan::hasRules() const
{
    return m_watch && !m_watch->book().rules.empty();
}

void AfterScan::tellRules(const store::RunRecord& run, AlertWatch::Depth depth,
                          const std::stop_token& stop)
{
    if (depth == AlertWatch::Depth::Everything)
        readRules();
    if (!hasRules())
        return;
    const auto told = m_watch->scanned(run, m_limits, stop, depth);
    if (!told && !stop.stop_requested())
        warn(base::describe(told.error()));
}

void AfterScan::exportRun(const store::RunRecord& run)
{
    if (!autoExportOf(m_composition.settings(), m_composition.home()))
        return;
    const auto report = loadReport(m_composition.store(), run);
    if (!report)
        return warn("The scan could not be exported. " + base::describe(report.error()));
    exportBySettings(m_composition, *report, false);
}

std::optional<base::UtcTime> AfterScan::nextRelease() const
{
    return m_watch ? m_watch->center().nextRelease() : std::nullopt;
}

void AfterScan::release()
{
    const auto next = nextRelease();
    if (!next || *next > m_composition.clock().now())
        return;
    if (const auto told = m_watch->center().finish(); !told)
        warn(base::describe(told.error()));
}

} // namespace tapesift::app
