#include "bench/network_bench.h"

#include <fmt/core.h>

#include "bench/bench_row.h"
#include "bench/cache_bench.h"
#include "bench/measure.h"
#include "bench/network_market.h"
#include "bench/paced_server.h"
#include "bench/plain_scan.h"
#include "tapesift/market/filter_rules.h"

namespace tapesift::bench {

namespace {

constexpr int kNetworkSymbols = 500;
constexpr int kNetworkBars = 500;
constexpr Milliseconds kLongScan{4'000}; // is measured but once

Milliseconds ideal(int roundTrip, int symbols, unsigned connections)
{
    const auto turns =
        (symbols + static_cast<int>(connections) - 1) / static_cast<int>(connections);
    return Milliseconds{static_cast<double>(roundTrip * (1 + turns))};
}

std::string beside(Milliseconds measured, Milliseconds other)
{
    return fmt::format("{} = {:.3f}x", ms(measured), measured / other);
}

// What the network alone allows: every connection is always under way.
void benchColdScans(const std::string& program)
{
    for (const int roundTrip : {50, 150}) {
        const ServerProcess server(program,
                                   fmt::format("--serve-coins {} {}", roundTrip, kNetworkBars));
        for (const unsigned connections : {5u, 20u, 50u}) {
            NetworkMarket market("binance", server.url(), connections);
            const auto spec = market.pairs(kNetworkSymbols, kNetworkBars);
            const Milliseconds least = ideal(roundTrip, kNetworkSymbols, connections);
            const auto timings =
                measure({{"cold", [&] { market.startAnew(); }, [&] { market.scan(spec); }}},
                        least > kLongScan ? 1 : 5);
            row(fmt::format("cold, {} x {} bars, {} ms, {} connections: {}", kNetworkSymbols,
                            kNetworkBars, roundTrip, connections, ms(least)),
                beside(timings[0].wall, least), connections > 20 ? "<= 1.10x" : "<= 1.05x");
        }
    }
}

// Coinbase allows 10 requests a second, of which 8 are used.
void benchRateLimit(const std::string& program)
{
    constexpr int kLimited = 100;
    constexpr int kFew = 250; // one request a symbol
    constexpr double kPerSecond = 8;
    const ServerProcess server(program, fmt::format("--serve-candles 50 {}", kFew));
    NetworkMarket market("coinbase", server.url(), 5);
    const auto spec = market.pairs(kLimited, kFew);
    const auto timings =
        measure({{"limited", [&] { market.startAnew(); }, [&] { market.scan(spec); }}}, 1);
    const Milliseconds share{kLimited / kPerSecond * 1000};
    // The first second's requests go at once; the last one's answer takes a round trip.
    const Milliseconds soonest = share - Milliseconds{1000} + Milliseconds{2 * 50};
    row(fmt::format("cold, {} symbols at {} a second (N / r = {})", kLimited, kPerSecond,
                    ms(share)),
        beside(timings[0].wall, share), "<= 1.02x");
    row("  beside the soonest that such a limit allows",
        fmt::format("{:.3f}x", timings[0].wall / soonest), "");
}

void benchCpu(const std::string& program)
{
    constexpr int kBarsOf36Kb = 240;
    const auto cpuOf = [&](int bars, const std::string& packing) {
        const ServerProcess server(program, fmt::format("--serve-coins 50 {} {}", bars, packing));
        NetworkMarket market("binance", server.url(), 20);
        const auto spec = market.pairs(kNetworkSymbols, bars);
        const auto timings =
            measure({{"cold", [&] { market.startAnew(); }, [&] { market.scan(spec); }}}, 5);
        return fmt::format("{:.0f} us", timings[0].cpu.count() * 1000 / kNetworkSymbols);
    };
    row(fmt::format("processor, a cold symbol of {} bars, 36 kB of JSON", kBarsOf36Kb),
        cpuOf(kBarsOf36Kb, ""), "<= 200 us");
    row("  the same packed with gzip", cpuOf(kBarsOf36Kb, "gzip"), "");
    row(fmt::format("  {} bars, 75 kB", kNetworkBars), cpuOf(kNetworkBars, ""), "");
}

// One request after the other, each over a connection of its own; nothing kept.
void benchPlain(const std::string& program)
{
    constexpr int kMeasured = 40; // The rest takes as long for each symbol.
    const ServerProcess server(program, fmt::format("--serve-coins 50 {}", kNetworkBars));
    NetworkMarket plain("binance", server.url(), 1);
    const auto few = plain.pairs(kMeasured, kNetworkBars);
    const auto slow = measure({{"plain", {}, [&] { scanPlainly(plain, few); }}}, 1);
    const Milliseconds plainly = slow[0].wall * kNetworkSymbols / kMeasured;
    row(fmt::format("plain, {} x {} bars, 50 ms, from {}", kNetworkSymbols, kNetworkBars,
                    kMeasured),
        ms(plainly), "");
    for (const unsigned connections : {5u, 20u, 50u}) {
        NetworkMarket market("binance", server.url(), connections);
        const auto spec = market.pairs(kNetworkSymbols, kNetworkBars);
        const auto timings =
            measure({{"cold", [&] { market.startAnew(); }, [&] { market.scan(spec); }},
                     {"warm", [&] { market.restart(); }, [&] { market.scan(spec); }}},
                    connections == 5 ? 1 : 5);
        row(fmt::format("  cold, {} connections, faster", connections),
            fmt::format("{} = {:.1f}x", ms(timings[0].wall), plainly / timings[0].wall),
            connections == 5 ? "" : ">= 20x");
        row("  warm, nothing to fetch, faster",
            fmt::format("{} = {:.0f}x", ms(timings[1].wall), plainly / timings[1].wall), ">= 30x");
    }
}

void benchFilter(const std::string& program)
{
    constexpr int kListed = 3'000;
    const ServerProcess server(program,
                               fmt::format("--serve-shares 50 {} {}", kNetworkBars, kListed));
    NetworkMarket market("alpaca", server.url(), 5);
    market::ScanSpec whole = market.all(kNetworkBars);
    market::ScanSpec smart = whole;
    smart.rules = market::smartRules();
    market::ScanSpec shares = smart;
    shares.rules.etf = true;
    std::uint32_t left[2] = {};
    const auto fresh = [&] { market.startAnew(); };
    const auto timings =
        measure({{"whole", fresh, [&] { market.scan(whole); }},
                 {"smart", fresh, [&] { left[0] = market.scan(smart).counts.total; }},
                 {"shares", fresh, [&] { left[1] = market.scan(shares).counts.total; }}},
                3);
    row(fmt::format("cold, a market of {} shares, 50 ms, no filter", kListed), ms(timings[0].wall),
        "");
    row(fmt::format("  the smart filter leaves {}; faster", left[0]),
        fmt::format("{} = {:.2f}x", ms(timings[1].wall), timings[0].wall / timings[1].wall),
        ">= 3x");
    row(fmt::format("  and without ETFs {}; faster", left[1]),
        fmt::format("{} = {:.2f}x", ms(timings[2].wall), timings[0].wall / timings[2].wall), "");
}

} // namespace

void benchNetwork(const char* program, const std::function<bool(const char*)>& isWanted)
{
    if (isWanted("cold"))
        benchColdScans(program);
    if (isWanted("limit"))
        benchRateLimit(program);
    if (isWanted("cpu"))
        benchCpu(program);
    if (isWanted("plain"))
        benchPlain(program);
    if (isWanted("filter"))
        benchFilter(program);
    if (isWanted("freshness"))
        benchFreshness();
    if (isWanted("redis"))
        benchRedis();
}

} // namespace tapesift::bench
