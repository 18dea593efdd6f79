#include "tapesift/cache/source_index.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "cache/entry_name.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"

namespace tapesift::cache {

namespace {

using Facts = std::vector<std::pair<market::Symbol, SourceFacts>>;

constexpr std::string_view kIndexMagic{"TSINDEX\0", 8};
constexpr std::uint32_t kIndexVersion = 1;

// What an entry takes beside the characters of its symbol.
constexpr std::size_t kEntrySize = 4 + 6 * 8;

std::vector<std::byte> encode(const Facts& facts)
{
    base::ByteWriter out;
    out.putBytes(base::asBytes(kIndexMagic));
    out.put(kIndexVersion);
    out.put(static_cast<std::uint32_t>(facts.size()));
    for (const auto& [symbol, known] : facts) {
        out.putText(symbol.text());
        out.put(known.stamp.size);
        out.put(known.stamp.modifiedNs);
        out.put(known.stamp.inode);
        out.put(std::int64_t{known.newestBar.time_since_epoch().count()});
        out.put(known.fingerprint);
        out.put(std::int64_t{known.until.time_since_epoch().count()});
    }
    out.put(base::checksum64(out.bytes()));
    return out.take();
}

// nullopt if anything is not as encode() wrote it.
std::optional<Facts> decodeFacts(std::span<const std::byte> bytes)
{
    if (bytes.size() < sizeof(std::uint64_t))
        return std::nullopt;
    const auto content = bytes.first(bytes.size() - sizeof(std::uint64_t));
    base::ByteReader checksum(bytes.subspan(content.size()));
    if (checksum.get<std::uint64_t>() != base::checksum64(content))
        return std::nullopt;

    base::ByteReader in(content);
    const auto magic = in.getBytes(kIndexMagic.size());
    const auto version = in.get<std::uint32_t>();
    const auto count = in.get<std::uint32_t>();
    if (!in.ok() || base::asText(magic) != kIndexMagic || version != kIndexVersion)
        return std::nullopt;
    Facts facts;
    facts.reserve(std::min<std::size_t>(count, in.left() / kEntrySize));
    for (std::uint32_t i = 0; i < count; ++i) {
        auto symbol = market::Symbol::parse(in.getText());
        SourceFacts known;
        known.stamp.size = in.get<std::uint64_t>();
        known.stamp.modifiedNs = in.get<std::int64_t>();
        known.stamp.inode = in.get<std::uint64_t>();
        known.newestBar = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
        known.fingerprint = in.get<std::uint64_t>();
        known.until = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
        if (!in.ok() || !symbol)
            return std::nullopt;
        facts.emplace_back(std::move(*symbol), known);
    }
    return in.left() == 0 ? std::optional(std::move(facts)) : std::nullopt;
}

} // namespace

std::unique_ptr<SourceIndex> SourceIndex::load(base::Directory& folder)
{
    auto index = std::make_unique<SourceIndex>();
    base::ReadBuffer buffer;
    if (!folder.read(std::string(kIndexName), buffer))
        return index;
    if (auto facts = decodeFacts(buffer.bytes())) {
        index->m_known.reserve(facts->size());
        for (auto& [symbol, known] : *facts)
            index->m_known.emplace(std::move(symbol), Known{known});
    }
    return index;
}

std::optional<SourceFacts> SourceIndex::find(const market::Symbol& symbol,
                                             const base::FileStamp& stamp) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(symbol);
    if (found == m_known.end() || found->second.facts.stamp != stamp)
        return std::nullopt;
    return found->second.facts;
}

void SourceIndex::remember(const market::Symbol& symbol, const SourceFacts& facts)
{
    const std::lock_guard lock(m_mutex);
    const auto [place, isNew] = m_known.try_emplace(symbol, Known{facts});
    if (!isNew && place->second.facts == facts)
        return;
    place->second = {facts};
    m_changed = true;
}

std::optional<SourceFacts> SourceIndex::confirm(const market::Symbol& symbol,
                                                const base::FileStamp& stamp)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(symbol);
    if (found == m_known.end() || found->second.facts.stamp != stamp)
        return std::nullopt;
    found->second.isConfirmed = true;
    return found->second.facts;
}

std::optional<SourceFacts> SourceIndex::findConfirmed(const market::Symbol& symbol) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(symbol);
    if (found == m_known.end() || !found->second.isConfirmed)
        return std::nullopt;
    return found->second.facts;
}

base::Status SourceIndex::save(base::Directory& folder)
{
    std::vector<std::byte> content;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_changed)
            return {};
        Facts facts;
        facts.reserve(m_known.size());
        for (const auto& [symbol, known] : m_known)
            facts.emplace_back(symbol, known.facts);
        content = encode(facts);
        m_changed = false;
    }
    auto written = folder.replace(std::string(kIndexName), content, base::Durability::Unsynced);
    if (!written) {
        const std::lock_guard lock(m_mutex);
        m_changed = true;
    }
    return written;
}

} // namespace tapesift::cache
