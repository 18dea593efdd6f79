#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "app/alert_watch.h"
#include "app/terminal_notifier.h"

namespace tapesift::app {

// Alerts for a command that scans: notifications and sounds go to the terminal, and before the
// command ends it waits a little for the channels. Ends before the composition.
class AlertTeller
{
public:
    // How long the command waits for channels at its end; what is left stays in the outbox.
    static constexpr std::chrono::seconds kPatience{10};

    explicit AlertTeller(bool isQuiet);

    // Whether alerts.json can be used at all, asked before a long scan. What is wrong with single
    // rules is told as warnings.
    static base::Status check(Composition& composition);

    // Begins, with the same warnings. The errors of AlertWatch::open().
    base::Status open(Composition& composition);

    // Tell the rules, and whoever looks at the terminal how it went. After a scan it begins by
    // itself: its threads must not be there while the scan's guard waits for Ctrl+C.
    void scanned(Composition& composition, const store::RunRecord& run, const WorkLimits& limits);
    void scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result);
    // Tells what was held back over quiet hours once they are over.
    void tick();
    // Waits for the channels.
    void drain();

private:
    base::Status begin(Composition& composition);

    const bool m_isQuiet;
    TerminalNotifier m_terminal;
    const base::Clock* m_clock = nullptr;
    std::unique_ptr<AlertWatch> m_watch;
};

} // namespace tapesift::app
