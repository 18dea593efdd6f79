#include "tapesift/presentation/scan_controller.h"

#include <QElapsedTimer>
#include <QTimer>

#include "presentation/frame_time.h"
#include "scan_audience.h"
#include "scan_mailbox.h"
#include "tapesift/base/thread_priority.h"
#include "tapesift/presentation/background_worker.h"

namespace tapesift::presentation {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookAtNetwork = 250ms; // while the engine tells nothing yet
// So many rows are taken over, filtered and sorted well within a frame.
constexpr std::size_t kRowsPerFrame = 1500;

ScanPhase phaseOf(engine::ScanState state)
{
    switch (state) {
    case engine::ScanState::Preparing:
        return ScanPhase::Preparing;
    case engine::ScanState::Running:
        return ScanPhase::Running;
    case engine::ScanState::Paused:
        return ScanPhase::Paused;
    case engine::ScanState::Finishing:
        return ScanPhase::Finishing;
    case engine::ScanState::Stopping:
        return ScanPhase::Stopping;
    case engine::ScanState::Idle:
    case engine::ScanState::Done:
    case engine::ScanState::Stopped:
    case engine::ScanState::Failed:
        break;
    }
    // The scan has ended; the window hears of it when the last rows are there.
    return ScanPhase::Finishing;
}

} // namespace

struct ScanController::Impl
{
    Impl(ScanController& controller, ScanServices given)
        : self(controller)
        , services(std::move(given))
        , mailbox(
              [this] {
                  QMetaObject::invokeMethod(
                      &self, [this] { wake(); }, Qt::QueuedConnection);
              },
              [this](store::RunId run) { return services.store.checkpoint(run); })
    {
        age.start();
        frame.setSingleShot(true);
        frame.setTimerType(Qt::PreciseTimer);
        frame.setInterval(kFrame);
        preparing.setInterval(kLookAtNetwork);
        QObject::connect(&preparing, &QTimer::timeout, &self,
                         [this] { tellNetwork(services.network()); });
        QObject::connect(&frame, &QTimer::timeout, &self, [this] {
            if (!mailbox.isEmpty())
                deliver();
        });
    }

    using Work = std::function<base::Result<store::RunRecord>(
        engine::ScanEngine&, engine::ScanControl&, engine::ScanListener&)>;
    bool begin(Work work);
    void wake();
    void deliver();
    void tellNetwork(const std::vector<net::ClientStatus>& clients);
    ScanPhase phaseNow(engine::ScanState told) const;
    void finish(const base::Result<store::RunRecord>& end);
    void enter(ScanPhase next);

    ScanController& self;
    ScanServices services;
    ScanMailbox mailbox;
    QTimer frame;
    QTimer preparing;
    QElapsedTimer age;
    NetworkMeter meter;
    ScanPhase phase = ScanPhase::Idle;
    std::shared_ptr<engine::ScanControl> control;
    BackgroundWorker worker; // Last: its jobs use everything above.
};

bool ScanController::Impl::begin(Work work)
{
    if (phase != ScanPhase::Idle)
        return false;
    control = std::make_shared<engine::ScanControl>();
    meter.clear();
    enter(ScanPhase::Preparing);
    const std::shared_ptr<engine::ScanEngine> engine = services.makeEngine();
    std::shared_ptr<engine::ScanListener> guest;
    if (services.audience)
        guest = services.audience(control);
    worker.post(
        [this, work = std::move(work), engine, used = control, guest, kept = services.keptRuns()] {
            // The scan's threads are begun by this one and inherit it.
            base::lowerThreadPriority();
            ScanAudience both(mailbox, guest.get());
            base::Result<store::RunRecord> end = work(*engine, *used, both);
            if (const auto pruned = services.store.prune(kept.runs, kept.bytes); !pruned)
                services.log.warning("{}", base::describe(pruned.error()));
            mailbox.onEnd(std::move(end));
        });
    return true;
}

void ScanController::Impl::tellNetwork(const std::vector<net::ClientStatus>& clients)
{
    Q_EMIT self.networkTold(meter.add(std::chrono::milliseconds(age.elapsed()), clients));
}

void ScanController::Impl::wake()
{
    if (!frame.isActive())
        deliver();
}

