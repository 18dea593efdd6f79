#pragma once

namespace tapesift::providers {

// Answers to requests that the providers of coins judge alike.
inline constexpr int kOk = 200;
inline constexpr int kForbidden = 403;
inline constexpr int kUnavailableForLegalReasons = 451;

} // namespace tapesift::providers
