#include "tapesift/data/fetch_ahead.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

namespace tapesift::data {

namespace {

using namespace std::chrono_literals;
using Answer = std::optional<base::Result<LoadedBars>>;

// Short enough that a pause is seen at once, long enough to cost nothing.
constexpr auto kWaitSlice = 20ms;

// A provider that refuses again and again after the time it named is not waited for any more.
constexpr int kMostWaits = 5;

base::Error stopped(const market::Symbol& symbol)
{
    return base::Error{
        base::ErrorCode::Cancelled, fmt::format("Loading {} was stopped.", symbol.text()), {}, {}};
}

// Refused, or not even sent because the provider is left alone for a while.
bool isRefused(const Answer& answer)
{
    if (!answer || *answer)
        return false;
    const base::Error& error = answer->error();
    return error.code == base::ErrorCode::RateLimited ||
           (error.code == base::ErrorCode::Unavailable && error.attempts == 0);
}

} // namespace

FetchAhead::FetchAhead(BarSupply& supply, base::Clock& clock, base::Log& log,
                       std::vector<market::Symbol> order, base::UtcSeconds until, int bars,
                       FetchAheadOptions options)
    : m_supply(supply)
    , m_clock(clock)
    , m_log(log)
    , m_order(std::move(order))
    , m_until(until)
    , m_bars(bars)
    , m_options(options)
    , m_slots(m_order.size())
{
    m_places.reserve(m_order.size());
    for (std::size_t place = 0; place < m_order.size(); ++place)
        m_places.emplace(m_order[place], place);
}

void FetchAhead::runLane(const std::function<bool()>& hold, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    ++m_lanes;
    while (!stop.stop_requested() && m_next < m_slots.size()) {
        lock.unlock();
        const bool goesOn = hold();
        lock.lock();
        if (!goesOn)
            break;
        const auto range = begin(m_next, true);
        if (range) {
            lock.unlock();
            fetch(*range, stop);
            lock.lock();
        } else if (m_next < m_slots.size()) {
            ++m_lanesWithoutRoom;
            m_moved.wait_for(lock, stop, kWaitSlice, [this] { return hasRoom(); });
            --m_lanesWithoutRoom;
        }
    }
    --m_lanes;
    m_arrived.notify_all();
}

// The next symbols for one call, marked as begun. A lane keeps within the window.
std::optional<FetchAhead::Range> FetchAhead::begin(std::size_t from, bool isLane)
{
    while (m_next < m_slots.size() && m_slots[m_next].state != State::Open)
        ++m_next;
    const std::size_t limit =
        isLane ? std::min(m_slots.size(), m_oldest + m_options.window) : m_slots.size();
    const std::size_t most =
        m_options.symbolsPerCall == 0 ? m_slots.size() : m_options.symbolsPerCall;
    // Also one that asks for a later symbol begins with the first that is open, if one call serves
    // both: two workers, each from its own symbol on, would make two calls of what is one.
    const bool isWithinCall = m_next <= from && from - m_next < most;
    Range range{isLane ? std::max(from, m_next) : isWithinCall ? m_next : from, 0};
    // A call that serves many symbols is not cut short by the window.
    if (range.first >= limit)
        return std::nullopt;
    range.end = range.first;
    while (range.end < m_slots.size() && range.end - range.first < most &&
           m_slots[range.end].state == State::Open)
        m_slots[range.end++].state = State::Begun;
    if (range.end == range.first)
        return std::nullopt;
    return range;
}

void FetchAhead::fetch(Range range, std::stop_token stop)
{
    std::vector<LoadRequest> requests;
    requests.reserve(range.end - range.first);
    for (std::size_t place = range.first; place < range.end; ++place)
        requests.push_back({m_order[place], m_until, m_bars});
    std::vector<Answer> answers = ask(requests, stop);
    const std::lock_guard lock(m_mutex);
    bool isAwaited = false;
    for (std::size_t place = range.first; place < range.end; ++place) {
        Slot& slot = m_slots[place];
        isAwaited = isAwaited || slot.isAwaited;
        if (slot.state == State::Gone)
            continue;
        slot.answer = std::move(answers[place - range.first]);
        slot.state = State::Ready;
    }
    if (isAwaited)
        m_arrived.notify_all();
}

std::vector<Answer> FetchAhead::ask(std::span<const LoadRequest> requests,
                                    const std::stop_token& stop)
{
    std::vector<Answer> answers = m_supply.fetchMissing(requests, stop);
    for (int waits = 0; waits < kMostWaits; ++waits) {
        std::vector<LoadRequest> refused;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (isRefused(answers[i])) {
                refused.push_back(requests[i]);
                places.push_back(i);
            }
        }
        if (refused.empty() || !waitUntilOpen(stop))
            break;
        auto again = m_supply.fetchMissing(refused, stop);
        for (std::size_t i = 0; i < again.size(); ++i)
            answers[places[i]] = std::move(again[i]);
    }
    return answers;
}

// Waits until a provider may be asked again; false where that is not worth it.
bool FetchAhead::waitUntilOpen(const std::stop_token& stop)
{
    const auto opens = m_supply.reopensAt();
    if (!opens)
        return !stop.stop_requested(); // One of them can be asked now.
    const auto wait = *opens - m_clock.now();
    if (wait > kLongestWait)
        return false;
    if (wait <= 0ms)
        return true;
    m_log.info("No provider may be asked; the scan waits {} s.",
               std::chrono::ceil<std::chrono::seconds>(wait).count());
    return m_clock.sleepFor(wait, stop);
}

base::Result<LoadedBars> FetchAhead::take(const market::Symbol& symbol, base::ReadBuffer& buffer,
                                          const std::function<bool()>& pass, std::stop_token stop)
{
    const LoadRequest request{symbol, m_until, m_bars};
    const auto found = m_places.find(symbol);
    if (found == m_places.end())
        return m_supply.load(request, buffer, std::move(stop));
    const std::size_t place = found->second;
    std::unique_lock lock(m_mutex);
    while (m_slots[place].state != State::Ready) {
        if (stop.stop_requested())
            return stopped(symbol);
        if (m_slots[place].state == State::Gone)
            break;
        if (m_slots[place].state == State::Open && m_lanes == 0) {
            if (const auto range = begin(place, false)) {
                lock.unlock();
                fetch(*range, stop);
                lock.lock();
            }
            continue;
        }
        m_slots[place].isAwaited = true;
        m_arrived.wait_for(lock, stop, kWaitSlice,
                           [&] { return m_slots[place].state == State::Ready; });
        lock.unlock();
        const bool goesOn = pass();
        lock.lock();
        if (!goesOn)
            return stopped(symbol);
    }
    Answer answer = std::move(m_slots[place].answer);
    release(place);
    lock.unlock();
    if (answer)
        return std::move(*answer);
    return m_supply.load(request, buffer, std::move(stop));
}

void FetchAhead::skip(const market::Symbol& symbol)
{
    const auto found = m_places.find(symbol);
    if (found == m_places.end())
        return;
    const std::lock_guard lock(m_mutex);
    release(found->second);
}

void FetchAhead::release(std::size_t place)
{
    m_slots[place].state = State::Gone;
    m_slots[place].answer.reset();
    while (m_oldest < m_slots.size() && m_slots[m_oldest].state == State::Gone)
        ++m_oldest;
    if (m_lanesWithoutRoom > 0 && hasRoom())
        m_moved.notify_all();
}

} // namespace tapesift::data
