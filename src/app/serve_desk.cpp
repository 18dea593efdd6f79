#include "app/serve_desk.h"

#include "app/commands/messages.h"

namespace tapesift::app {

class ServeDesk::Listener final : public BoardDesk::Follower
{
public:
    Listener(ServeDesk& desk, api::ScanTicket ticket)
        : Follower(desk, ticket)
        , m_after(desk.m_after)
    {
    }

    void onQuickCompleted(const store::RunRecord& run) override
    {
        Follower::onQuickCompleted(run);
        m_after.judged(run);
    }
    void onWarning(const std::string& warning) override { warn(warning); }

private:
    AfterScan& m_after;
};

ServeDesk::ServeDesk(Composition& composition, ScanOptions scan, Complete complete)
    : BoardDesk(composition)
    , m_options(std::move(scan))
    , m_complete(std::move(complete))
    , m_after(composition, workLimits(m_options.work, composition.settings()),
              [this](const alerts::AlertMessage& message) { tellAlert(message); })
{
    m_thread = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
}

ServeDesk::~ServeDesk()
{
    stop();
}

bool ServeDesk::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_next.reset();
        m_wasCut = false; // Of a scan before, which somebody stopped on purpose.
    }
    close();
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    const std::lock_guard lock(m_mutex);
    return m_wasCut;
}

void ServeDesk::work(std::stop_token stop)
{
    while (true) {
        std::optional<Scan> scan;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_next.has_value(); }))
                return;
            scan = std::move(m_next);
            m_next.reset();
        }
        carryOut(*scan);
    }
}

void ServeDesk::carryOut(Scan& scan)
{
    const auto run = scanNow(scan);
    const auto& settings = home().settings();
    const auto megabytes = static_cast<std::uint64_t>(settings.get(settings::kStoreKeepMegabytes));
    if (auto pruned =
            home().store().prune(static_cast<std::size_t>(settings.get(settings::kStoreKeepRuns)),
                                 megabytes * 1024 * 1024);
        !pruned)
        home().log().warning("{}", base::describe(pruned.error()));
    {
        const std::lock_guard lock(m_mutex);
        m_wasCut = run && store::isUnfinished(run->status);
    }
    if (!run)
        warn(base::describe(run.error()));
    else if (run->status == store::RunStatus::Completed)
        m_after.completed(*run);
    release(scan.ticket, run);
}

base::Result<store::RunRecord> ServeDesk::scanNow(Scan& scan)
{
    if (auto complete = m_complete(scan.options); !complete)
        return complete.error();
    Listener listener(*this, scan.ticket);
    const auto engine = home().makeEngine(workLimits(scan.options.work, home().settings()));
    return engine->start(scan.options.spec, *scan.control, listener);
}

void ServeDesk::scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result)
{
    addScannerRun(run);
    m_after.scannerRan(run, result);
}

base::Result<api::ScanTicket> ServeDesk::startQuickScan(const api::ScanRequest& request)
{
    ScanOptions options = m_options;
    if (!request.symbols.empty()) {
        options.spec.symbols = request.symbols;
        options.spec.universe.clear();
    }
    auto control = std::make_shared<engine::ScanControl>();
    const auto ticket = occupy(control);
    if (!ticket)
        return ticket;
    const std::lock_guard lock(m_mutex);
    m_next = Scan{*ticket, std::move(options), std::move(control)};
    m_wake.notify_all();
    return ticket;
}

} // namespace tapesift::app
