#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/log.h"
#include "tapesift/base/result.h"
#include "tapesift/base/secret.h"

namespace tapesift::cache {

using Image = std::vector<std::byte>; // a value: the bytes of an entry's file

// How often a remote tier was used.
struct RemoteCounts
{
    std::uint64_t asked = 0;
    std::uint64_t found = 0;
    std::uint64_t written = 0;
    std::uint64_t dropped = 0; // not written: the queue was full or the tier was off
};

// A store that several programs share, behind memory and files. It never fails: while it is off
// (down, slow, speaking another protocol) it has nothing and takes nothing, after one warning in
// the log; it is tried again 30 s later. Thread-safe.
class RemoteTier
{
public:
    using Fields = std::map<std::string, std::uint64_t, std::less<>>;

    virtual ~RemoteTier() = default;

    // The values in the order of `keys`, asked for in windows; nullopt where there is none.
    virtual std::vector<std::optional<Image>> getMany(std::span<const std::string> keys) = 0;

    // Writes the value soon, on a thread of its own, and lets it expire. Never waits: a value that
    // finds the queue full is dropped.
    virtual void putLater(std::string key, std::shared_ptr<const Image> value) = 0;

    // The numbers in the fields of each hash, in the order of `keys`; nullopt if they cannot be
    // had now. A missing hash has no fields; a field that is no number is left out.
    virtual std::optional<std::vector<Fields>> fields(std::span<const std::string> keys) = 0;

    // Sets a field of a hash and removes the value of `staleKey` (empty: of none). False if that
    // cannot be done now.
    virtual bool setField(const std::string& key, const std::string& field, std::uint64_t value,
                          const std::string& staleKey) = 0;

    // Removes every value, but no hash, whose key begins with `prefix`; how many they were.
    // nullopt if that cannot be done now.
    virtual std::optional<std::uint64_t> removeAll(std::string_view prefix) = 0;

    // Whether it answers now; asks it even while it is off.
    virtual base::Status ping() = 0;

    // Waits until what putLater() took is written or dropped, at most some seconds.
    virtual void flush() = 0;

    virtual RemoteCounts counts() const = 0;

    // Where it is, for people; without the password.
    virtual const std::string& address() const = 0;
};

// Connects when it is first used. `url` is redis://[user[:password]@]host[:port][/database] or
// unix:///path/of/socket; `password` is used where the address has none. InvalidArgument for
// another text, Unsupported in a program built without Redis (TAPESIFT_REDIS).
base::Result<std::unique_ptr<RemoteTier>> openRedis(std::string_view url,
                                                    const base::Secret& password,
                                                    const base::Clock& clock, base::Log& log);

} // namespace tapesift::cache
