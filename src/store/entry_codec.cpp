// The bytes of one ledger entry. docs/database.md states the layout.

#include "store/codec_fields.h"
#include "tapesift/store/run_record.h"

namespace tapesift::store {

namespace {

constexpr std::uint8_t kEntryVersion = 1;
constexpr std::uint8_t kEntryHasError = 1;
constexpr std::uint8_t kHasResult = 2;

constexpr std::size_t kReasonBytes = 1 + 3 * sizeof(double);
// Flag, time and the length of the detail.
constexpr std::size_t kMinNoteBytes = 1 + sizeof(std::int64_t) + sizeof(std::uint32_t);

std::size_t sizeOf(const analysis::QuickResult& result)
{
    std::size_t size = 6 * sizeof(double) + sizeof(std::int64_t) + 2;
    size += 1 + result.verdict.reasons.size() * kReasonBytes;
    size += 1 + indicators::kIndicatorCount * sizeof(double);
    size += 1 + result.warming.size();
    size += sizeof(std::uint32_t) + result.quality.size() * kMinNoteBytes;
    for (const market::QualityNote& note : result.quality)
        size += note.detail.size();
    size += 3 * sizeof(std::uint32_t) + 1;
    return size + result.source.provider.size() + result.source.feed.size();
}

std::size_t sizeOf(const LedgerEntry& entry)
{
    // Key, version, outcome, content and attempts; then four texts.
    std::size_t size = sizeof(ReuseKey) + 3 + sizeof(std::uint32_t);
    const market::Member& member = entry.member;
    size += 4 * sizeof(std::uint32_t) + member.symbol.text().size() + member.exchange.size();
    size += member.name.size() + member.sector.size();
    size += entry.error ? encodedSize(*entry.error) : 0;
    return entry.result ? size + sizeOf(*entry.result) : size;
}

void putVerdict(base::ByteWriter& out, const analysis::QuickVerdict& verdict)
{
    out.put(verdict.signal);
    out.put(verdict.score);
    out.put(verdict.strength);
    out.put(static_cast<std::uint8_t>(verdict.reasons.size()));
    for (const analysis::Reason& reason : verdict.reasons) {
        out.put(reason.code);
        out.put(reason.score);
        out.put(reason.a);
        out.put(reason.b);
    }
}

void putResult(base::ByteWriter& out, const analysis::QuickResult& result)
{
    out.put(result.price);
    out.put(result.change);
    out.put(result.changePercent);
    out.put(result.volume);
    out.put(static_cast<std::uint8_t>(result.forming));
    putTime(out, result.timestamp);
    putVerdict(out, result.verdict);
    out.put(static_cast<std::uint8_t>(indicators::kIndicatorCount));
    out.putBytes(std::as_bytes(std::span(result.indicators.values)));
    out.put(static_cast<std::uint8_t>(result.warming.size()));
    for (const indicators::IndicatorId id : result.warming)
        out.put(id);
    out.put(static_cast<std::uint32_t>(result.quality.size()));
    for (const market::QualityNote& note : result.quality) {
        out.put(note.flag);
        putTime(out, note.time);
        out.putText(note.detail);
    }
    out.putText(result.source.provider);
    out.putText(result.source.feed);
    out.put(static_cast<std::uint8_t>(result.source.adjusted));
    out.put(result.source.bars);
}

void getVerdict(base::ByteReader& in, analysis::QuickVerdict& verdict, bool& ok)
{
    verdict.signal = getEnum(in, analysis::Signal::StrongSell, analysis::Signal::StrongBuy, ok);
    verdict.score = in.get<double>();
    verdict.strength = in.get<double>();
    verdict.reasons.resize(getCount<std::uint8_t>(in, kReasonBytes));
    for (analysis::Reason& reason : verdict.reasons) {
        reason.code =
            getEnum(in, analysis::ReasonCode::RsiOversold, analysis::ReasonCode::NoMovement, ok);
        reason.score = in.get<double>();
        reason.a = in.get<double>();
        reason.b = in.get<double>();
    }
}

void getIndicators(base::ByteReader& in, analysis::QuickResult& result, bool& ok)
{
    // An entry of an earlier version may know fewer; those it does not know stay without a value.
    const auto count = getCount<std::uint8_t>(in, sizeof(double));
    ok = ok && count <= indicators::kIndicatorCount;
    for (std::size_t i = 0; ok && i < count; ++i)
        result.indicators.values[i] = in.get<double>();

    constexpr auto kLast = static_cast<indicators::IndicatorId>(indicators::kIndicatorCount - 1);
    result.warming.resize(getCount<std::uint8_t>(in, 1));
    for (indicators::IndicatorId& id : result.warming)
        id = getEnum(in, indicators::IndicatorId{}, kLast, ok);
}

analysis::QuickResult getResult(base::ByteReader& in, bool& ok)
{
    analysis::QuickResult result;
    result.price = in.get<double>();
    result.change = in.get<double>();
    result.changePercent = in.get<double>();
    result.volume = in.get<double>();
    result.forming = getFlag(in, ok);
    result.timestamp = getTime(in, ok);
    getVerdict(in, result.verdict, ok);
    getIndicators(in, result, ok);
    result.quality.resize(getCount<std::uint32_t>(in, kMinNoteBytes));
    for (market::QualityNote& note : result.quality) {
        note.flag = getEnum(in, market::QualityFlag::MissingPrice, market::kLastQualityFlag, ok);
        note.time = getTime(in, ok);
        note.detail = in.getText();
    }
    result.source.provider = in.getText();
    result.source.feed = in.getText();
    result.source.adjusted = getFlag(in, ok);
    result.source.bars = in.get<std::uint32_t>();
    return result;
}

} // namespace

std::vector<std::byte> encodeEntry(const LedgerEntry& entry)
{
    base::ByteWriter out;
    out.reserve(sizeOf(entry));
    out.putBytes(entry.key);
    out.put(kEntryVersion);
    out.put(entry.outcome);
    out.put(static_cast<std::uint8_t>((entry.error ? kEntryHasError : 0) |
                                      (entry.result ? kHasResult : 0)));
    out.put(entry.attempts);
    out.putText(entry.member.symbol.text());
    out.putText(entry.member.exchange);
    out.putText(entry.member.name);
    out.putText(entry.member.sector);
    if (entry.error)
        putError(out, *entry.error);
    if (entry.result)
        putResult(out, *entry.result);
    return out.take();
}

base::Result<LedgerEntry> decodeEntry(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    const ReuseKey key = getKey(in);
    if (in.get<std::uint8_t>() != kEntryVersion || !in.ok())
        return damagedEntry("unknown layout");

    bool ok = true;
    const auto outcome = getEnum(in, market::Outcome::Ok, market::Outcome::Cancelled, ok);
    const auto content = in.get<std::uint8_t>();
    const auto attempts = in.get<std::uint32_t>();
    const std::string text = in.getText();
    auto symbol = market::Symbol::parse(text);
    if (!symbol || symbol->text() != text)
        return damagedEntry("the symbol cannot be read");

    LedgerEntry entry{key, {std::move(*symbol), {}, {}, {}}, outcome, attempts, {}, {}};
    entry.member.exchange = in.getText();
    entry.member.name = in.getText();
    entry.member.sector = in.getText();
    if ((content & kEntryHasError) != 0)
        entry.error = getError(in, attempts);
    if ((content & kHasResult) != 0)
        entry.result = getResult(in, ok);
    if (!ok || !in.ok() || in.left() != 0 || content > (kEntryHasError | kHasResult))
        return damagedEntry("a field is out of range");
    return entry;
}

market::Outcome entryOutcome(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    in.getBytes(sizeof(ReuseKey));
    const bool known = in.get<std::uint8_t>() == kEntryVersion;
    bool ok = true;
    const auto outcome = getEnum(in, market::Outcome::Ok, market::Outcome::Cancelled, ok);
    return known && ok && in.ok() ? outcome : market::Outcome::Failed;
}

std::string entrySymbol(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    in.getBytes(sizeof(ReuseKey));
    const bool known = in.get<std::uint8_t>() == kEntryVersion;
    in.getBytes(2); // outcome and content
    in.get<std::uint32_t>();
    std::string symbol = in.getText();
    return known && in.ok() ? symbol : std::string();
}

} // namespace tapesift::store
