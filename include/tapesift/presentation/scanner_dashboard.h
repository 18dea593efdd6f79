#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/file_system.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/presentation/session_controller.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/session_config.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::presentation {

// A scanner as the dashboard shows it.
struct DashboardRow
{
    QString name;
    QString title;
    QString what;                           // what it finds, in a sentence or as a formula
    QString problem;                        // why it cannot be run; empty: it can
    scanners::ScannerDefinition definition; // as the session runs it
    // In the session that is on; nullopt: none is, or it could not be loaded.
    std::optional<scanners::ScannerStatus> status;
    scanners::RunStatistics statistics; // of the runs that are kept
    std::optional<scanners::RunRecord> lastRun;

    bool isOn() const { return definition.enabled; }
};

// The schedule of a scanner that has none of its own yet: one that looks at bars within the day
// every 15 minutes while the exchange is open, others once a day at its open.
scanners::Schedule standardSchedule(const ScannerItem& item);

// All scanners of the program and of the trader with their switches, schedules and limits, how they
// stand, and what they have found. Switches and plans are kept in <home>/session.json, which
// "tapesift session run" reads as well. Disk and database on a thread of its own. GUI thread.
class ScannerDashboard : public QObject
{
    Q_OBJECT

public:
    // The newest runs that are shown and counted.
    static constexpr std::size_t kShownRuns = 2'000;

    // References must outlive it. `controller` null: another program owns the home folder, and
    // nothing can be run or changed.
    struct Services
    {
        base::FileSystem& files;
        std::string home;
        store::ScanStore& store;
        base::Clock& clock;
        SettingsKeeper& settings;
        ScannerLibrary& library;
        SessionController* controller = nullptr;
    };

    explicit ScannerDashboard(const Services& services, QObject* parent = nullptr);

    bool canRun() const { return m_services.controller != nullptr; }
    SessionState state() const;
    base::UtcSeconds now() const; // of the clock

    // Reads switches, runs and the trader's scanners; rowsChanged() and runsChanged() tell the end.
    void load();
    bool isLoaded() const { return m_isLoaded; }

    // Built-in ones first, then the trader's own, then what else the file has.
    const std::vector<DashboardRow>& rows() const { return m_rows; }
    const DashboardRow* find(const QString& name) const; // null: none

    // Newest first, with their hits.
    const std::deque<store::ScannerRunRecord>& runs() const { return m_runs; }
    // Of the session that is on, or was on last.
    const std::vector<scanners::SessionSymbol>& symbols() const { return m_symbols; }
    // Of the session that was opened last.
    const std::optional<SessionFacts>& facts() const { return m_facts; }

    void setOn(const QString& name, bool isOn);
    // Takes the schedule, the limits and the switch of that definition.
    void change(const scanners::ScannerDefinition& planned);

    void start();
    void stop();
    void runNow(const QString& name);
    void enable(const QString& name);

    // What can be run, for a session or for a combination of scanners.
    std::vector<scanners::ScannerDefinition> definitions() const;

Q_SIGNALS:
    void stateChanged(tapesift::presentation::SessionState state);
    void rowsChanged(); // rows(): texts, switches, states or numbers
    void runsChanged(); // runs() was read
    void runAdded();    // runs().front() is new
    void symbolsChanged();
    // One sentence for the user about what could not be done.
    void failed(const QString& reason);

private:
    struct Saved
    {
        scanners::LoadedSessionConfig config;
        std::optional<base::Error> problem; // of the file or the database
        std::vector<store::ScannerRunRecord> runs;
    };

    void connectController();
    void take(Saved saved);
    void rebuild();
    void addOthers();
    void addRow(DashboardRow row);
    void forgetRemoved();
    std::set<std::string> renewedScripts();
    void count();
    void addRun(const store::ScannerRunRecord& run);
    void edit(const QString& name, const std::function<void(scanners::ScannerDefinition&)>& change);
    void save();
    scanners::SessionConfig sessionConfig() const;

    Services m_services;
    scanners::SessionConfig m_config; // as it is kept: the scanners that were ever touched
    std::vector<DashboardRow> m_rows;
    std::deque<store::ScannerRunRecord> m_runs;
    scanners::ScanHistory m_history;
    std::vector<scanners::ScannerStatus> m_statuses;
    std::vector<scanners::SessionSymbol> m_symbols;
    std::optional<SessionFacts> m_facts;
    std::set<QString> m_own;                      // names in the library, at the last look
    std::map<std::string, std::string> m_scripts; // their texts
    bool m_isLoaded = false;
    bool m_isLoading = false;
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
