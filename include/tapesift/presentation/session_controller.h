#pragma once

#include <functional>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/log.h"
#include "tapesift/base/result.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"
#include "tapesift/scanners/scanner_manager.h"
#include "tapesift/scanners/session.h"
#include "tapesift/scanners/session_config.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::presentation {

// A session of scanners that has been opened. Used on one thread; what the pointers point to is
// kept by `owner`.
struct OpenSession
{
    std::shared_ptr<void> owner;
    scanners::Session* session = nullptr;
    scanners::ScannerManager* manager = nullptr;
    const market::ExchangeCalendar* calendar = nullptr;
    std::size_t symbols = 0; // that are looked through
    std::vector<std::string> warnings;
    // The newest moment that there are prices of: for files that end in the past their newest bar.
    std::function<base::Result<base::UtcSeconds>(market::Interval, std::stop_token)> newestMoment;
};

// Opens a session. On the session's thread; Cancelled soon after it is stopped.
using SessionOpener = std::function<base::Result<OpenSession>(std::stop_token)>;

// What the controller works with. References must outlive it.
struct SessionAccess
{
    store::ScanStore& store; // keeps every run
    base::Log& log;
    // Asked on the GUI thread at the start, so that it takes the setup as it is then.
    std::function<SessionOpener()> prepare;
    // Told of each run that has ended, on the session's threads. Empty: nobody wants to know.
    std::function<void(const scanners::RunRecord&, const scanners::ScannerResult&)> ran = {};
};

enum class SessionState {
    Stopped,
    Opening, // the universe is worked out, scanners are set up
    Running,
    Stopping, // runs that are on are waited for
};

// What is told of a session that has been opened.
struct SessionFacts
{
    std::size_t symbols = 0;
    market::ExchangeCalendar calendar;
};

// Runs a session of scanners on a thread of its own, one at a time. Every run is kept in the store.
// GUI thread; signals come there.
class SessionController : public QObject
{
    Q_OBJECT

public:
    explicit SessionController(SessionAccess access, QObject* parent = nullptr);
    // Leaves at once: a scanner that hangs is told to stop and left to itself.
    ~SessionController() override;

    SessionState state() const;

    // Nothing happens unless the session is stopped.
    void start(const scanners::SessionConfig& config);
    // Waits, on the session's thread, for the runs that are on.
    void stop();

    // Takes these scanners in place of those of the start: unchanged ones go on as they were.
    // `renewed` begin anew although their definition is the same: scripts whose text has changed.
    // Nothing happens while no session is on.
    void setScanners(const std::vector<scanners::ScannerDefinition>& scanners,
                     const std::set<std::string>& renewed = {});

    // Runs one scanner of `config`, whatever its schedule and its switch say: at once in a session
    // that is on, else in one that ends with the run. It looks at the newest prices there are.
    void runNow(const std::string& scanner, const scanners::SessionConfig& config);

    // Gives a scanner that was disabled by its failures a new start.
    void enable(const std::string& scanner);

Q_SIGNALS:
    void stateChanged(tapesift::presentation::SessionState state);
    void opened(const tapesift::presentation::SessionFacts& facts);
    // How all scanners stand, in the order of the configuration; empty at the end of a session.
    void statusChanged(const std::vector<tapesift::scanners::ScannerStatus>& scanners);
    // A run as it is kept, with its hits.
    void runEnded(const tapesift::store::ScannerRunRecord& run);
    // All symbols of the session with who added them.
    void symbolsChanged(const std::vector<tapesift::scanners::SessionSymbol>& symbols);
    // One sentence about a scanner that cannot be run, or is disabled.
    void told(const QString& text);
    // The session could not be opened.
    void failed(const tapesift::base::Error& error);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::presentation
