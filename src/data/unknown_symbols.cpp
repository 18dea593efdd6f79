#include "data/unknown_symbols.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tapesift/base/byte_io.h"

namespace tapesift::data {

namespace {

constexpr auto kFileName = "unknown.txt";

} // namespace

UnknownSymbols::UnknownSymbols(const base::Clock& clock)
    : m_clock(clock)
{
}

void UnknownSymbols::load(base::Directory& folder)
{
    base::ReadBuffer buffer;
    if (!folder.read(kFileName, buffer))
        return;
    const std::lock_guard lock(m_mutex);
    std::string_view rest = buffer.text();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            continue;
        std::int64_t seconds = 0;
        const auto read =
            std::from_chars(line.data() + tab + 1, line.data() + line.size(), seconds);
        const auto symbol = market::Symbol::parse(line.substr(0, tab));
        if (symbol && read.ec == std::errc())
            m_until.insert_or_assign(*symbol, base::UtcTime{std::chrono::seconds{seconds}});
    }
}

bool UnknownSymbols::contains(const market::Symbol& symbol) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_until.find(symbol);
    if (found == m_until.end())
        return false;
    // An end further away than any that is written comes from a clock that was wrong.
    const auto now = m_clock.now();
    return now < found->second && found->second <= now + kRemembered;
}

void UnknownSymbols::remember(const market::Symbol& symbol)
{
    const std::lock_guard lock(m_mutex);
    m_until.insert_or_assign(symbol, m_clock.now() + kRemembered);
    m_changed = true;
}

base::Status UnknownSymbols::save(base::Directory& folder)
{
    const std::lock_guard lock(m_mutex);
    if (!m_changed)
        return {};
    std::erase_if(m_until,
                  [now = m_clock.now()](const auto& known) { return known.second <= now; });
    std::vector<std::string> lines;
    for (const auto& [symbol, until] : m_until) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(until.time_since_epoch());
        lines.push_back(fmt::format("{}\t{}\n", symbol.text(), seconds.count()));
    }
    std::ranges::sort(lines);
    const std::string text = fmt::format("{}", fmt::join(lines, ""));
    auto written = folder.replace(kFileName, base::asBytes(text), base::Durability::Unsynced);
    m_changed = !written;
    return written;
}

} // namespace tapesift::data
