#include "tapesift/presentation/session_controller.h"

#include <utility>

#include "live_session.h"
#include "tapesift/base/thread_priority.h"
#include "tapesift/presentation/background_worker.h"

namespace tapesift::presentation {

struct SessionController::Impl
{
    Impl(SessionController& controller, SessionAccess given)
        : self(controller)
        , access(std::move(given))
    {
    }

    using Work = std::function<base::Status(LiveSession&, const SessionOpener&, std::stop_token)>;
    void begin(Work work);
    void finish(const base::Status& end);
    void enter(SessionState next);
    LiveSession::News news();

    // Hands what happened on the session's thread to the GUI thread.
    template <class Signal, class Value>
    void tell(Signal signal, Value value)
    {
        QMetaObject::invokeMethod(
            &self,
            [this, signal, value = std::move(value)] {
                Q_EMIT(self.*signal)
                (value);
            },
            Qt::QueuedConnection);
    }

    SessionController& self;
    SessionAccess access;
    SessionState state = SessionState::Stopped;
    std::stop_source stopping;
    std::stop_source leaving;
    std::shared_ptr<LiveSession> live; // of a session that is on
    BackgroundWorker worker;           // Last: its job uses everything above.
};

LiveSession::News SessionController::Impl::news()
{
    LiveSession::News news;
    news.opened = [this](SessionFacts facts) {
        tell(&SessionController::opened, std::move(facts));
        QMetaObject::invokeMethod(
            &self,
            [this] {
                if (state == SessionState::Opening)
                    enter(SessionState::Running);
            },
            Qt::QueuedConnection);
    };
    news.statuses = [this](std::vector<scanners::ScannerStatus> statuses) {
        tell(&SessionController::statusChanged, std::move(statuses));
    };
    news.run = [this](store::ScannerRunRecord run) {
        tell(&SessionController::runEnded, std::move(run));
    };
    news.ran = access.ran;
    news.symbols = [this](std::vector<scanners::SessionSymbol> symbols) {
        tell(&SessionController::symbolsChanged, std::move(symbols));
    };
    news.told = [this](const std::string& text) {
        tell(&SessionController::told, QString::fromStdString(text));
    };
    return news;
}

void SessionController::Impl::begin(Work work)
{
    if (state != SessionState::Stopped)
        return;
    stopping = {};
    live = std::make_shared<LiveSession>(access.store, access.log, news());
    enter(SessionState::Opening);
    worker.run(
        self,
        [work = std::move(work), opener = access.prepare(), session = live,
         stop = stopping.get_token()] {
            base::lowerThreadPriority(); // The scanners' threads inherit it.
            return work(*session, opener, stop);
        },
        [this](const base::Status& end) { finish(end); });
}

void SessionController::Impl::finish(const base::Status& end)
{
    live.reset();
    Q_EMIT self.statusChanged({});
    enter(SessionState::Stopped);
    if (!end && end.error().code != base::ErrorCode::Cancelled)
        Q_EMIT self.failed(end.error());
}

void SessionController::Impl::enter(SessionState next)
{
    if (std::exchange(state, next) != next)
        Q_EMIT self.stateChanged(next);
}

SessionController::SessionController(SessionAccess access, QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, std::move(access)))
{
}

SessionController::~SessionController()
{
    m_impl->leaving.request_stop();
    m_impl->stopping.request_stop();
}

SessionState SessionController::state() const
{
    return m_impl->state;
}

void SessionController::start(const scanners::SessionConfig& config)
{
    m_impl->begin([config, leave = m_impl->leaving.get_token()](
                      LiveSession& session, const SessionOpener& opener, std::stop_token stop) {
        return session.run(opener, config, std::move(stop), leave);
    });
}

void SessionController::stop()
{
    if (m_impl->state == SessionState::Stopped)
        return;
    m_impl->stopping.request_stop();
    m_impl->enter(SessionState::Stopping);
}

void SessionController::setScanners(const std::vector<scanners::ScannerDefinition>& scanners,
                                    const std::set<std::string>& renewed)
{
    if (m_impl->live)
        m_impl->live->post(
            [scanners, renewed](LiveSession& session) { session.load(scanners, renewed); });
}

void SessionController::runNow(const std::string& scanner, const scanners::SessionConfig& config)
{
    if (m_impl->live) {
        m_impl->live->post([scanner](LiveSession& session) { session.begin(scanner); });
        return;
    }
    m_impl->begin([scanner, config, leave = m_impl->leaving.get_token()](
                      LiveSession& session, const SessionOpener& opener, std::stop_token stop) {
        return session.runOne(opener, config, scanner, std::move(stop), leave);
    });
}

void SessionController::enable(const std::string& scanner)
{
    if (m_impl->live)
        m_impl->live->post([scanner](LiveSession& session) { session.enable(scanner); });
}

} // namespace tapesift::presentation
