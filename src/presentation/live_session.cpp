#include "live_session.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "tapesift/engine/kept_scanner_run.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/scanners/session_runner.h"

namespace tapesift::presentation {

namespace {

using scanners::ScannerDefinition;
using scanners::ScannerStatus;

// What changes in a table of scanners, as a text that can be compared.
std::string inShort(const std::vector<ScannerStatus>& statuses)
{
    std::string text;
    for (const ScannerStatus& status : statuses) {
        const auto next = status.nextRun ? status.nextRun->time_since_epoch().count() : 0;
        const auto last = status.lastRun ? status.lastRun->timestamp.time_since_epoch().count() : 0;
        text += fmt::format("{}:{}:{}:{}:{};", status.definition.name,
                            static_cast<int>(status.state), status.failures, next, last);
    }
    return text;
}

// The scanner alone is switched on, without a schedule; the others are there for combinations.
std::vector<ScannerDefinition> onlyOne(std::vector<ScannerDefinition> scanners,
                                       const std::string& name)
{
    for (ScannerDefinition& scanner : scanners) {
        scanner.enabled = scanner.name == name;
        scanner.preSession = false;
        scanner.schedule.reset();
    }
    return scanners;
}

} // namespace

LiveSession::LiveSession(store::ScanStore& store, base::Log& log, News news)
    : m_store(store)
    , m_log(log)
    , m_news(std::move(news))
{
}

void LiveSession::post(Command command)
{
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
}

base::Status LiveSession::run(const SessionOpener& open, const scanners::SessionConfig& config,
                              std::stop_token stop, std::stop_token leave)
{
    if (auto opened = this->open(open, config, stop); !opened)
        return opened;
    take(config.scanners);
    scanners::SessionRunner runner(*m_open.manager, *m_open.session, *m_open.calendar,
                                   config.streams, config.universeRules);
    runner.runLive(
        std::move(stop), [this] { tick(); }, std::move(leave));
    close();
    return {};
}

base::Status LiveSession::runOne(const SessionOpener& open, const scanners::SessionConfig& config,
                                 const std::string& scanner, std::stop_token stop,
                                 std::stop_token leave)
{
    if (auto opened = this->open(open, config, stop); !opened)
        return opened;
    take(onlyOne(config.scanners, scanner));
    m_open.manager->setUpAll(now(), stop);
    begin(scanner);
    tick();
    m_open.manager->waitForRuns(std::move(stop));
    tick();
    m_open.manager->tearDownAll(now(), std::move(leave));
    close();
    return {};
}

base::Status LiveSession::open(const SessionOpener& open, const scanners::SessionConfig& config,
                               std::stop_token stop)
{
    m_stop = stop;
    auto opened = open(std::move(stop));
    if (!opened)
        return opened.error();
    m_open = *std::move(opened);
    for (const std::string& warning : m_open.warnings)
        m_news.told(messageText(warning).toStdString());
    m_open.manager->setListener(this);
    m_open.session->setListener(this);
    m_open.session->watch(config.symbols, now());
    m_news.opened({m_open.symbols, *m_open.calendar});
    m_news.symbols(m_open.session->symbols());
    return {};
}

void LiveSession::close()
{
    m_open.manager->setListener(nullptr);
    m_open.session->setListener(nullptr);
    m_open = {};
}

void LiveSession::take(const std::vector<ScannerDefinition>& scanners)
{
    for (const base::Error& problem : m_open.manager->load(scanners))
        m_news.told(errorText(problem).toStdString());
}

void LiveSession::load(const std::vector<ScannerDefinition>& scanners,
                       const std::set<std::string>& renewed)
{
    if (!renewed.empty()) {
        std::vector<ScannerDefinition> without = scanners;
        std::erase_if(without, [&renewed](const ScannerDefinition& scanner) {
            return renewed.contains(scanner.name);
        });
        take(without);
    }
    take(scanners);
    m_open.manager->setUpAll(now(), m_stop);
}

void LiveSession::begin(const std::string& scanner)
{
    const auto statuses = m_open.manager->status();
    const auto found = std::ranges::find(
        statuses, scanner, [](const ScannerStatus& status) { return status.definition.name; });
    if (found == statuses.end())
        return; // It could not be loaded, which was told.
    const auto interval = found->definition.requirements.interval.value_or(market::Interval::Day1);
    const auto moment = m_open.newestMoment(interval, m_stop);
    const bool isOff =
        found->state == scanners::ScannerState::Disabled && !found->definition.enabled;
    if (isOff)
        (void)m_open.manager->enable(scanner);
    if (auto begun = m_open.manager->begin(scanner, moment ? *moment : now()); !begun)
        m_news.told(errorText(begun.error()).toStdString());
    if (isOff)
        (void)m_open.manager->disable(scanner); // Its schedule stays off.
}

void LiveSession::enable(const std::string& scanner)
{
    if (auto enabled = m_open.manager->enable(scanner); !enabled)
        m_news.told(errorText(enabled.error()).toStdString());
    m_open.manager->setUpAll(now(), m_stop);
}

void LiveSession::tick()
{
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const Command& command : commands)
        command(*this);
    tellStatus();
    if (std::exchange(m_hasNewSymbols, false))
        m_news.symbols(m_open.session->symbols());
}

void LiveSession::tellStatus()
{
    std::vector<ScannerStatus> statuses = m_open.manager->status();
    std::string shown = inShort(statuses);
    if (std::exchange(m_shown, shown) != shown)
        m_news.statuses(std::move(statuses));
}

void LiveSession::runEnded(const scanners::RunRecord& record, const scanners::ScannerResult& result)
{
    store::ScannerRunRecord kept = engine::keptRun(record, result);
    if (auto saved = m_store.addScannerRun(kept); !saved)
        m_log.warning("{}", base::describe(saved.error()));
    m_hasNewSymbols = m_hasNewSymbols || !kept.hits.empty(); // Who found them has changed.
    m_news.run(std::move(kept));
    if (m_news.ran)
        m_news.ran(record, result);
}

void LiveSession::scannerDisabled(const std::string& scanner, const std::string& notice)
{
    m_news.told(scanner + ": " + messageText(notice).toStdString());
}

void LiveSession::symbolRegistered(const scanners::SessionSymbol&)
{
    m_hasNewSymbols = true;
}

base::UtcSeconds LiveSession::now() const
{
    return std::chrono::floor<std::chrono::seconds>(m_open.session->services().clock->now());
}

} // namespace tapesift::presentation