void ScanController::Impl::deliver()
{
    ScanNews news = mailbox.take(kRowsPerFrame);
    if (news.created)
        Q_EMIT self.runCreated(*news.created);
    for (const std::string& warning : news.warnings)
        Q_EMIT self.warned(QString::fromStdString(warning));
    if (!news.entries.empty())
        Q_EMIT self.entriesArrived(std::make_shared<ArrivedEntries>(std::move(news.entries)));
    if (news.prices)
        Q_EMIT self.pricesLoaded(*news.prices);
    if (news.progress) {
        Q_EMIT self.progressed(makeProgressView(*news.progress));
        if (phase != ScanPhase::Preparing)
            tellNetwork(news.progress->network);
    }
    if (news.quickCompleted && news.quickCompleted->spec.phase == market::ScanPhase::Deep)
        Q_EMIT self.quickCompleted(*news.quickCompleted);
    if (news.deepProgress)
        Q_EMIT self.deepProgressed(makeDeepProgressView(*news.deepProgress));
    if (!news.ranks.empty())
        Q_EMIT self.ranked(news.ranks);
    if (news.state && control)
        enter(phaseNow(*news.state));
    if (news.end)
        finish(*news.end);
    frame.start(); // Whatever comes before it has run out is told together.
}

// News may be older than a click: what was asked for since counts.
ScanPhase ScanController::Impl::phaseNow(engine::ScanState told) const
{
    const engine::ScanState now = control->state();
    if (now == engine::ScanState::Paused && told != now)
        return ScanPhase::Pausing;
    return phaseOf(now);
}

void ScanController::Impl::finish(const base::Result<store::RunRecord>& end)
{
    control.reset();
    enter(ScanPhase::Idle);
    if (end)
        Q_EMIT self.ended(*end);
    else
        Q_EMIT self.failed(end.error());
}

void ScanController::Impl::enter(ScanPhase next)
{
    if (next == phase)
        return;
    phase = next;
    if (phase == ScanPhase::Preparing && services.network)
        preparing.start();
    else
        preparing.stop();
    if (phase == ScanPhase::Idle)
        Q_EMIT self.networkTold({});
    Q_EMIT self.phaseChanged(phase);
}

ScanController::ScanController(ScanServices services, QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, std::move(services)))
{
}

ScanController::~ScanController()
{
    if (m_impl->control)
        m_impl->control->cancel();
}

ScanPhase ScanController::phase() const
{
    return m_impl->phase;
}

bool ScanController::start(market::ScanSpec spec)
{
    return m_impl->begin(
        [spec = std::move(spec), complete = m_impl->services.completeSpec](
            auto& engine, auto& control, auto& listener) -> base::Result<store::RunRecord> {
            market::ScanSpec whole = spec;
            if (complete) {
                if (const auto completed = complete(whole); !completed)
                    return completed.error();
            }
            return engine.start(std::move(whole), control, listener);
        });
}

bool ScanController::resume(store::RunId run)
{
    return m_impl->begin([run](auto& engine, auto& control, auto& listener) {
        return engine.resume(run, control, listener);
    });
}

bool ScanController::retry(store::RunId run, std::vector<market::Outcome> outcomes)
{
    return m_impl->begin(
        [run, outcomes = std::move(outcomes)](auto& engine, auto& control, auto& listener) {
            return engine.retry(run, outcomes, control, listener);
        });
}

void ScanController::pause()
{
    if (m_impl->control && m_impl->control->pause())
        m_impl->enter(ScanPhase::Pausing);
}

void ScanController::unpause()
{
    if (m_impl->control && m_impl->control->resume())
        m_impl->enter(ScanPhase::Running);
}

std::shared_ptr<engine::ScanControl> ScanController::control() const
{
    return m_impl->control;
}

void ScanController::steeredElsewhere()
{
    if (!m_impl->control)
        return;
    const engine::ScanState now = m_impl->control->state();
    // That the workers stand still is told by the scan itself.
    if (now != engine::ScanState::Paused)
        m_impl->enter(phaseOf(now));
    else if (m_impl->phase != ScanPhase::Paused)
        m_impl->enter(ScanPhase::Pausing);
}

void ScanController::prefer(const std::vector<QString>& symbols)
{
    if (!m_impl->control)
        return;
    std::vector<market::Symbol> preferred;
    for (const QString& text : symbols) {
        if (auto symbol = market::Symbol::parse(text.toStdString()))
            preferred.push_back(std::move(*symbol));
    }
    m_impl->control->prefer(std::move(preferred));
}

void ScanController::cancel()
{
    if (m_impl->control && m_impl->control->cancel())
        m_impl->enter(ScanPhase::Stopping);
}

} // namespace tapesift::presentation
