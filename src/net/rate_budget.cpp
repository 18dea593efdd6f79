#include "tapesift/net/rate_budget.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>

namespace tapesift::net {

namespace {

using std::chrono::nanoseconds;

constexpr double kSlowest = 0.125;
constexpr double kTolerance = 1e-9; // sums of weights are not exact

nanoseconds roundedUp(nanoseconds time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

double seconds(nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

// One limit and what was used of it. Times are steady.
class RateBudget::Bucket
{
public:
    Bucket(RateLimit limit, const base::Clock& clock)
        : m_limit(limit)
        , m_clock(&clock)
    {
    }

    const RateLimit& limit() const { return m_limit; }
    void setUnits(double units) { m_limit.units = units; }

    // Units that may be used in one window(). A limit of less than one unit for us becomes one unit
    // in a longer window, or nothing could ever be sent.
    double capacity(double slowdown) const { return std::max(1.0, ours(slowdown)); }
    nanoseconds window(double slowdown) const
    {
        const double units = ours(slowdown);
        if (units >= 1.0 || units <= 0.0)
            return m_limit.window;
        const double stretched = seconds(m_limit.window) / units;
        return std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(stretched));
    }

    double used() const;
    nanoseconds waitFor(double weight, double slowdown);
    void add(double weight, nanoseconds expires);
    void take(double weight, double slowdown);
    void observeUsed(double used, nanoseconds sentAt, std::optional<nanoseconds> expires);

private:
    struct Entry
    {
        nanoseconds expires;
        double weight;
    };

    double ours(double slowdown) const { return m_limit.units * kBudgetShare * slowdown; }
    void turnFixedWindow();
    nanoseconds windowExpires() const { return m_windowEnd + kFixedWindowDelay; }
    void forgetExpired();

    RateLimit m_limit;
    const base::Clock* m_clock;
    std::deque<Entry> m_entries; // by `expires`, rising
    double m_sum = 0;            // of m_entries
    // Fixed windows only. Their ends follow the wall clock when they begin and the steady one then.
    nanoseconds m_windowStart{0};
    nanoseconds m_windowEnd{0};
};

double RateBudget::Bucket::used() const
{
    const nanoseconds now = m_clock->steadyNow();
    double sum = m_sum;
    for (const Entry& entry : m_entries) {
        if (entry.expires > now)
            break;
        sum -= entry.weight;
    }
    return std::max(0.0, sum);
}

void RateBudget::Bucket::forgetExpired()
{
    const nanoseconds now = m_clock->steadyNow();
    while (!m_entries.empty() && m_entries.front().expires <= now) {
        m_sum -= m_entries.front().weight;
        m_entries.pop_front();
    }
    if (m_entries.empty())
        m_sum = 0; // No rounding is carried along.
}

void RateBudget::Bucket::turnFixedWindow()
{
    const nanoseconds now = m_clock->steadyNow();
    if (now < m_windowEnd)
        return;
    const nanoseconds wall = m_clock->now().time_since_epoch();
    const nanoseconds length = m_limit.window;
    const nanoseconds into = wall % length;
    m_windowStart = now - into;
    m_windowEnd = now + (length - into);
}

nanoseconds RateBudget::Bucket::waitFor(double weight, double slowdown)
{
    forgetExpired();
    const double room = capacity(slowdown) - weight;
    const nanoseconds now = m_clock->steadyNow();
    double sum = m_sum;
    nanoseconds wait{0};
    for (const Entry& entry : m_entries) {
        if (sum <= room + kTolerance)
            break;
        sum -= entry.weight;
        wait = entry.expires - now;
    }
    return wait;
}

void RateBudget::Bucket::add(double weight, nanoseconds expires)
{
    auto place = m_entries.end();
    while (place != m_entries.begin() && std::prev(place)->expires > expires)
        --place;
    m_entries.insert(place, {expires, weight});
    m_sum += weight;
}

void RateBudget::Bucket::take(double weight, double slowdown)
{
    const nanoseconds length = window(slowdown);
    if (!m_limit.isFixed || length != m_limit.window) {
        add(weight, m_clock->steadyNow() + length);
        return;
    }
    turnFixedWindow();
    if (!m_entries.empty() && m_entries.back().expires == windowExpires()) {
        m_entries.back().weight += weight; // A window of thousands needs no thousands of entries.
        m_sum += weight;
    } else {
        add(weight, windowExpires());
    }
}

void RateBudget::Bucket::observeUsed(double used, nanoseconds sentAt,
                                     std::optional<nanoseconds> expires)
{
    forgetExpired();
    if (m_limit.isFixed) {
        turnFixedWindow();
        if (sentAt < m_windowStart)
            return;
    }
    // What was taken here and has not arrived there is in m_sum already: only more than that is
    // news.
    const double others = used - m_sum;
    if (!(others > kTolerance))
        return;
    const nanoseconds end =
        m_limit.isFixed ? windowExpires() : m_clock->steadyNow() + nanoseconds(m_limit.window);
    add(others, expires.value_or(end));
}

RateBudget::RateBudget(std::vector<RateLimit> limits, const base::Clock& clock)
    : m_clock(clock)
    , m_sentAt(clock.steadyNow())
{
    setLimits(std::move(limits));
}

RateBudget::~RateBudget() = default;

nanoseconds RateBudget::take(double weight)
{
    nanoseconds wait = std::max(nanoseconds{0}, m_refusedSteady - m_clock.steadyNow());
    for (Bucket& bucket : m_buckets)
        wait = std::max(wait, bucket.waitFor(weight, m_slowdown));
    if (wait.count() > 0)
        return roundedUp(wait);
    for (Bucket& bucket : m_buckets)
        bucket.take(weight, m_slowdown);
    return nanoseconds{0};
}

void RateBudget::readAnswerTo(nanoseconds sentAt)
{
    m_sentAt = sentAt;
}

void RateBudget::observeUsed(std::chrono::seconds window, double used)
{
    if (!std::isfinite(used))
        return;
    for (Bucket& bucket : m_buckets) {
        if (bucket.limit().window == window)
            bucket.observeUsed(used, m_sentAt, std::nullopt);
    }
}

void RateBudget::observeLeft(double limit, double left, std::optional<base::UtcTime> resets)
{
    if (m_buckets.empty() || !std::isfinite(limit) || !(limit > 0) || !(left >= 0) || left > limit)
        return;
    auto bucket = std::ranges::find_if(
        m_buckets, [limit](const Bucket& each) { return each.limit().units == limit; });
    if (bucket == m_buckets.end()) {
        bucket = m_buckets.begin();
        bucket->setUnits(limit);
    }
    std::optional<nanoseconds> expires;
    if (resets && *resets > m_clock.now()) {
        // A time beyond the window would be another clock's mistake.
        const nanoseconds away =
            std::min<nanoseconds>(*resets - m_clock.now(), bucket->limit().window);
        expires = m_clock.steadyNow() + away;
    }
    bucket->observeUsed(limit - left, m_sentAt, expires);
}

void RateBudget::setLimits(std::vector<RateLimit> limits)
{
    std::vector<Bucket> buckets;
    for (const RateLimit& limit : limits) {
        if (!std::isfinite(limit.units) || !(limit.units > 0) || limit.window.count() <= 0)
            continue;
        const auto same = std::ranges::find_if(m_buckets, [&limit](const Bucket& bucket) {
            return bucket.limit().window == limit.window && bucket.limit().isFixed == limit.isFixed;
        });
        if (same != m_buckets.end()) {
            buckets.push_back(*same);
            buckets.back().setUnits(limit.units);
        } else {
            buckets.emplace_back(limit, m_clock);
        }
    }
    m_buckets = std::move(buckets);
}

void RateBudget::refuse(std::optional<base::UtcTime> until)
{
    if (!until) {
        m_slowdown = std::max(kSlowest, m_slowdown / 2);
        return;
    }
    const nanoseconds end = m_clock.steadyNow() + (*until - m_clock.now());
    if (end > m_refusedSteady) {
        m_refusedSteady = end;
        m_refusedUntil = *until;
    }
}

void RateBudget::startRun()
{
    m_slowdown = 1.0;
}

std::optional<base::UtcTime> RateBudget::refusedUntil() const
{
    if (m_clock.steadyNow() >= m_refusedSteady)
        return std::nullopt;
    return m_refusedUntil;
}

const RateBudget::Bucket* RateBudget::tightest() const
{
    const auto part = [this](const Bucket& bucket) {
        return bucket.used() / bucket.capacity(m_slowdown);
    };
    const auto found = std::ranges::max_element(m_buckets, {}, part);
    return found == m_buckets.end() ? nullptr : &*found;
}

std::optional<RateLimit> RateBudget::tightestLimit() const
{
    const Bucket* bucket = tightest();
    if (!bucket)
        return std::nullopt;
    return bucket->limit();
}

double RateBudget::unitsLeft() const
{
    const Bucket* bucket = tightest();
    return bucket ? std::max(0.0, bucket->capacity(m_slowdown) - bucket->used()) : 0.0;
}

double RateBudget::unitsInAll() const
{
    const Bucket* bucket = tightest();
    return bucket ? bucket->capacity(m_slowdown) : 0.0;
}

double RateBudget::pace() const
{
    double slowest = 0;
    for (const Bucket& bucket : m_buckets) {
        const double pace = bucket.capacity(m_slowdown) / seconds(bucket.window(m_slowdown));
        slowest = slowest == 0 ? pace : std::min(slowest, pace);
    }
    return slowest;
}

} // namespace tapesift::net
