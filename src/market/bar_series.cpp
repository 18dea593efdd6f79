#include "tapesift/market/bar_series.h"

#include <algorithm>
#include <cstring>

namespace tapesift::market {

namespace {

static_assert(sizeof(base::UtcSeconds) == sizeof(double));
static_assert(alignof(base::UtcSeconds) <= alignof(double));

// A column lies in a block of bytes because a block comes from a file as often as from a
// calculation; reading it in place spares a copy of every series. This is the one cast that needs.
template <class T>
std::span<const T> columnOf(const std::byte* block, std::size_t column, std::size_t count)
{
    if (count == 0)
        return {};
    return {reinterpret_cast<const T*>(block + column * count * sizeof(T)), count};
}

template <class T>
void putColumn(std::byte* block, std::size_t column, std::span<const Bar> bars, T Bar::*member)
{
    std::byte* at = block + column * bars.size() * sizeof(T);
    for (const Bar& bar : bars) {
        std::memcpy(at, &(bar.*member), sizeof(T));
        at += sizeof(T);
    }
}

} // namespace

BarView BarView::slice(std::size_t from, std::size_t count) const
{
    return {time.subspan(from, count), open.subspan(from, count),  high.subspan(from, count),
            low.subspan(from, count),  close.subspan(from, count), volume.subspan(from, count)};
}

BarView BarView::last(std::size_t count) const
{
    const std::size_t kept = std::min(count, size());
    return slice(size() - kept, kept);
}

BarView BarView::upTo(base::UtcSeconds limit) const
{
    const auto end = std::upper_bound(time.begin(), time.end(), limit);
    return slice(0, static_cast<std::size_t>(end - time.begin()));
}

Bar BarView::at(std::size_t index) const
{
    return {time[index], open[index], high[index], low[index], close[index], volume[index]};
}

BarSeries::BarSeries(std::span<const Bar> bars)
    : m_block(std::make_unique_for_overwrite<std::byte[]>(bars.size() * kBytesPerBar))
    , m_count(bars.size())
{
    std::byte* block = m_block.get();
    putColumn(block, 0, bars, &Bar::time);
    putColumn(block, 1, bars, &Bar::open);
    putColumn(block, 2, bars, &Bar::high);
    putColumn(block, 3, bars, &Bar::low);
    putColumn(block, 4, bars, &Bar::close);
    putColumn(block, 5, bars, &Bar::volume);
}

BarView BarSeries::viewOf(const std::byte* block, std::size_t count)
{
    return {columnOf<base::UtcSeconds>(block, 0, count), columnOf<double>(block, 1, count),
            columnOf<double>(block, 2, count),           columnOf<double>(block, 3, count),
            columnOf<double>(block, 4, count),           columnOf<double>(block, 5, count)};
}

BarView BarSeries::view() const
{
    return viewOf(m_block.get(), m_count);
}

std::span<const std::byte> BarSeries::bytes() const
{
    return {m_block.get(), m_count * kBytesPerBar};
}

} // namespace tapesift::market
