#include "cache/bar_file.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"

namespace tapesift::cache {

namespace {

constexpr std::string_view kMagic{"TSBARS\0\0", 8};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kHeaderSize = 128;
constexpr std::size_t kChecksumSize = sizeof(std::uint64_t);

// Magic, version, header size: what every version begins with.
constexpr std::size_t kPreambleSize = 16;

constexpr std::uint8_t kAdjusted = 1;
constexpr std::uint8_t kComplete = 2;
constexpr std::uint8_t kHasSource = 4;
constexpr std::uint8_t kAllFlags = kAdjusted | kComplete | kHasSource;

// A note takes at least its flag, its time and the length of its text.
constexpr std::size_t kSmallestNote = 1 + 8 + 4;

// Times of the header lie in the years 1970 to 9999, so that sums with them cannot overflow.
constexpr std::int64_t kLastSecond = 253'402'300'799;

// The fields of the header that are not part of EntryInfo.
struct Layout
{
    std::uint64_t count = 0;
    std::uint8_t flags = 0;
    std::uint64_t notesSize = 0;
    std::uint64_t notesChecksum = 0;
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

void putHeader(base::ByteWriter& out, const EntryInfo& info, market::Interval interval,
               const Layout& layout)
{
    const base::FileStamp source = info.source.value_or(base::FileStamp{});
    out.putBytes(base::asBytes(kMagic));
    out.put(kVersion);
    out.put(kHeaderSize);
    out.put(layout.count);
    out.put(interval);
    out.put(layout.flags);
    out.put(std::uint16_t{0});
    out.put(info.requestedBars);
    out.put(source.size);
    out.put(source.modifiedNs);
    out.put(source.inode);
    out.put(ticks(info.fetchedAt));
    out.put(ticks(info.until));
    out.put(layout.notesSize);
    out.put(info.fingerprint);
    out.put(layout.notesChecksum);
    while (out.size() < kHeaderSize - kChecksumSize)
        out.put(std::uint64_t{0});
    out.put(base::checksum64(out.bytes()));
}

// Reads the header after its preamble.
Layout getHeader(base::ByteReader& in, BarFile& file)
{
    Layout layout;
    layout.count = in.get<std::uint64_t>();
    file.interval = in.get<market::Interval>();
    layout.flags = in.get<std::uint8_t>();
    in.get<std::uint16_t>();
    EntryInfo& info = file.info;
    info.requestedBars = in.get<std::uint32_t>();
    base::FileStamp source;
    source.size = in.get<std::uint64_t>();
    source.modifiedNs = in.get<std::int64_t>();
    source.inode = in.get<std::uint64_t>();
    info.fetchedAt = base::UtcTime{std::chrono::milliseconds{in.get<std::int64_t>()}};
    info.until = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
    layout.notesSize = in.get<std::uint64_t>();
    info.fingerprint = in.get<std::uint64_t>();
    layout.notesChecksum = in.get<std::uint64_t>();
    info.adjusted = (layout.flags & kAdjusted) != 0;
    info.complete = (layout.flags & kComplete) != 0;
    if ((layout.flags & kHasSource) != 0)
        info.source = source;
    return layout;
}

bool isPlausible(const BarFile& file, const Layout& layout)
{
    const auto& intervals = market::kAllIntervals;
    const auto isInRange = [](std::int64_t value, std::int64_t last) {
        return value >= 0 && value <= last;
    };
    return std::find(intervals.begin(), intervals.end(), file.interval) != intervals.end() &&
           (layout.flags & ~kAllFlags) == 0 && isInRange(ticks(file.info.until), kLastSecond) &&
           isInRange(ticks(file.info.fetchedAt), kLastSecond * 1000);
}

// Checks what every version shares: the preamble and the header's checksum at its end.
base::Status checkPreamble(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    const auto magic = in.getBytes(kMagic.size());
    const auto version = in.get<std::uint32_t>();
    const auto headerSize = in.get<std::uint32_t>();
    if (!in.ok() || base::asText(magic) != kMagic)
        return corrupt("not a file of cached bars");
    if (headerSize < kPreambleSize + kChecksumSize || headerSize > bytes.size())
        return corrupt("impossible header size");
    const std::size_t checked = headerSize - kChecksumSize;
    base::ByteReader stored(bytes.subspan(checked, kChecksumSize));
    if (stored.get<std::uint64_t>() != base::checksum64(bytes.first(checked)))
        return corrupt("checksum of the header");
    if (version != kVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           "The cached bars were written by another version of the program.", "",
                           ""};
    if (headerSize != kHeaderSize)
        return corrupt("impossible header size");
    return {};
}

base::Result<std::vector<market::QualityNote>> decodeNotes(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    const auto count = in.get<std::uint32_t>();
    std::vector<market::QualityNote> notes;
    notes.reserve(std::min<std::size_t>(count, in.left() / kSmallestNote));
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        market::QualityNote note;
        note.flag = in.get<market::QualityFlag>();
        note.time = base::UtcSeconds{std::chrono::seconds{in.get<std::int64_t>()}};
        note.detail = in.getText();
        notes.push_back(std::move(note));
    }
    if (!in.ok() || in.left() != 0)
        return corrupt("length of the notes");
    return notes;
}

} // namespace

std::vector<std::byte> encodeBarFile(const market::CheckedBars& bars, market::Interval interval,
                                     EntryInfo& info)
{
    const std::span<const std::byte> columns = bars.series.bytes();
    base::ByteWriter notes;
    if (!bars.notes.empty())
        putNotes(notes, bars.notes);

    info.fingerprint = base::checksum64(columns);
    Layout layout;
    layout.count = bars.series.size();
    layout.flags =
        static_cast<std::uint8_t>((info.adjusted ? kAdjusted : 0) |
                                  (info.complete ? kComplete : 0) | (info.source ? kHasSource : 0));
    layout.notesSize = notes.size();
    layout.notesChecksum = notes.size() == 0 ? 0 : base::checksum64(notes.bytes());

    base::ByteWriter out;
    putHeader(out, info, interval, layout);
    out.putBytes(columns);
    out.putBytes(notes.bytes());
    return out.take();
}

market::BarView barsOfImage(std::span<const std::byte> image, std::size_t count)
{
    return market::BarSeries::viewOf(image.data() + kHeaderSize, count);
}

base::Result<BarFile> decodeBarFile(std::span<const std::byte> bytes)
{
    if (auto preamble = checkPreamble(bytes); !preamble)
        return preamble.error();

    BarFile file;
    base::ByteReader in(bytes.subspan(kPreambleSize));
    const Layout layout = getHeader(in, file);
    if (!isPlausible(file, layout))
        return corrupt("impossible value in the header");

    // Compared by division, so that no forged count can overflow.
    const std::span<const std::byte> body = bytes.subspan(kHeaderSize);
    if (layout.count > body.size() / market::BarSeries::kBytesPerBar)
        return corrupt("more bars than the file can hold");
    const std::size_t columnsSize = layout.count * market::BarSeries::kBytesPerBar;
    if (layout.notesSize != body.size() - columnsSize)
        return corrupt("length of the file");
    if (base::checksum64(body.first(columnsSize)) != file.info.fingerprint)
        return corrupt("checksum of the bars");
    file.bars = market::BarSeries::viewOf(body.data(), layout.count);
    if (layout.notesSize == 0)
        return file;

    const std::span<const std::byte> noteBytes = body.subspan(columnsSize);
    if (base::checksum64(noteBytes) != layout.notesChecksum)
        return corrupt("checksum of the notes");
    auto notes = decodeNotes(noteBytes);
    if (!notes)
        return notes.error();
    file.notes = std::move(*notes);
    return file;
}

} // namespace tapesift::cache
