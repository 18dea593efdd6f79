#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "tapesift/base/byte_io.h"
#include "tapesift/base/error.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/store/reuse_key.h"

// Fields that the codecs of the store have in common. What is read is checked: `ok` becomes false
// for a value out of its range, and stays as it is for a good one.
namespace tapesift::store {

base::Error damagedEntry(std::string_view what);

ReuseKey getKey(base::ByteReader& in);

// Reads a number of things of at least `bytesEach`. A number that cannot be true makes the rest
// unreadable instead of a huge allocation.
template <class T>
std::size_t getCount(base::ByteReader& in, std::size_t bytesEach)
{
    const std::size_t count = in.get<T>();
    if (count > in.left() / bytesEach)
        in.getBytes(SIZE_MAX);
    return in.ok() ? count : 0;
}

// Reads a value of an enum whose values run from `first` to `last`.
template <class E>
E getEnum(base::ByteReader& in, E first, E last, bool& ok)
{
    const auto value = in.get<E>();
    ok = ok && value >= first && value <= last;
    return value;
}

bool getFlag(base::ByteReader& in, bool& ok);

// Years 0 to 9999, the ones that can be printed.
void putTime(base::ByteWriter& out, base::UtcSeconds time);
base::UtcSeconds getTime(base::ByteReader& in, bool& ok);

// An error without its attempts.
std::size_t encodedSize(const base::Error& error);
void putError(base::ByteWriter& out, const base::Error& error);
base::Error getError(base::ByteReader& in, std::uint32_t attempts);

// Ends what was written with its 64-bit XXH3.
void putChecksum(base::ByteWriter& out);
// What stands before the checksum at the end; nullopt if it does not fit.
std::optional<std::span<const std::byte>> checkedBody(std::span<const std::byte> bytes);

} // namespace tapesift::store
