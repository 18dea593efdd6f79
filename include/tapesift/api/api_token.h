#pragma once

#include <functional>
#include <span>
#include <string>

#include "tapesift/base/result.h"
#include "tapesift/base/secret.h"

namespace tapesift::api {

// The file in the home folder that holds the token.
inline constexpr const char* kTokenFileName = "api-token";

// Fills bytes with what nobody can guess (base::fillRandom).
using RandomSource = std::function<base::Status(std::span<std::byte>)>;

// The token in the home folder: 256 bits as 64 hexadecimal digits. Made on the first call, in a
// file that its owner alone may read. PermissionDenied: others may read the file, and the
// suggestion says what to do; Corrupt: there is something else in it.
base::Result<base::Secret> loadOrMakeToken(const std::string& home, const RandomSource& random);

} // namespace tapesift::api
