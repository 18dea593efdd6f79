#include "progress_bar.h"

#include <algorithm>
#include <cmath>

#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/core.h>

#include "tapesift/base/text.h"

namespace tapesift::app {

namespace {

using namespace std::chrono_literals;

// A provider that takes one request a second is waited for all the time.
constexpr auto kWorthTelling = 2s;

// "0:03", "1:02:03".
std::string clockText(std::chrono::seconds duration)
{
    const auto total = duration.count();
    if (total >= 3600)
        return fmt::format("{}:{:02}:{:02}", total / 3600, total / 60 % 60, total % 60);
    return fmt::format("{}:{:02}", total / 60, total % 60);
}

std::string bar(double percent, std::size_t width)
{
    const auto full =
        static_cast<std::size_t>(std::lround(percent / 100 * static_cast<double>(width)));
    std::string text;
    for (std::size_t i = 0; i < width; ++i)
        text += i < full ? "█" : "·";
    return text;
}

// Both texts with as long a bar between them as there is room for.
std::string joined(const std::string& head, double percent, const std::string& tail,
                   std::size_t columns)
{
    // One column stays free: a full line would wrap and could not be overwritten.
    const std::size_t texts = head.size() + tail.size() + 5;
    const std::size_t room = columns > texts ? std::min<std::size_t>(columns - texts, 40) : 0;
    if (room < 5)
        return (head + "  " + tail).substr(0, columns - 1);
    return head + "  " + bar(percent, room) + "  " + tail;
}

// What holds the scan up, if anything does: "waiting 0:42 for Binance".
std::string waitText(const std::vector<net::ClientStatus>& network, base::UtcTime now)
{
    for (const net::ClientStatus& client : network) {
        if (client.isStopped)
            return client.label + " has stopped";
        if (client.waitingUntil && *client.waitingUntil - now >= kWorthTelling)
            return fmt::format(
                "waiting {} for {}",
                clockText(std::chrono::ceil<std::chrono::seconds>(*client.waitingUntil - now)),
                client.label);
    }
    return {};
}

} // namespace

std::size_t terminalWidth(std::FILE* stream, std::size_t fallback)
{
    winsize size{};
    if (::ioctl(::fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return fallback;
    return size.ws_col;
}

ProgressBar::ProgressBar(std::FILE* terminal)
    : m_terminal(terminal)
{
}

ProgressBar::~ProgressBar()
{
    const std::lock_guard lock(m_mutex);
    draw({});
}

std::string ProgressBar::line(const engine::ScanProgress& progress, std::size_t columns,
                              base::UtcTime now)
{
    const engine::StageProgress& scanning =
        progress.stages[static_cast<std::size_t>(engine::Stage::SymbolScanning)];
    const std::string head =
        fmt::format("{} {:3.0f} %", progress.message, std::floor(progress.percent));
    std::string tail;
    if (scanning.total > 0)
        tail = fmt::format("{}/{}", base::groupThousands(std::to_string(scanning.done)),
                           base::groupThousands(std::to_string(scanning.total)));
    if (progress.symbolsPerSecond > 0)
        tail += fmt::format(
            "  {}/s", base::groupThousands(std::to_string(std::lround(progress.symbolsPerSecond))));
    if (progress.eta)
        tail += "  ETA " + clockText(*progress.eta);
    if (const std::string wait = waitText(progress.network, now); !wait.empty())
        tail += "  " + wait;
    return joined(head, progress.percent, tail, columns);
}

// "Analysing 312 symbols  ████······  188/500  ETA 0:02".
std::string ProgressBar::deepLine(const engine::DeepProgress& progress, std::size_t columns)
{
    const auto grouped = [](std::uint32_t number) {
        return base::groupThousands(std::to_string(number));
    };
    const std::string head = fmt::format("Analysing {} symbols", grouped(progress.remaining()));
    std::string tail = fmt::format("{}/{}", grouped(progress.done), grouped(progress.total));
    if (progress.eta)
        tail += "  ETA " + clockText(*progress.eta);
    const double percent = progress.total == 0 ? 100 : 100.0 * progress.done / progress.total;
    return joined(head, percent, tail, columns);
}

void ProgressBar::onDeepProgress(const engine::DeepProgress& progress)
{
    if (progress.isBesideQuick)
        return; // The verdicts come first.
    const std::lock_guard lock(m_mutex);
    draw(deepLine(progress, terminalWidth(m_terminal, 80)));
}

void ProgressBar::onProgress(const engine::ScanProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    draw(line(progress, terminalWidth(m_terminal, 80), m_clock.now()));
}

void ProgressBar::onStateChanged(engine::ScanState state)
{
    if (state != engine::ScanState::Stopping)
        return;
    const std::lock_guard lock(m_mutex);
    draw("Stopping; partial results are kept ...");
}

void ProgressBar::onWarning(const std::string& warning)
{
    const std::lock_guard lock(m_mutex);
    const std::string drawn = m_drawn;
    draw({});
    write("Warning: " + warning + "\n");
    draw(drawn);
}

void ProgressBar::draw(const std::string& line)
{
    if (line.empty() && m_drawn.empty())
        return;
    write("\r\x1b[K" + line); // Erases what is left of a longer line.
    m_drawn = line;
}

// A terminal that is gone must not end the scan: failures are passed over.
void ProgressBar::write(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), m_terminal);
    std::fflush(m_terminal);
}

} // namespace tapesift::app
