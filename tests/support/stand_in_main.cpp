// Plays a provider on this computer until it is ended, in real time:
//
//   provider_stand_in PROVIDER [--symbols N] [--delay MS]
//
// Prints the address for --base-url and, for share providers, takes any key.
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/core.h>

#include "support/loopback_server.h"
#include "support/stand_ins/alpaca_stand_in.h"
#include "support/stand_ins/binance_stand_in.h"
#include "support/stand_ins/coinbase_stand_in.h"
#include "support/stand_ins/kraken_stand_in.h"
#include "support/stand_ins/massive_stand_in.h"
#include "support/stand_ins/tiingo_stand_in.h"
#include "support/stand_ins/yahoo_stand_in.h"
#include "tapesift/base/system_clock.h"

namespace {

using namespace tapesift;

constexpr auto kKey = "stand-in-key";

struct Arguments
{
    std::string provider;
    int symbols = 40;
    int delay = 0;
};

Arguments parse(int argc, char** argv)
{
    Arguments arguments;
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        int* number = words[i] == "--symbols" ? &arguments.symbols
                      : words[i] == "--delay" ? &arguments.delay
                                              : nullptr;
        if (number == nullptr)
            arguments.provider = words[i];
        else if (i + 1 < words.size())
            std::from_chars(words[i + 1].data(), words[i + 1].data() + words[i + 1].size(),
                            *number),
                ++i;
    }
    return arguments;
}

std::unique_ptr<support::StandIn> make(const Arguments& arguments, const base::Clock& clock,
                                       const support::StockMarket& shares,
                                       const support::CoinMarket& coins)
{
    using namespace support;
    const std::string& provider = arguments.provider;
    if (provider == "binance")
        return std::make_unique<BinanceStandIn>(clock, coins);
    if (provider == "coinbase")
        return std::make_unique<CoinbaseStandIn>(clock, coins);
    if (provider == "kraken")
        return std::make_unique<KrakenStandIn>(clock, coins);
    if (provider == "yahoo")
        return std::make_unique<YahooStandIn>(clock, shares);
    if (provider == "alpaca")
        return std::make_unique<AlpacaStandIn>(clock, shares, kKey, kKey);
    if (provider == "massive")
        return std::make_unique<MassiveStandIn>(clock, shares, kKey);
    if (provider == "tiingo")
        return std::make_unique<TiingoStandIn>(clock, shares, kKey);
    return nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parse(argc, argv);
    base::SystemClock clock;
    const support::StockMarket shares(clock, support::StockMarket::tickers(arguments.symbols));
    const support::CoinMarket coins(arguments.symbols);
    const auto standIn = make(arguments, clock, shares, coins);
    if (!standIn) {
        fmt::print(stderr,
                   "Name one of binance, coinbase, kraken, yahoo, alpaca, massive, tiingo.\n");
        return 2;
    }
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    const support::LoopbackServer server([&](const support::WireRequest& request) {
        support::WireReply reply = standIn->answer(request);
        reply.delay += std::chrono::milliseconds{arguments.delay};
        return reply;
    });
    fmt::print("{}\n", server.url());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ends, &signal);
    fmt::print("{} requests, at most {} at once\n", server.requestCount(), server.mostAtOnce());
    return 0;
}
