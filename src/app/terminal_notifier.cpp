#include "app/terminal_notifier.h"

#include <iostream>

#include <unistd.h>

namespace tapesift::app {

base::Status TerminalNotifier::notify(const std::string& title, const std::string& text)
{
    const std::lock_guard lock(m_mutex);
    std::cerr << "ALERT " << title << '\n' << text << (text.empty() ? "" : "\n");
    std::cerr.flush();
    return {};
}

// A terminal has one sound, and a file that is written to has none.
base::Status TerminalNotifier::play(const std::string&)
{
    const std::lock_guard lock(m_mutex);
    if (::isatty(STDERR_FILENO) != 0)
        std::cerr << '\a' << std::flush;
    return {};
}

} // namespace tapesift::app
