#include "cache/epoch_book.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

namespace tapesift::cache {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds kLookEvery = 1s;

} // namespace

std::string EpochBook::hashKey(const std::string& feedName, market::Interval interval)
{
    return fmt::format("tapesift:v2:{}:{}:epochs", feedName, market::intervalName(interval));
}

EpochBook::EpochBook(RemoteTier& remote, const base::Clock& clock, const std::string& feedName,
                     market::Interval interval)
    : m_remote(remote)
    , m_clock(clock)
    , m_key(hashKey(feedName, interval))
{
}

std::uint64_t EpochBook::of(const market::Symbol& symbol)
{
    // One thread looks; the others go by what is known.
    const auto now = m_clock.steadyNow();
    auto due = m_nextLook.load();
    if (now >= due && m_nextLook.compare_exchange_strong(due, now + kLookEvery))
        refresh();
    if (m_isEmpty.load())
        return 0;
    const std::lock_guard lock(m_mutex);
    return known(symbol.text());
}

std::uint64_t EpochBook::known(const std::string& symbol) const
{
    const auto found = m_ofSymbols.find(symbol);
    return std::max(m_ofAll, found == m_ofSymbols.end() ? 0 : found->second);
}

void EpochBook::refresh()
{
    m_nextLook = m_clock.steadyNow() + kLookEvery;
    const std::array<std::string, 2> keys{m_key, kEpochsOfAll};
    const auto read = m_remote.fields(keys);
    if (!read)
        return;
    {
        const std::lock_guard lock(m_mutex);
        for (const RemoteTier::Fields& fields : *read) {
            for (const auto& [field, epoch] : fields) {
                std::uint64_t& kept = field == kEverySymbol ? m_ofAll : m_ofSymbols[field];
                kept = std::max(kept, epoch);
                m_isEmpty = false;
            }
        }
    }
    sendPending();
}

void EpochBook::raise(const market::Symbol& symbol, const std::string& staleKey)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto now = static_cast<std::uint64_t>(
            std::max<std::int64_t>(m_clock.now().time_since_epoch().count(), 0));
        m_ofSymbols[symbol.text()] = std::max(now, known(symbol.text()) + 1);
        m_pending[symbol.text()] = staleKey;
        m_isEmpty = false;
    }
    sendPending();
}

void EpochBook::sendPending()
{
    std::map<std::string, std::string> pending;
    {
        const std::lock_guard lock(m_mutex);
        pending = std::exchange(m_pending, {});
    }
    for (const auto& [symbol, staleKey] : pending) {
        std::uint64_t epoch = 0;
        {
            const std::lock_guard lock(m_mutex);
            epoch = known(symbol);
        }
        if (m_remote.setField(m_key, symbol, epoch, staleKey))
            continue;
        const std::lock_guard lock(m_mutex);
        m_pending.emplace(symbol, staleKey);
    }
}

} // namespace tapesift::cache
