#include "tapesift/net/file_ban_book.h"

#include <optional>
#include <vector>

#include "net/wording.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::net {

namespace {

const std::string kFileName = "network-bans";
constexpr std::string_view kFirstLine = "tapesift-network-bans 1";
constexpr std::size_t kLargestFile = 64 * 1024;
constexpr char kSeparator = '\t';

} // namespace

FileBanBook::FileBanBook(base::Directory& folder, const base::Clock& clock, base::Log& log)
    : m_folder(folder)
    , m_clock(clock)
    , m_log(log)
{
}

FileBanBook::Entries FileBanBook::read() const
{
    base::ReadBuffer buffer;
    const auto stamp = m_folder.readPart(kFileName, 0, kLargestFile, buffer);
    if (!stamp)
        return {};
    const std::vector<std::string_view> lines = base::split(buffer.text(), '\n');
    if (lines.front() != kFirstLine || !lines.back().empty())
        return {};
    Entries entries;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const std::vector<std::string_view> parts = base::split(lines[i], kSeparator);
        if (parts.size() != 3 || parts[0].empty())
            return {};
        const auto until = base::parseUtc(parts[1]);
        if (!until)
            return {};
        entries[std::string(parts[0])] = {*until, std::string(parts[2])};
    }
    return entries;
}

void FileBanBook::merge(const Entries& more)
{
    const base::UtcTime now = m_clock.now();
    const base::UtcTime latest = now + kLongestBan + std::chrono::seconds(1); // ban() rounds up
    for (const auto& [provider, entry] : more) {
        Entry& known = m_entries[provider];
        if (entry.until > known.until && entry.until <= latest)
            known = entry;
    }
    std::erase_if(m_entries, [now](const auto& each) { return each.second.until <= now; });
}

std::optional<base::UtcTime> FileBanBook::bannedUntil(const std::string& provider)
{
    const std::lock_guard lock(m_mutex);
    merge(read());
    const auto found = m_entries.find(provider);
    if (found == m_entries.end())
        return std::nullopt;
    return found->second.until;
}

void FileBanBook::ban(const std::string& provider, base::UtcTime until, std::string_view reason)
{
    const std::lock_guard lock(m_mutex);
    merge(read());
    // The file knows whole seconds: a ban ends rather later than earlier.
    const base::UtcTime whole = std::chrono::ceil<std::chrono::seconds>(until);
    merge({{oneLine(provider), Entry{whole, oneLine(reason)}}});
    std::string text(kFirstLine);
    text += '\n';
    for (const auto& [name, entry] : m_entries) {
        const auto end = std::chrono::floor<std::chrono::seconds>(entry.until);
        text.append(name).append(1, kSeparator).append(base::formatUtc(end));
        text.append(1, kSeparator).append(entry.reason).append(1, '\n');
    }
    const base::Status written =
        m_folder.replace(kFileName, base::asBytes(text), base::Durability::Synced);
    if (!written)
        m_log.warning("The ban by {} could not be kept for the next start: {}", provider,
                      base::describe(written.error()));
}

} // namespace tapesift::net
