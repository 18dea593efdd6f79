#pragma once

#include <map>
#include <mutex>
#include <string>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"
#include "tapesift/net/http_client.h"

namespace tapesift::net {

// Bans in the text file `network-bans` of a folder: a line for each provider with the end and the
// reason. Read anew each time, so that programs on one folder know of each other's bans. A damaged
// file is no ban, a ban of more than kLongestBan ahead is damage; what cannot be written is kept in
// memory and told to the log. Thread-safe.
class FileBanBook final : public BanBook
{
public:
    static constexpr std::chrono::hours kLongestBan{7 * 24};

    // All must outlive the book.
    FileBanBook(base::Directory& folder, const base::Clock& clock, base::Log& log);

    // nullopt when it is over, too.
    std::optional<base::UtcTime> bannedUntil(const std::string& provider) override;
    void ban(const std::string& provider, base::UtcTime until, std::string_view reason) override;

private:
    struct Entry
    {
        base::UtcTime until{};
        std::string reason;
    };
    using Entries = std::map<std::string, Entry>;

    Entries read() const;
    void merge(const Entries& more);

    base::Directory& m_folder;
    const base::Clock& m_clock;
    base::Log& m_log;
    std::mutex m_mutex;
    Entries m_entries; // Guarded by m_mutex.
};

} // namespace tapesift::net
