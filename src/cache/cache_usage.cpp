#include "tapesift/cache/cache_usage.h"

#include <array>
#include <optional>
#include <string_view>

#include "cache/entry_name.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"

namespace tapesift::cache {

namespace {

constexpr std::string_view kUsageMagic{"TSUSAGE\0", 8};
constexpr std::uint32_t kUsageVersion = 1;

std::vector<std::byte> encode(const CacheUsage& usage)
{
    base::ByteWriter out;
    out.putBytes(base::asBytes(kUsageMagic));
    out.put(kUsageVersion);
    out.put(std::int64_t{usage.since.time_since_epoch().count()});
    for (const TierCount& tier :
         {usage.counts.memory, usage.counts.file, usage.counts.remote, usage.counts.fetched}) {
        out.put(tier.hits);
        out.put(tier.bytes);
    }
    out.put(std::int64_t{usage.sweptAt.time_since_epoch().count()});
    out.put(base::checksum64(out.bytes()));
    return out.take();
}

// nullopt if anything is not as encode() wrote it.
std::optional<CacheUsage> decodeUsage(std::span<const std::byte> bytes)
{
    if (bytes.size() < sizeof(std::uint64_t))
        return std::nullopt;
    const auto content = bytes.first(bytes.size() - sizeof(std::uint64_t));
    base::ByteReader checksum(bytes.subspan(content.size()));
    base::ByteReader in(content);
    const auto magic = in.getBytes(kUsageMagic.size());
    if (checksum.get<std::uint64_t>() != base::checksum64(content) ||
        base::asText(magic) != kUsageMagic || in.get<std::uint32_t>() != kUsageVersion)
        return std::nullopt;
    CacheUsage usage;
    usage.since = base::UtcTime{std::chrono::milliseconds{in.get<std::int64_t>()}};
    for (TierCount* tier :
         {&usage.counts.memory, &usage.counts.file, &usage.counts.remote, &usage.counts.fetched}) {
        tier->hits = in.get<std::uint64_t>();
        tier->bytes = in.get<std::uint64_t>();
    }
    usage.sweptAt = base::UtcTime{std::chrono::milliseconds{in.get<std::int64_t>()}};
    return in.ok() && in.left() == 0 ? std::optional(usage) : std::nullopt;
}

CacheUsage read(const base::Directory& folder)
{
    base::ReadBuffer buffer;
    if (!folder.read(std::string(kUsageName), buffer))
        return {};
    return decodeUsage(buffer.bytes()).value_or(CacheUsage{});
}

template <class Change>
base::Status change(base::FileSystem& files, const std::string& folder, const Change& apply)
{
    const auto opened = files.open(folder);
    if (!opened)
        return opened.error();
    CacheUsage usage = read(**opened);
    apply(usage);
    return (*opened)->replace(std::string(kUsageName), encode(usage), base::Durability::Unsynced);
}

} // namespace

TierCount& TierCount::operator+=(const TierCount& other)
{
    hits += other.hits;
    bytes += other.bytes;
    return *this;
}

TierCount TierCount::operator-(const TierCount& other) const
{
    return {hits - other.hits, bytes - other.bytes};
}

TierCounts& TierCounts::operator+=(const TierCounts& other)
{
    memory += other.memory;
    file += other.file;
    remote += other.remote;
    fetched += other.fetched;
    return *this;
}

TierCounts TierCounts::operator-(const TierCounts& other) const
{
    return {memory - other.memory, file - other.file, remote - other.remote,
            fetched - other.fetched};
}

CacheUsage loadUsage(base::FileSystem& files, const std::string& folder)
{
    const auto opened = files.open(folder);
    return opened ? read(**opened) : CacheUsage{};
}

base::Status addUsage(base::FileSystem& files, const std::string& folder, const TierCounts& counts,
                      base::UtcTime now)
{
    return change(files, folder, [&](CacheUsage& usage) {
        if (usage.since == base::UtcTime{})
            usage.since = now;
        usage.counts += counts;
    });
}

base::Status noteSweep(base::FileSystem& files, const std::string& folder, base::UtcTime now)
{
    return change(files, folder, [now](CacheUsage& usage) { usage.sweptAt = now; });
}

} // namespace tapesift::cache
