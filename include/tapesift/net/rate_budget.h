#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"

namespace tapesift::net {

// "6,000 units in 60 s". Fixed windows start at whole multiples of their length in UTC (Binance's
// minutes); rolling ones look back from now.
struct RateLimit
{
    std::chrono::seconds window{60};
    double units = 60;
    bool isFixed = false;

    bool operator==(const RateLimit&) const = default;
};

// How much may be asked of one provider and when. Each limit counts what was taken in its window,
// so that at most kBudgetShare of it is used in any window; the rest is left to other programs at
// the same address. What the server says is used counts, whoever used it. A pure state machine: it
// never waits itself. Jumps of the wall clock neither shorten nor lengthen a wait. Not thread-safe;
// HttpClient guards it.
class RateBudget
{
public:
    static constexpr double kBudgetShare = 0.8;
    // What a fixed window holds counts for that much longer, so that a server whose clock is a
    // little behind does not count the first requests of the next one to it.
    static constexpr std::chrono::milliseconds kFixedWindowDelay{250};

    RateBudget(std::vector<RateLimit> limits, const base::Clock& clock);
    ~RateBudget();
    RateBudget(const RateBudget&) = delete;
    RateBudget& operator=(const RateBudget&) = delete;

    // Zero: `weight` units were taken, send now. Otherwise how long to wait before asking again, in
    // whole milliseconds. A request heavier than a whole limit goes when nothing of it is in use.
    std::chrono::nanoseconds take(double weight);

    // The answer that is read next belongs to a request sent at this steady time: what it says of a
    // fixed window that began later is passed over.
    void readAnswerTo(std::chrono::nanoseconds sentAt);
    // The server said that `used` units of the limit with this window are gone.
    void observeUsed(std::chrono::seconds window, double used);
    // The server said that `left` of `limit` units are left until `resets`. Concerns the limit of
    // that many units; without one, the first limit is taken to be of that many.
    void observeLeft(double limit, double left, std::optional<base::UtcTime> resets);
    // The server named other limits than those assumed (exchangeInfo.rateLimits). Limits of the
    // same window keep what was used.
    void setLimits(std::vector<RateLimit> limits);
    // The server refused: nothing more before `until`. A refusal without a time lowers the pace to
    // half for the rest of the run; further ones to a quarter and an eighth at the least.
    void refuse(std::optional<base::UtcTime> until);
    // A new run has the whole pace again.
    void startRun();

    std::optional<base::UtcTime> refusedUntil() const;
    // The limit that has the smallest part left; nullopt without limits.
    std::optional<RateLimit> tightestLimit() const;
    // Of the tightest limit at the moment, in units and after kBudgetShare. 0 without limits.
    double unitsLeft() const;
    double unitsInAll() const;
    // Units a second that can be kept up. 0 without limits.
    double pace() const;

private:
    class Bucket;

    const Bucket* tightest() const;

    const base::Clock& m_clock;
    std::vector<Bucket> m_buckets;
    double m_slowdown = 1.0;           // 1, 0.5, 0.25 or 0.125
    std::chrono::nanoseconds m_sentAt; // of the request whose answer is read
    std::chrono::nanoseconds m_refusedSteady{0};
    base::UtcTime m_refusedUntil{};
};

} // namespace tapesift::net
