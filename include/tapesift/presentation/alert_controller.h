#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>

#include "tapesift/presentation/alert_backend.h"
#include "tapesift/presentation/background_worker.h"

namespace tapesift::presentation {

// An alert as the window shows it.
struct ShownAlert
{
    QString title;  // "Breakouts: AAPL enters breakout"
    QString text;   // a line a symbol; empty for one symbol
    QString symbol; // of the heaviest event
    int symbols = 1;
};

// The alerts of the window: their rules and channels, what scans gave rise to, and how deliveries
// stand. Disk, database and network on threads of its own. GUI thread, but for scannerRan().
class AlertController : public QObject
{
    Q_OBJECT

public:
    enum class Saving { Allowed, Never }; // Never: another program owns the home folder.

    // Deliveries that are shown.
    static constexpr std::size_t kShownDeliveries = 2'000;

    // `backend` must outlive it.
    AlertController(AlertBackend& backend, Saving saving, QObject* parent = nullptr);
    ~AlertController() override; // ends an evaluation or a test that is under way

    bool canSave() const { return m_saving == Saving::Allowed; }
    bool isLoaded() const { return m_isLoaded; }

    // Reads alerts.json; changed() tells the end.
    void load();
    const alerts::AlertBook& book() const { return m_book; }
    // What is wrong in alerts.json, each with its place and what to do; the rest works.
    const std::vector<base::Error>& problems() const { return m_problems; }
    // Why the file as a whole cannot be used; empty: it can.
    const QString& obstacle() const { return m_obstacle; }

    // Names that nothing has: "breakouts", "breakouts_2".
    std::string freeRuleId(const QString& wanted) const;
    std::string freeChannelId(const QString& wanted) const;

    // Puts a rule in place of the one of that id, or behind the others. The same for a channel.
    void saveRule(const alerts::AlertRule& rule);
    void saveChannel(const alerts::AlertChannel& channel);
    void removeRule(const std::string& id);
    void removeChannel(const std::string& id);
    // Brings back what was removed last, where it stood.
    void undoRemove();

    // A scan of the window has all its verdicts and goes on in depth, or has ended; what the rules
    // make of it comes with told(). Scans that were cut short are not looked at.
    void quickCompleted(const store::RunRecord& run);
    void ended(const store::RunRecord& run);
    // A run of a scanner has ended. Any thread.
    void scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result);

    // Sends the test message; tested() tells the answer.
    void test(const std::string& channel);
    bool isTesting() const { return m_isTesting; }
    // Tries what waits or was refused at once.
    void retryNow();

    // Asks how deliveries stand; standingChanged() tells it.
    void refresh();
    const AlertStanding& standing() const { return m_standing; }
    // When a rule has last told something; nullopt: not within the deliveries that are shown.
    std::optional<base::UtcTime> lastFired(const std::string& rule) const;
    const alerts::ChannelStatus* statusOf(const std::string& channel) const;

    // Alerts since the log was last looked at.
    int unseen() const { return m_unseen; }
    void markSeen();

Q_SIGNALS:
    void changed(); // book(), problems()
    void removed(const QString& title);
    void standingChanged();
    void unseenChanged();
    // What a scan gave rise to.
    void told(const std::vector<tapesift::presentation::ShownAlert>& alerts);
    void tested(const QString& channel, bool isSent, const QString& answer);
    // One sentence for the user: what could not be done and why.
    void failed(const QString& reason);

private:
    struct Removed
    {
        std::optional<std::pair<std::size_t, alerts::AlertRule>> rule;
        std::optional<std::pair<std::size_t, alerts::AlertChannel>> channel;
    };

    bool canEdit();
    void save();
    void evaluate(const store::RunRecord& run, AlertLook look);
    void takeNews(const base::Result<AlertNews>& news);
    void takeStanding(base::Result<AlertStanding> standing);

    AlertBackend& m_backend;
    const Saving m_saving;
    alerts::AlertBook m_book;
    std::vector<base::Error> m_problems;
    QString m_obstacle;
    Removed m_removed;
    AlertStanding m_standing;
    std::map<std::string, base::UtcTime> m_fired; // by rule
    unsigned m_edits = 0; // what was asked of the file before an edit is older than the window
    bool m_isLoaded = false;
    bool m_isTesting = false;
    bool m_isAsking = false;
    int m_unseen = 0;
    std::optional<store::RunId> m_quickRun; // its verdicts have been looked at
    QTimer m_release;                       // what is held back over quiet hours comes then
    std::stop_source m_stop;
    BackgroundWorker m_books;
    BackgroundWorker m_scans;
    BackgroundWorker m_tests;
};

// The messages as the window shows them.
ShownAlert shownAlert(const alerts::AlertMessage& message);

} // namespace tapesift::presentation
