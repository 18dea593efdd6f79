#pragma once

#include <functional>

#include "app/board_desk.h"

namespace tapesift::app {

// The scans of a window as the local API sees them. The window's thread carries them out: it is
// told what callers want, and tells in turn of each scan that begins and ends, its own ones too.
class WindowDesk final : public BoardDesk
{
public:
    // Called on the API's thread; must return at once.
    struct Window
    {
        std::function<void(api::ScanTicket, const api::ScanRequest&)> begin;
        std::function<void()> steered; // a scan was paused, resumed or cancelled
    };

    // Reads what is kept: not on the window's thread.
    WindowDesk(Composition& composition, Window window);

    // --- For the window, on its thread.

    using BoardDesk::setPeriodic;

    // A scan begins, and is followed by the listener; that of `asked` if a caller waits for it.
    // Null: it cannot be followed, because it began before this desk was there.
    std::shared_ptr<engine::ScanListener> follow(api::ScanTicket asked,
                                                 std::shared_ptr<engine::ScanControl> control);
    // The same for one that is under way: it can be steered, and its results come at its end.
    void adopt(std::shared_ptr<engine::ScanControl> control);
    // A scan that a caller asked for has not begun.
    void refuse(api::ScanTicket asked, const base::Error& why);
    // It is over.
    void end(const base::Result<store::RunRecord>& run);
    // Whether a caller still waits for that scan to begin.
    bool isAwaited(api::ScanTicket asked) const { return m_awaited == asked; }

    // Puts the newest complete scan onto the board: its listener came too late. Any thread.
    void catchUp() { showNewestRun(); }

    // --- ScannerDesk

    base::Result<api::ScanTicket> startQuickScan(const api::ScanRequest& request) override;

private:
    void steered() override { m_window.steered(); }

    const Window m_window;
    std::atomic<api::ScanTicket> m_awaited{0}; // a caller's, not begun yet; 0: none
    api::ScanTicket m_current = 0;             // of the scan that goes on; the window's thread only
};

} // namespace tapesift::app
