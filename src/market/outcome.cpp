#include "tapesift/market/outcome.h"

#include <fmt/core.h>

#include "market/name_table.h"

namespace tapesift::market {

namespace {

constexpr std::array kScanOutcomeNames = std::to_array<Named<Outcome>>({
    {Outcome::Ok, "ok"},
    {Outcome::Filtered, "filtered"},
    {Outcome::NoData, "no_data"},
    {Outcome::TooShort, "too_short"},
    {Outcome::Stale, "stale"},
    {Outcome::BadData, "bad_data"},
    {Outcome::UnknownSymbol, "unknown_symbol"},
    {Outcome::NotEntitled, "not_entitled"},
    {Outcome::RateLimited, "rate_limited"},
    {Outcome::TimedOut, "timed_out"},
    {Outcome::ProviderBlocked, "provider_blocked"},
    {Outcome::Failed, "failed"},
    {Outcome::Cancelled, "cancelled"},
});
static_assert(kScanOutcomeNames.size() == kAllOutcomes.size());

} // namespace

std::string_view outcomeName(Outcome outcome)
{
    return nameOf(kScanOutcomeNames, outcome);
}

base::Result<Outcome> parseOutcome(std::string_view text)
{
    if (const auto outcome = valueOf(kScanOutcomeNames, text))
        return *outcome;
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("There is no outcome \"{}\"", text),
                       {},
                       fmt::format("Choose one of {}.", joinNames(kScanOutcomeNames))};
}

Outcome outcomeOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::NotFound:
        return Outcome::UnknownSymbol;
    case base::ErrorCode::Corrupt:
        return Outcome::BadData;
    case base::ErrorCode::NotEntitled:
        return Outcome::NotEntitled;
    case base::ErrorCode::Blocked:
        return Outcome::ProviderBlocked;
    case base::ErrorCode::RateLimited:
        return Outcome::RateLimited;
    case base::ErrorCode::TimedOut:
        return Outcome::TimedOut;
    case base::ErrorCode::Cancelled:
        return Outcome::Cancelled;
    case base::ErrorCode::InvalidArgument:
    case base::ErrorCode::Unsupported:
    case base::ErrorCode::NoSpace:
    case base::ErrorCode::PermissionDenied:
    case base::ErrorCode::Busy:
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::Internal:
        return Outcome::Failed;
    }
    return Outcome::Failed;
}

bool isFailure(Outcome outcome)
{
    return outcome != Outcome::Ok && outcome != Outcome::Filtered && outcome != Outcome::Cancelled;
}

} // namespace tapesift::market
