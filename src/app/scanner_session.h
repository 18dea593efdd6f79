#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/composition.h"
#include "tapesift/engine/session_bars.h"
#include "tapesift/scanners/scanner_manager.h"
#include "tapesift/scanners/session.h"

namespace tapesift::app {

// What a session of scanners is made for.
struct SessionPlan
{
    market::ScanSpec source; // where prices come from, and the universe that is looked through
    WorkLimits limits;
    scanners::ScanMode mode = scanners::ScanMode::Live;
    std::optional<base::UtcSeconds> horizon; // the end of a backtest
    std::shared_ptr<base::Log> log;          // null: that of the composition
};

// A session of scanners over one source, wired together.
class ScannerSession
{
public:
    // Works the universe out. Errors are those of the source and of the list.
    static base::Result<std::unique_ptr<ScannerSession>>
    open(Composition& composition, SessionPlan plan, std::stop_token stop);
    ScannerSession(Composition& composition, SessionPlan plan); // see open()
    ~ScannerSession();

    engine::SessionBars& bars() { return *m_bars; }
    scanners::Session& session() { return *m_session; }
    std::shared_ptr<scanners::Session> sharedSession() { return m_session; }
    scanners::ScannerManager& manager() { return *m_manager; }
    const market::ExchangeCalendar& calendar() const { return *m_calendar; }
    const std::vector<market::Member>& members() const { return m_members; }
    const std::vector<std::string>& warnings() const { return m_warnings; }

    // The newest moment that there are prices of: for files the close of the newest bar, else now.
    base::Result<base::UtcSeconds> newestMoment(market::Interval interval, std::stop_token stop);

private:
    base::Status fill(std::stop_token stop);
    // What the newest scan of the same prices found, for the formulas that ask for it.
    void addFacts(std::vector<scanners::Candidate>& candidates);

    Composition& m_composition;
    const SessionPlan m_plan;
    std::shared_ptr<base::Executor> m_executor;
    std::shared_ptr<engine::SessionBars> m_bars;
    std::shared_ptr<scanners::Session> m_session;
    std::unique_ptr<scanners::ScannerManager> m_manager;
    const market::ExchangeCalendar* m_calendar = nullptr;
    std::vector<market::Member> m_members;
    std::vector<std::string> m_warnings;
};

// The moment that a spec with an as-of time looks at: with a date, or the newest bar of a folder,
// the close of that bar.
base::UtcSeconds momentOf(const market::ScanSpec& spec, const market::ExchangeCalendar& calendar);

// Makes scanners of definitions; scripts are read from `folder` unless their path is absolute.
scanners::ScannerRegistry scannerRegistry(base::FileSystem& files, const std::string& folder);

// Where the user's own scanners lie in a home folder.
std::string scannerFolderOf(const std::string& home);

// The scanner that a text means: a file, one of `own`, a built-in one, or a combination. NotFound
// suggests the nearest name.
base::Result<scanners::ScannerDefinition>
findScanner(const std::string& text, std::span<const scanners::ScannerDefinition> own,
            base::FileSystem& files);

} // namespace tapesift::app
