#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/data/bar_supply.h"

namespace tapesift::data {

struct FetchAheadOptions
{
    std::size_t symbolsPerCall = 1; // 0: all in one call
    // How many symbols may be fetched and not taken: bounds the memory.
    std::size_t window = 256;
};

// Fetches the bars of a scan in the order of its plan before they are asked for, so that as many
// requests are on their way as the provider allows, however few threads analyse. Lanes are threads
// that mostly wait; whoever takes a symbol that no lane has begun, fetches it himself. While every
// provider refuses for a time that is worth waiting for (kLongestWait), the lanes wait and ask
// again. Thread-safe.
class FetchAhead
{
public:
    // An hourly budget is waited for, a ban of days is not.
    static constexpr std::chrono::minutes kLongestWait{65};

    // `order` has each symbol once. All references must outlive this object.
    FetchAhead(BarSupply& supply, base::Clock& clock, base::Log& log,
               std::vector<market::Symbol> order, base::UtcSeconds until, int bars,
               FetchAheadOptions options);

    // Works until every symbol is begun or `stop` is requested. `hold` is called before each call
    // of the provider, waits while the scan is paused, and ends the lane by giving false.
    void runLane(const std::function<bool()>& hold, std::stop_token stop);

    // The bars of a symbol, each once. While it waits, `pass` is called some 50 times a second and
    // ends the wait (Cancelled) by giving false.
    base::Result<LoadedBars> take(const market::Symbol& symbol, base::ReadBuffer& buffer,
                                  const std::function<bool()>& pass, std::stop_token stop);

    // The symbol is not needed.
    void skip(const market::Symbol& symbol);

private:
    enum class State : std::uint8_t { Open, Begun, Ready, Gone };

    struct Slot
    {
        State state = State::Open;
        bool isAwaited = false; // by take()
        // nullopt once ready: the cache has it.
        std::optional<base::Result<LoadedBars>> answer;
    };

    struct Range
    {
        std::size_t first = 0;
        std::size_t end = 0;
    };

    std::optional<Range> begin(std::size_t from, bool isLane); // m_mutex is held.
    void fetch(Range range, std::stop_token stop);
    std::vector<std::optional<base::Result<LoadedBars>>> ask(std::span<const LoadRequest> requests,
                                                             const std::stop_token& stop);
    bool waitUntilOpen(const std::stop_token& stop);
    void release(std::size_t place); // m_mutex is held.
    bool hasRoom() const
    {
        return m_next < m_oldest + m_options.window || m_next >= m_slots.size();
    }

    BarSupply& m_supply;
    base::Clock& m_clock;
    base::Log& m_log;
    const std::vector<market::Symbol> m_order;
    const base::UtcSeconds m_until;
    const int m_bars;
    const FetchAheadOptions m_options;
    std::unordered_map<market::Symbol, std::size_t> m_places;
    std::mutex m_mutex;
    // Woken only where somebody waits: some thousand symbols a second pass through here.
    std::condition_variable_any m_arrived; // a symbol that is awaited, or the end of the lanes
    std::condition_variable_any m_moved;   // the window
    std::vector<Slot> m_slots;             // Guarded by m_mutex, like everything below.
    std::size_t m_next = 0;                // the first symbol that may be open
    std::size_t m_oldest = 0;              // the first symbol that is not gone
    std::size_t m_lanes = 0;
    std::size_t m_lanesWithoutRoom = 0;
};

} // namespace tapesift::data
