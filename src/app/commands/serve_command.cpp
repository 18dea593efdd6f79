#include <memory>
#include <thread>
#include <utility>

#include <fmt/core.h>

#include "app/interrupt_guard.h"
#include "app/periodic_scans.h"
#include "app/scanner_session.h"
#include "app/serve_desk.h"
#include "command.h"
#include "messages.h"
#include "scan_session.h"
#include "session_file.h"
#include "tapesift/api/api_server.h"
#include "tapesift/api/api_token.h"
#include "tapesift/base/system_random.h"
#include "tapesift/engine/kept_scanner_run.h"
#include "tapesift/market/scan_calendar.h"
#include "tapesift/scanners/session_runner.h"

namespace tapesift::app {

namespace {

// The scanners of a session beside the scans, on a thread of its own.
class ServedSession final : public scanners::ScannerListener
{
public:
    ServedSession(Composition& home, ServeDesk& desk, std::string path)
        : m_home(home)
        , m_desk(desk)
        , m_file(home.files(), std::move(path))
    {
    }
    ~ServedSession() override
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
        if (m_session)
            m_session->manager().setListener(nullptr);
    }

    base::Status start(const ScanOptions& scan, std::stop_token stop)
    {
        auto config = m_file.read();
        if (!config)
            return config.error();
        ScanOptions source = scan;
        takeUniverse(*config, source.spec);
        if (auto complete = completeScan(source, m_home); !complete)
            return complete;
        auto session = ScannerSession::open(m_home,
                                            {.source = source.spec,
                                             .limits = workLimits(source.work, m_home.settings()),
                                             .horizon = {},
                                             .log = {}},
                                            std::move(stop));
        if (!session)
            return session.error();
        m_session = std::move(*session);
        for (const std::string& warning : m_session->warnings())
            warn(warning);
        m_session->manager().setListener(this);
        m_session->session().watch(config->symbols, now());
        loadScanners(m_session->manager(), *config);
        m_thread = std::jthread([this, streams = config->streams,
                                 rules = config->universeRules](std::stop_token ending) {
            scanners::SessionRunner runner(m_session->manager(), m_session->session(),
                                           m_session->calendar(), streams, rules);
            runner.runLive(
                ending, [this] { look(); }, ending);
        });
        return {};
    }

    void runEnded(const scanners::RunRecord& record, const scanners::ScannerResult& result) override
    {
        if (auto kept = m_home.store().addScannerRun(engine::keptRun(record, result)); !kept)
            warn(base::describe(kept.error()));
        m_desk.scannerRan(record, result);
    }
    void scannerDisabled(const std::string& scanner, const std::string& notice) override
    {
        warn(fmt::format("{} is disabled: {}", scanner, notice));
    }

private:
    base::UtcSeconds now() const
    {
        return std::chrono::floor<std::chrono::seconds>(m_home.clock().now());
    }

    // Between two rounds of the session.
    void look()
    {
        scanners::ScannerManager& manager = m_session->manager();
        m_desk.showSession(manager.status());
        if (!m_file.hasChanged())
            return;
        if (const auto changed = m_file.read()) {
            loadScanners(manager, *changed);
            manager.setUpAll(now());
        } else {
            warn(base::describe(changed.error()) + " The session goes on as it was.");
        }
    }

    Composition& m_home;
    ServeDesk& m_desk;
    SessionFile m_file;
    std::unique_ptr<ScannerSession> m_session;
    std::jthread m_thread; // Last: it uses everything above.
};

// A port that is taken is for the user to change.
ExitCode refusedToServe(const base::Error& error)
{
    const ExitCode code = refused(error);
    return error.code == base::ErrorCode::Busy ? ExitCode::WrongUsage : code;
}

void scanPeriodically(Composition& home, ServeDesk& desk, const scanners::RunTimes& times,
                      const market::ExchangeCalendar& calendar, bool always,
                      const std::stop_token& stop)
{
    desk.setPeriodic(true);
    say(fmt::format("Scans begin by themselves: {}.", times.text()));
    runPeriodically(
        times, calendar, always, home.clock(),
        [&] {
            if (const auto begun = desk.startQuickScan({}); !begun)
                home.log().info("A scan that was due is left out: {}", begun.error().message);
        },
        stop);
    desk.setPeriodic(false);
}

void waitForStop(base::Clock& clock, const std::stop_token& stop)
{
    while (clock.sleepFor(std::chrono::hours(1), stop)) {
    }
}

} // namespace

ExitCode runServe(const CommonOptions& common, ServeOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    Composition& home = **composition;
    if (!home.store().openingNotice().empty())
        warn(home.store().openingNotice());
    const auto complete = [&home](ScanOptions& scan) { return completeScan(scan, home); };
    ScanOptions usual = options.scan;
    if (auto completed = complete(usual); !completed)
        return refusedToServe(completed.error());
    const market::ExchangeCalendar& calendar =
        market::calendarOf(usual.spec, market::firstSymbolOf(usual.spec), home.calendars());
    const auto times =
        runTimes({options.every.value_or(std::chrono::minutes(15)), options.scansAlways}, calendar);
    if (!times)
        return refusedToServe(times.error());
    auto token = api::loadOrMakeToken(home.home(), base::fillRandom);
    if (!token) {
        complain(token.error());
        return ExitCode::HomeUnusable;
    }
    std::stop_source stop;
    // Before the other threads, which inherit the blocked signals.
    const InterruptGuard guard([&stop] { stop.request_stop(); });
    home.cache(); // Made now: two threads could not make it at once.
    ServeDesk desk(home, options.scan, complete);
    ServedSession session(home, desk, options.session);
    if (!options.session.empty()) {
        if (auto started = session.start(options.scan, stop.get_token()); !started)
            return refusedToServe(started.error());
    }
    const int port =
        options.port.value_or(static_cast<int>(home.settings().get(settings::kApiPort)));
    const auto server = api::ApiServer::start(
        {.port = static_cast<std::uint16_t>(port), .token = std::move(*token)}, desk, home.clock(),
        home.log());
    if (!server)
        return refusedToServe(server.error());
    say(fmt::format("The local API listens on http://127.0.0.1:{}.", (*server)->port()));
    say(fmt::format("Its token is in {}/{}.", home.home(), api::kTokenFileName));
    if (options.every)
        scanPeriodically(home, desk, *times, calendar, options.scansAlways, stop.get_token());
    else
        waitForStop(home.clock(), stop.get_token());
    if (!desk.stop())
        return ExitCode::Done;
    say("The scan was cut off; what is done is saved. Go on with: tapesift resume");
    return ExitCode::Interrupted;
}

} // namespace tapesift::app
