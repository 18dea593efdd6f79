#include "cache/bar_file.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"

namespace tapesift::cache {

namespace {

constexpr std::string_view kBarMagic{"TSBARS\0\0", 8};
constexpr std::uint32_t kBarVersion = 2;
constexpr std::uint32_t kHeaderSize = kBarFileHeader;
constexpr std::size_t kChecksumSize = sizeof(std::uint64_t);

// Magic, version, header size: what every version begins with.
constexpr std::size_t kPreambleSize = 16;

constexpr std::uint8_t kComplete = 2;
constexpr std::uint8_t kHasSource = 4;
constexpr std::uint8_t kAllFlags = kComplete | kHasSource;

// A note takes at least its flag, its time and the length of its text.
constexpr std::size_t kSmallestNote = 1 + 8 + 4;
constexpr std::size_t kActionSize = 3 * 8;

// Times of the header lie in the years 1970 to 9999, so that sums with them cannot overflow.
constexpr std::int64_t kLastSecond = 253'402'300'799;

// The fields of the header that are not part of BarFileHeader. The extras are notes and actions.
struct Layout
{
    std::uint64_t count = 0;
    std::uint8_t flags = 0;
    std::uint64_t extrasSize = 0;
    std::uint64_t extrasChecksum = 0;
};

base::Error corrupt(std::string_view details)
{
    return {base::ErrorCode::Corrupt, "The cached bars are damaged.", std::string(details), ""};
}

std::int64_t ticks(auto time)
{
    return time.time_since_epoch().count();
}

void putNotes(base::ByteWriter& out, const std::vector<market::QualityNote>& notes)
{
    out.put(static_cast<std::uint32_t>(notes.size()));
    for (const market::QualityNote& note : notes) {
        out.put(note.flag);
        out.put(ticks(note.time));
        out.putText(note.detail);
    }
}

void putActions(base::ByteWriter& out, const std::vector<market::CorporateAction>& actions)
{
    out.put(static_cast<std::uint32_t>(actions.size()));
    for (const market::CorporateAction& action : actions) {
        out.put(ticks(action.time));
        out.put(action.splitRatio);
        out.put(action.dividend);
    }
}

void putHeader(base::ByteWriter& out, const BarFileHeader& header, const Layout& layout)
{
    const EntryInfo& info = header.info;
    const base::FileStamp source = info.source.value_or(base::FileStamp{});
    out.putBytes(base::asBytes(kBarMagic));
    out.put(kBarVersion);
    out.put(kHeaderSize);
    out.put(layout.count);
    out.put(header.interval);
    out.put(layout.flags);
    out.put(info.adjustment);
    out.put(std::uint8_t{0});
    out.put(info.requestedBars);
    out.put(source.size);
    out.put(source.modifiedNs);
    out.put(source.inode);
    out.put(ticks(info.fetchedAt));
    out.put(ticks(info.until));
    out.put(layout.extrasSize);
    out.put(info.fingerprint);
    out.put(layout.extrasChecksum);
    out.put(info.epoch.value_or(0));
    out.put(header.symbol);
    while (out.size() < kHeaderSize - kChecksumSize)
        out.put(std::uint64_t{0});
    out.put(base::checksum64(out.bytes()));
}

// Reads the header after its preamble.
Layout getHeader(base::ByteReader& in, BarFileHeader& header)
{
    Layout layout;
    layout.count = in.get<std::uint64_t>();
    header.interval = in.get<market::Interval>();
    layout.flags = in.get<std::uint8_t>();
    EntryInfo& info = header.info;
    info.adjustment = in.get<market::Adjustment>();
    in.get<std::uint8_t>();
    info.requestedBars = in.get<std::uint32_t>();
    base::FileStamp source;
    source.size = in.get<std::uint64_t>();
    source.modifiedNs = in.get<std::int64_t>();
    source.inode = in.get<std::uint64_t>();
    info.fetchedAt = base::UtcTime{std::chrono::milliseconds{in.get<std::int64_t>()}};
    info.until = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
    layout.extrasSize = in.get<std::uint64_t>();
    info.fingerprint = in.get<std::uint64_t>();
    layout.extrasChecksum = in.get<std::uint64_t>();
    info.epoch = in.get<std::uint64_t>();
    header.symbol = in.get<std::uint64_t>();
    info.complete = (layout.flags & kComplete) != 0;
    if ((layout.flags & kHasSource) != 0)
        info.source = source;
    return layout;
}

bool isPlausible(const BarFileHeader& header, const Layout& layout)
{
    const auto& intervals = market::kAllIntervals;
    const auto isInRange = [](std::int64_t value, std::int64_t last) {
        return value >= 0 && value <= last;
    };
    const EntryInfo& info = header.info;
    return std::find(intervals.begin(), intervals.end(), header.interval) != intervals.end() &&
           (layout.flags & ~kAllFlags) == 0 && info.adjustment <= market::Adjustment::All &&
           isInRange(ticks(info.until), kLastSecond) &&
           isInRange(ticks(info.fetchedAt), kLastSecond * 1000);
}

// Checks the preamble and the header's checksum at its end, which every version has.
base::Status checkPreamble(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    const auto magic = in.getBytes(kBarMagic.size());
    const auto version = in.get<std::uint32_t>();
    const auto headerSize = in.get<std::uint32_t>();
    if (!in.ok() || base::asText(magic) != kBarMagic)
        return corrupt("not a file of cached bars");
    if (headerSize < kPreambleSize + kChecksumSize || headerSize > bytes.size())
        return corrupt("impossible header size");
    const std::size_t checked = headerSize - kChecksumSize;
    base::ByteReader stored(bytes.subspan(checked, kChecksumSize));
    if (stored.get<std::uint64_t>() != base::checksum64(bytes.first(checked)))
        return corrupt("checksum of the header");
    if (version != kBarVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           "The cached bars were written by another version of the program.", "",
                           ""};
    if (headerSize != kHeaderSize)
        return corrupt("impossible header size");
    return {};
}

base::Result<Layout> decodeHeader(std::span<const std::byte> bytes, BarFileHeader& header)
{
    if (auto preamble = checkPreamble(bytes); !preamble)
        return preamble.error();
    base::ByteReader in(bytes.subspan(kPreambleSize));
    const Layout layout = getHeader(in, header);
    if (!isPlausible(header, layout))
        return corrupt("impossible value in the header");
    return layout;
}

// Room for no more elements than the bytes left can hold, whatever a forged count says.
std::size_t believable(std::uint32_t count, const base::ByteReader& in, std::size_t smallest)
{
    return std::min<std::size_t>(count, in.left() / smallest);
}

std::vector<market::QualityNote> getNotes(base::ByteReader& in)
{
    const auto count = in.get<std::uint32_t>();
    std::vector<market::QualityNote> notes;
    notes.reserve(believable(count, in, kSmallestNote));
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        market::QualityNote note;
        note.flag = in.get<market::QualityFlag>();
        note.time = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
        note.detail = in.getText();
        notes.push_back(std::move(note));
    }
    return notes;
}

std::vector<market::CorporateAction> getActions(base::ByteReader& in)
{
    const auto count = in.get<std::uint32_t>();
    std::vector<market::CorporateAction> actions;
    actions.reserve(believable(count, in, kActionSize));
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        market::CorporateAction action;
        action.time = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
        action.splitRatio = in.get<double>();
        action.dividend = in.get<double>();
        actions.push_back(action);
    }
    return actions;
}

