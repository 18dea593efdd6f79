#include "tapesift/market/zone_offsets.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <date/tz.h>
#include <fmt/core.h>

#include "market/excerpt.h"

namespace tapesift::market {

namespace {

using std::chrono::seconds;

constexpr base::UtcSeconds kFirst{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}};
constexpr base::UtcSeconds kEnd{std::chrono::sys_days{std::chrono::year{2038} / 1 / 1}};

} // namespace

base::Result<ZoneOffsets> ZoneOffsets::load(const std::string& zone)
{
    ZoneOffsets offsets;
    // The date library throws for a zone or a database it cannot find.
    try {
        const date::time_zone* const found = date::locate_zone(zone);
        for (base::UtcSeconds at = kFirst; at < kEnd;) {
            const date::sys_info info = found->get_info(at);
            offsets.m_changes.push_back({at, info.offset});
            at = std::max(at + seconds{1}, info.end);
        }
    } catch (const std::exception& failure) {
        return base::Error{
            base::ErrorCode::NotFound, fmt::format("There is no time zone \"{}\"", excerptOf(zone)),
            failure.what(), "Write it as in America/New_York; the package tzdata has them."};
    }
    return offsets;
}

std::size_t ZoneOffsets::indexAt(base::UtcSeconds moment) const
{
    const auto next = std::ranges::upper_bound(m_changes, moment, {}, &Change::from);
    return next == m_changes.begin() ? 0 : static_cast<std::size_t>(next - m_changes.begin()) - 1;
}

seconds ZoneOffsets::at(base::UtcSeconds moment) const
{
    return m_changes[indexAt(moment)].offset;
}

base::UtcSeconds ZoneOffsets::toUtc(std::chrono::local_seconds local) const
{
    const base::UtcSeconds asUtc{local.time_since_epoch()};
    // From an offset that is not later than the one looked for: no zone is a day off.
    std::size_t index = indexAt(asUtc - std::chrono::days{1});
    while (index + 1 < m_changes.size() &&
           asUtc - m_changes[index].offset >= m_changes[index + 1].from)
        ++index;
    const base::UtcSeconds moment = asUtc - m_changes[index].offset;
    return index == 0 ? moment : std::max(moment, m_changes[index].from);
}

} // namespace tapesift::market
