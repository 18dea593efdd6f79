#include "scanners/series_store.h"

#include <utility>

namespace tapesift::scanners {

namespace {

// Bars at the end of a series that have begun and may not be over: one, and with the odd bar of a
// weekend or holiday another one.
constexpr std::size_t kUnclosed = 2;

base::Error noBars(const BarRequest& request)
{
    return {base::ErrorCode::NotFound,
            fmt::format("There are no {} bars of {}.", market::intervalName(request.interval),
                        request.symbol.text()),
            {},
            "Check the spelling of the symbol and what the source has of it."};
}

} // namespace

SeriesStore::SeriesStore(BarSource& source, const market::CalendarBook& calendars)
    : m_source(source)
    , m_calendars(calendars)
{
}

base::Result<SourceBars> SeriesStore::bars(const BarRequest& request, std::stop_token stop)
{
    const std::shared_ptr<Slot> slot = slotOf(request);
    const std::lock_guard lock(slot->mutex);
    if (isCurrent(*slot, request))
        return closedOf(slot->answer, request);
    BarRequest wider = request;
    wider.count = std::max(request.count + kUnclosed, slot->asked);
    auto answer = m_source.load(wider, std::move(stop));
    // What was stopped says nothing of the series, and a look back must not hide what a later
    // moment has.
    const bool isStopped = !answer && answer.error().code == base::ErrorCode::Cancelled;
    if (isStopped || request.until < slot->askedUntil)
        return closedOf(answer, request);
    slot->answer = std::move(answer);
    slot->asked = wider.count;
    slot->askedUntil = request.until;
    return closedOf(slot->answer, request);
}

bool SeriesStore::has(const BarRequest& request)
{
    const std::shared_ptr<Slot> slot = slotOf(request);
    const std::unique_lock lock(slot->mutex, std::try_to_lock);
    // Somebody who holds it is loading it.
    return !lock.owns_lock() || isCurrent(*slot, request);
}

std::shared_ptr<SeriesStore::Slot> SeriesStore::slotOf(const BarRequest& request)
{
    const Key key{request.symbol, request.interval};
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_slots.find(key); found != m_slots.end())
            return found->second;
    }
    const std::lock_guard lock(m_mutex);
    auto& slot = m_slots[key];
    if (!slot)
        slot = std::make_shared<Slot>();
    return slot;
}

bool SeriesStore::isCurrent(const Slot& slot, const BarRequest& request) const
{
    if (slot.asked == 0)
        return false;
    // An error is asked again at the next moment, not by the next scanner of the same one.
    if (!slot.answer)
        return slot.askedUntil >= request.until;
    const market::BarView& bars = slot.answer->bars;
    const bool hasOldest = bars.size() < slot.asked;
    if (slot.asked < request.count + kUnclosed && !hasOldest)
        return false;
    if (request.until < slot.askedUntil)
        return hasOldest || bars.upTo(request.until).size() >= request.count + kUnclosed;
    return slot.answer->completeUntil >= request.until ||
           slot.answer->completeUntil >=
               m_calendars.of(request.symbol).lastBarClose(request.interval, request.until);
}

base::Result<SourceBars> SeriesStore::closedOf(const base::Result<SourceBars>& answer,
                                               const BarRequest& request) const
{
    if (!answer)
        return answer.error();
    SourceBars seen = *answer;
    seen.bars = seen.bars.upTo(request.until);
    const market::ExchangeCalendar& calendar = m_calendars.of(request.symbol);
    while (!seen.bars.empty() &&
           calendar.barClose(request.interval, seen.bars.time.back()) > request.until)
        seen.bars = seen.bars.slice(0, seen.bars.size() - 1);
    if (seen.bars.empty())
        return noBars(request);
    seen.bars = seen.bars.last(request.count);
    return seen;
}

} // namespace tapesift::scanners
