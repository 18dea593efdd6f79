#include "store/codec_fields.h"

#include <algorithm>

#include "tapesift/base/checksum.h"

namespace tapesift::store {

namespace {

constexpr std::int64_t kFirstSecond = -62'167'219'200;
constexpr std::int64_t kLastSecond = 253'402'300'799;

} // namespace

base::Error damagedEntry(std::string_view what)
{
    return {base::ErrorCode::Corrupt, "A saved result is damaged.", std::string(what),
            "Scan the symbol again."};
}

ReuseKey getKey(base::ByteReader& in)
{
    ReuseKey key{};
    const auto bytes = in.getBytes(key.size());
    std::copy(bytes.begin(), bytes.end(), key.begin());
    return key;
}

bool getFlag(base::ByteReader& in, bool& ok)
{
    const auto value = in.get<std::uint8_t>();
    ok = ok && value <= 1;
    return value == 1;
}

void putTime(base::ByteWriter& out, base::UtcSeconds time)
{
    const std::int64_t seconds = time.time_since_epoch().count();
    out.put(seconds);
}

base::UtcSeconds getTime(base::ByteReader& in, bool& ok)
{
    const auto seconds = in.get<std::int64_t>();
    ok = ok && seconds >= kFirstSecond && seconds <= kLastSecond;
    return base::UtcSeconds{std::chrono::seconds{seconds}};
}

std::size_t encodedSize(const base::Error& error)
{
    return 4 * sizeof(std::uint32_t) + base::errorCodeName(error.code).size() +
           error.message.size() + error.details.size() + error.suggestion.size();
}

void putError(base::ByteWriter& out, const base::Error& error)
{
    out.putText(base::errorCodeName(error.code));
    out.putText(error.message);
    out.putText(error.details);
    out.putText(error.suggestion);
}

base::Error getError(base::ByteReader& in, std::uint32_t attempts)
{
    base::Error error;
    error.attempts = attempts;
    error.code = base::errorCodeFromName(in.getText());
    error.message = in.getText();
    error.details = in.getText();
    error.suggestion = in.getText();
    return error;
}

void putChecksum(base::ByteWriter& out)
{
    out.put(base::checksum64(out.bytes()));
}

std::optional<std::span<const std::byte>> checkedBody(std::span<const std::byte> bytes)
{
    if (bytes.size() < sizeof(std::uint64_t))
        return std::nullopt;
    const auto body = bytes.first(bytes.size() - sizeof(std::uint64_t));
    base::ByteReader checksum(bytes.subspan(body.size()));
    if (checksum.get<std::uint64_t>() != base::checksum64(body))
        return std::nullopt;
    return body;
}

} // namespace tapesift::store
