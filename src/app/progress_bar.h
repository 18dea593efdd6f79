#pragma once

#include <cstdio>
#include <mutex>
#include <string>

#include "tapesift/base/system_clock.h"
#include "tapesift/engine/scan_listener.h"

namespace tapesift::app {

// Draws the progress as one line of a terminal that is overwritten. Thread-safe.
class ProgressBar final : public engine::ScanListener
{
public:
    // `terminal` is usually standard error.
    explicit ProgressBar(std::FILE* terminal);
    ~ProgressBar() override; // takes the line away

    void onProgress(const engine::ScanProgress& progress) override;
    void onDeepProgress(const engine::DeepProgress& progress) override;
    void onStateChanged(engine::ScanState state) override;
    void onWarning(const std::string& warning) override;

    // The line for a terminal of `columns`: "Scanning  63 %  ██████····  3,150/5,000  1,230/s  ETA
    // 0:03", and "waiting 0:42 for Binance" where it has to be waited for.
    static std::string line(const engine::ScanProgress& progress, std::size_t columns,
                            base::UtcTime now);
    static std::string deepLine(const engine::DeepProgress& progress, std::size_t columns);

private:
    void draw(const std::string& line); // m_mutex is held.
    void write(const std::string& text);

    base::SystemClock m_clock;
    std::FILE* m_terminal;
    std::mutex m_mutex;
    std::string m_drawn; // Guarded by m_mutex.
};

// The width of the terminal behind a stream; `fallback` if it is none.
std::size_t terminalWidth(std::FILE* stream, std::size_t fallback);

} // namespace tapesift::app
