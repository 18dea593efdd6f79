#pragma once

#include <string>

#include "tapesift/base/error.h"
#include "tapesift/base/secret.h"

namespace tapesift::alerts {

// The text with the secret, and the telling parts of one that is an address, blotted out: whatever
// a server or a library says goes through here before anybody sees it.
std::string withoutSecret(std::string text, const base::Secret& secret);
base::Error withoutSecret(base::Error error, const base::Secret& secret);

} // namespace tapesift::alerts
