#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "alert_teller.h"
#include "app/interrupt_guard.h"
#include "app/single_scan.h"
#include "command.h"
#include "messages.h"
#include "scan_session.h"
#include "scanner_choice.h"
#include "scanner_output.h"
#include "session_file.h"
#include "tapesift/report/json_writer.h"
#include "tapesift/scanners/session_runner.h"

namespace tapesift::app {

namespace {

// The session's lines for people who watch it, and for the log file.
class WatchedLog final : public base::Log
{
public:
    // Without a clock, as in a backtest, lines have no time.
    WatchedLog(std::shared_ptr<base::Log> file, const base::Clock* clock, bool isQuiet)
        : m_file(std::move(file))
        , m_clock(clock)
        , m_isQuiet(isQuiet)
    {
    }

    bool isEnabled(base::LogLevel level) const override
    {
        return level >= base::LogLevel::Info || m_file->isEnabled(level);
    }
    void write(base::LogLevel level, std::string_view message) override
    {
        m_file->write(level, message);
        if (m_isQuiet || level < base::LogLevel::Info)
            return;
        if (!m_clock)
            return say(message);
        const auto now = std::chrono::floor<std::chrono::seconds>(m_clock->now());
        say(fmt::format("{} {}", base::formatUtc(now), message));
    }

private:
    const std::shared_ptr<base::Log> m_file;
    const base::Clock* const m_clock;
    const bool m_isQuiet;
};

// Prints what is found as it is found, and keeps every run.
class HitPrinter final : public scanners::ScannerListener
{
public:
    // `alerts` may be null.
    HitPrinter(store::ScanStore& store, ListFormat format, AlertTeller* alerts)
        : m_store(store)
        , m_format(format)
        , m_alerts(alerts)
    {
    }

    void runEnded(const scanners::RunRecord& record, const scanners::ScannerResult& result) override
    {
        if (m_format == ListFormat::Json)
            writeHitJson(std::cout, record, result);
        else
            print(record, result);
        std::cout.flush();
        if (auto kept = m_store.addScannerRun(engine::keptRun(record, result)); !kept)
            warn(base::describe(kept.error()));
        if (m_alerts)
            m_alerts->scannerRan(record, result);
    }
    void scannerDisabled(const std::string& scanner, const std::string& notice) override
    {
        warn(fmt::format("{} is disabled: {}", scanner, notice));
    }

private:
    static void print(const scanners::RunRecord& record, const scanners::ScannerResult& result)
    {
        for (const scanners::ScannerHit& hit : result.symbols)
            std::cout << fmt::format("{}  {}  {}  {}\n", base::formatUtc(record.timestamp),
                                     record.scanner, hit.symbol.text(), hit.reason);
    }

    store::ScanStore& m_store;
    const ListFormat m_format;
    AlertTeller* const m_alerts;
};

base::UtcSeconds dayAfter(std::chrono::sys_days date)
{
    return base::UtcSeconds(date) + std::chrono::days(1);
}

} // namespace

ExitCode runSession(const CommonOptions& common, SessionRunOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    Composition& home = **composition;
    SessionFile file(home.files(), options.path);
    auto config = file.read();
    if (config)
        takeUniverse(*config, options.scan.spec);
    const base::Status complete = config ? completeScan(options.scan, home) : config.error();
    if (!complete) {
        complain(complete.error());
        return ExitCode::WrongUsage;
    }
    std::stop_source stop;
    const InterruptGuard guard([&stop] { stop.request_stop(); });
    const std::stop_token token = stop.get_token();
    // After the guard, whose blocked signals its threads inherit.
    std::optional<AlertTeller> alerts;
    if (options.isAlerting) {
        alerts.emplace(common.isQuiet);
        if (auto opened = alerts->open(home); !opened) {
            complain(opened.error());
            return ExitCode::WrongUsage;
        }
    }
    auto session = ScannerSession::open(
        home,
        {.source = options.scan.spec,
         .limits = workLimits(options.scan.work, home.settings()),
         .mode = options.isBacktest ? scanners::ScanMode::Backtest : scanners::ScanMode::Live,
         .horizon = options.isBacktest ? std::optional(dayAfter(options.to)) : std::nullopt,
         .log = std::make_shared<WatchedLog>(
             home.sharedLog(), options.isBacktest ? nullptr : &home.clock(), common.isQuiet)},
        token);
    if (!session) {
        complain(session.error());
        return ExitCode::NothingScanned;
    }
    for (const std::string& warning : (*session)->warnings())
        warn(warning);
    scanners::ScannerManager& manager = (*session)->manager();
    HitPrinter printer(home.store(), options.format, alerts ? &*alerts : nullptr);
    manager.setListener(&printer);
    const auto begin = options.isBacktest
                           ? base::UtcSeconds(options.from)
                           : std::chrono::floor<std::chrono::seconds>(home.clock().now());
    (*session)->session().watch(config->symbols, begin);
    loadScanners(manager, *config);
    scanners::SessionRunner runner(manager, (*session)->session(), (*session)->calendar(),
                                   config->streams, config->universeRules);
    if (options.isBacktest) {
        const bool isWhole = runner.runBacktest(begin, dayAfter(options.to), token);
        manager.setListener(nullptr);
        return isWhole ? ExitCode::Done : ExitCode::Interrupted;
    }
    runner.runLive(token, [&] {
        if (alerts)
            alerts->tick();
        if (!file.hasChanged())
            return;
        if (const auto changed = file.read()) {
            loadScanners(manager, *changed);
            manager.setUpAll(std::chrono::floor<std::chrono::seconds>(home.clock().now()));
        } else {
            warn(base::describe(changed.error()) + " The session goes on as it was.");
        }
    });
    manager.setListener(nullptr);
    if (alerts)
        alerts->drain();
    return ExitCode::Done;
}

} // namespace tapesift::app
