#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include <QString>

#include "tapesift/engine/scan_progress.h"

namespace tapesift::presentation {

// How the networks behind a scan stand, in words of the chosen language.
struct NetworkView
{
    QString pace;   // "3.2 requests a second"; empty until it is known
    QString budget; // "left: 412 of 4,800 units"; empty for a provider without limits
    QString wait; // "waiting until 14:05:30: …", "stopped: …"; empty while nothing is waited for
    QString retries;         // "4 retries"; empty while there are none
    QString toolTip;         // every provider with its numbers, a line each
    double budgetShare = -1; // 0-1: what is left; negative without limits
    bool isHeld = false;     // nothing is sent at the moment

    // Everything in one line, what matters most first; empty without a network.
    QString line() const;
    bool isEmpty() const { return toolTip.isEmpty(); }
};

// Turns snapshots of the clients into views; keeps some of them to tell the pace. GUI thread.
class NetworkMeter
{
public:
    // A snapshot taken `at` that time, which never goes back. The first client is the one whose
    // pace and budget are shown; of those that wait or are stopped the first one is told. A wait is
    // told once it has lasted a second: the short ones are the pace.
    NetworkView add(std::chrono::milliseconds at, const std::vector<net::ClientStatus>& clients);

    // A new scan.
    void clear();

private:
    struct Sample
    {
        std::chrono::milliseconds at{0};
        std::uint64_t sent = 0;
    };

    struct Wait
    {
        std::chrono::milliseconds since{0};
        base::UtcTime until{};
    };

    double requestsPerSecond() const; // negative until it is known
    bool isWaiting(std::chrono::milliseconds at, const net::ClientStatus& client);

    std::deque<Sample> m_samples;        // of the last ten seconds
    std::map<std::string, Wait> m_waits; // by provider
};

// A sentence of the network layer ("Binance allows 4,800 units a minute, of which 3,840 are used")
// in the chosen language; a text that is not known is given back as it is.
QString networkReason(const std::string& english);

} // namespace tapesift::presentation
