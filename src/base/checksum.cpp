#include "tapesift/base/checksum.h"

#include <cstring>

#include <xxhash.h>
#if defined(__x86_64__)
#include <xxh_x86dispatch.h> // Puts the widest instructions of this processor behind the same names.
#endif

namespace tapesift::base {

std::uint64_t checksum64(std::span<const std::byte> bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

Digest digest128(std::span<const std::byte> bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    Digest digest{};
    static_assert(sizeof canonical.digest == std::tuple_size_v<Digest>);
    std::memcpy(digest.data(), canonical.digest, digest.size());
    return digest;
}

} // namespace tapesift::base
