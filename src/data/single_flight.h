#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <unordered_set>

#include "tapesift/market/symbol.h"

namespace tapesift::data {

// Lets one thread at a time fetch a symbol; different symbols do not wait for each other.
// Thread-safe.
class SingleFlight
{
public:
    // The right to fetch one symbol, given back at the end of its scope.
    class Turn
    {
    public:
        // Waits while another thread has the symbol, or until `stop` is requested.
        Turn(SingleFlight& flights, const market::Symbol& symbol, std::stop_token stop);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

        // False if the wait was stopped.
        bool isMine() const { return m_isMine; }

    private:
        SingleFlight& m_flights;
        const market::Symbol& m_symbol;
        bool m_isMine = false;
    };

private:
    std::mutex m_mutex;
    std::condition_variable_any m_landed;
    std::unordered_set<market::Symbol> m_inFlight; // Guarded by m_mutex.
};

} // namespace tapesift::data
