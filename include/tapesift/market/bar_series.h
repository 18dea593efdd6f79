#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "tapesift/base/utc_time.h"

namespace tapesift::market {

// One price bar. `time` is the start of the bar in UTC; a daily or longer bar carries midnight UTC
// of its (exchange-local) date.
struct Bar
{
    base::UtcSeconds time{};
    double open = 0;
    double high = 0;
    double low = 0;
    double close = 0;
    double volume = 0;

    bool operator==(const Bar&) const = default;
};

// Bars by column, owned by somebody else: what every calculation takes. All columns have the same
// length; time rises strictly; prices are finite and positive, volume is finite and >= 0.
struct BarView
{
    std::span<const base::UtcSeconds> time;
    std::span<const double> open;
    std::span<const double> high;
    std::span<const double> low;
    std::span<const double> close;
    std::span<const double> volume;

    std::size_t size() const { return close.size(); }
    bool empty() const { return close.empty(); }

    // The bars [from, from + count).
    BarView slice(std::size_t from, std::size_t count) const;
    // The newest `count` bars, or all of them if there are fewer.
    BarView last(std::size_t count) const;
    // The bars that start at or before `limit`.
    BarView upTo(base::UtcSeconds limit) const;

    Bar at(std::size_t index) const;
};

// Owns the columns in one block. Immutable once built, so it can be shared between threads.
class BarSeries
{
public:
    static constexpr std::size_t kColumns = 6;
    static constexpr std::size_t kBytesPerBar = kColumns * sizeof(double);

    BarSeries() = default;
    explicit BarSeries(std::span<const Bar> bars);

    // Reads columns that lie one after the other in the order of Bar's members, `count` each.
    // `block` must be aligned for double and hold count * kBytesPerBar bytes.
    static BarView viewOf(const std::byte* block, std::size_t count);

    std::size_t size() const { return m_count; }
    bool empty() const { return m_count == 0; }
    BarView view() const;

    // The whole block: what the cache writes.
    std::span<const std::byte> bytes() const;

private:
    std::unique_ptr<std::byte[]> m_block; // operator new aligns it for double.
    std::size_t m_count = 0;
};

} // namespace tapesift::market