bool areSound(const std::vector<market::CorporateAction>& actions)
{
    return std::ranges::all_of(actions,
                               [](const market::CorporateAction& action) {
                                   return std::isfinite(action.splitRatio) &&
                                          action.splitRatio > 0 && std::isfinite(action.dividend);
                               }) &&
           std::ranges::is_sorted(actions, {}, &market::CorporateAction::time);
}

base::Status decodeExtras(std::span<const std::byte> bytes, BarFile& file)
{
    base::ByteReader in(bytes);
    file.notes = getNotes(in);
    file.header.info.actions = getActions(in);
    if (!in.ok() || in.left() != 0)
        return corrupt("length of the notes and actions");
    if (!areSound(file.header.info.actions))
        return corrupt("impossible split or dividend");
    return {};
}

} // namespace

std::uint64_t symbolDigest(const market::Symbol& symbol)
{
    return base::checksum64(base::asBytes(symbol.text()));
}

std::vector<std::byte> encodeBarFile(const market::Symbol& symbol, const market::CheckedBars& bars,
                                     market::Interval interval, EntryInfo& info)
{
    const std::span<const std::byte> columns = bars.series.bytes();
    base::ByteWriter extras;
    if (!bars.notes.empty() || !info.actions.empty()) {
        putNotes(extras, bars.notes);
        putActions(extras, info.actions);
    }

    info.fingerprint = base::checksum64(columns);
    Layout layout;
    layout.count = bars.series.size();
    layout.flags =
        static_cast<std::uint8_t>((info.complete ? kComplete : 0) | (info.source ? kHasSource : 0));
    layout.extrasSize = extras.size();
    layout.extrasChecksum = extras.size() == 0 ? 0 : base::checksum64(extras.bytes());

    base::ByteWriter out;
    out.reserve(kHeaderSize + columns.size() + extras.size());
    putHeader(out, {symbolDigest(symbol), interval, info}, layout);
    out.putBytes(columns);
    out.putBytes(extras.bytes());
    return out.take();
}

market::BarView barsOfImage(std::span<const std::byte> image, std::size_t count)
{
    return market::BarSeries::viewOf(image.data() + kHeaderSize, count);
}

base::Result<BarFile> decodeBarFile(std::span<const std::byte> bytes)
{
    BarFile file;
    const auto layout = decodeHeader(bytes, file.header);
    if (!layout)
        return layout.error();

    // Compared by division, so that no forged count can overflow.
    const std::span<const std::byte> body = bytes.subspan(kHeaderSize);
    if (layout->count > body.size() / market::BarSeries::kBytesPerBar)
        return corrupt("more bars than the file can hold");
    const std::size_t columnsSize = layout->count * market::BarSeries::kBytesPerBar;
    if (layout->extrasSize != body.size() - columnsSize)
        return corrupt("length of the file");
    if (base::checksum64(body.first(columnsSize)) != file.header.info.fingerprint)
        return corrupt("checksum of the bars");
    file.bars = market::BarSeries::viewOf(body.data(), layout->count);
    if (layout->extrasSize == 0)
        return file;

    const std::span<const std::byte> extras = body.subspan(columnsSize);
    if (base::checksum64(extras) != layout->extrasChecksum)
        return corrupt("checksum of the notes and actions");
    if (auto decoded = decodeExtras(extras, file); !decoded)
        return decoded.error();
    return file;
}

base::Result<BarFileHeader> decodeBarFileHeader(std::span<const std::byte> bytes)
{
    BarFileHeader header;
    if (const auto layout = decodeHeader(bytes, header); !layout)
        return layout.error();
    return header;
}

} // namespace tapesift::cache
