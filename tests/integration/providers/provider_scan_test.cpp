// Every provider scans its stand-in on a virtual clock, with the limits of the real one: cold,
// warm, topped up a day later, through a refusal, a ban, a split and a change of symbol. The
// request log shows that no request was wasted and that none was sent during a ban.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/provider_scan_fixture.h"
#include "support/stand_ins/alpaca_stand_in.h"
#include "support/stand_ins/binance_stand_in.h"
#include "support/stand_ins/coinbase_stand_in.h"
#include "support/stand_ins/kraken_stand_in.h"
#include "support/stand_ins/massive_stand_in.h"
#include "support/stand_ins/tiingo_stand_in.h"
#include "support/stand_ins/yahoo_stand_in.h"

namespace tapesift {
namespace {

using namespace std::chrono_literals;
using market::Outcome;
using support::ProviderScanFixture;

constexpr auto kKey = "key-of-the-test";

// A Wednesday evening: the session of New York has closed two hours ago.
base::UtcTime evening()
{
    return base::UtcTime{base::parseUtc("2026-03-18T22:00:00Z").value()};
}

std::vector<std::string> shares(int count)
{
    return support::StockMarket::tickers(count);
}

std::vector<std::string> pairs(const support::CoinMarket& coins, const std::string& quote)
{
    std::vector<std::string> names;
    for (const support::Coin& coin : coins.coins())
        names.push_back(coin.name + "/" + quote);
    return names;
}

// One provider with the symbols it scans and the requests that a good client needs.
struct Provider
{
    std::string id;
    int symbols = 0;
    std::size_t cold = 0;     // requests for everything
    std::size_t dayLater = 0; // and for one more day
};

std::ostream& operator<<(std::ostream& out, const Provider& provider)
{
    return out << provider.id;
}

class ProviderScan : public testing::TestWithParam<Provider>
{
protected:
    ProviderScan()
    {
        const Provider& provider = GetParam();
        fixture = std::make_unique<ProviderScanFixture>(provider.id, evening(),
                                                        [&](support::FakeClock& clock) {
                                                            make(provider, clock);
                                                            return standIn->handler();
                                                        });
        fixture->credentials = {base::Secret(kKey), base::Secret(kKey)};
        if (auto* massive = dynamic_cast<support::MassiveStandIn*>(standIn.get()))
            massive->setAddress(fixture->server.url());
    }

    void make(const Provider& provider, const base::Clock& clock)
    {
        using namespace support;
        const bool isCoins =
            provider.id == "binance" || provider.id == "coinbase" || provider.id == "kraken";
        coins = std::make_unique<CoinMarket>(provider.symbols);
        stocks = std::make_unique<StockMarket>(clock, shares(provider.symbols));
        symbols = isCoins ? pairs(*coins, provider.id == "binance" ? "USDT" : "USD")
                          : shares(provider.symbols);
        if (provider.id == "binance")
            standIn = std::make_unique<BinanceStandIn>(clock, *coins);
        else if (provider.id == "coinbase")
            standIn = std::make_unique<CoinbaseStandIn>(clock, *coins);
        else if (provider.id == "kraken")
            standIn = std::make_unique<KrakenStandIn>(clock, *coins);
        else if (provider.id == "yahoo")
            standIn = std::make_unique<YahooStandIn>(clock, *stocks);
        else if (provider.id == "alpaca")
            standIn = std::make_unique<AlpacaStandIn>(clock, *stocks, kKey, kKey);
        else if (provider.id == "massive")
            standIn = std::make_unique<MassiveStandIn>(clock, *stocks, kKey);
        else
            standIn = std::make_unique<TiingoStandIn>(clock, *stocks, kKey);
    }

    bool isCoins() const { return symbols.front().find('/') != std::string::npos; }

    std::size_t requestsOf(const std::function<void()>& action)
    {
        standIn->forgetRequests();
        action();
        return standIn->requestCount();
    }

    // Coins as of the last midnight: what a running bar holds depends on the moment it is asked
    // for.
    store::RunRecord scan()
    {
        market::ScanSpec spec = fixture->spec(symbols, kLookback);
        if (isCoins())
            spec.asOf = std::chrono::floor<std::chrono::days>(fixture->clock.now()) - 1s;
        return fixture->scan(spec);
    }

    // To the next evening after a session.
    void passADay() { fixture->clock.advance(24h); }

    static constexpr int kLookback = 250;

    std::unique_ptr<support::CoinMarket> coins;
    std::unique_ptr<support::StockMarket> stocks;
    std::unique_ptr<support::StandIn> standIn;
    std::unique_ptr<ProviderScanFixture> fixture;
    std::vector<std::string> symbols;
};

// What happens to shares alone: coins do not split, and pairs keep their names.
class ShareScan : public ProviderScan
{
};

TEST_P(ProviderScan, ColdWarmAndADayLater)
{
    std::string results;
    EXPECT_EQ(requestsOf([&] {
                  const auto run = scan();
                  EXPECT_EQ(fixture->symbolsWith(run, Outcome::Ok).size(), symbols.size());
                  results = fixture->resultsOf(run);
              }),
              GetParam().cold);

    fixture->restart();
    EXPECT_EQ(requestsOf([&] { EXPECT_EQ(fixture->resultsOf(scan()), results); }), 0u);

    passADay();
    fixture->restart();
    std::string later;
    EXPECT_EQ(requestsOf([&] { later = fixture->resultsOf(scan()); }), GetParam().dayLater);
    EXPECT_NE(later, results);
}

TEST_P(ProviderScan, WhatIsToppedUpEqualsWhatIsFetchedWhole)
{
    scan();
    passADay();
    const auto run = scan();
    const std::string toppedUp = fixture->resultsOf(run);
    market::ScanSpec spec = fixture->spec(symbols, kLookback);
    spec.asOf = run.spec.asOf;
    fixture->startAnew();
    EXPECT_EQ(fixture->resultsOf(fixture->scan(spec)), toppedUp);
}

TEST_P(ProviderScan, GoesOnAfterARefusal)
{
    if (GetParam().id == "yahoo") {
        standIn->refuseNext(1);
        const auto run = scan();
        EXPECT_EQ(fixture->symbolsWith(run, Outcome::ProviderBlocked).size(), symbols.size());
        EXPECT_EQ(standIn->requestCount(), 1u); // the first refusal ends it
        return;
    }
    scan();
    fixture->startAnew();
    standIn->refuseNext(1);
    EXPECT_EQ(requestsOf([&] {
                  EXPECT_EQ(fixture->symbolsWith(scan(), Outcome::Ok).size(), symbols.size());
              }),
              GetParam().cold + 1);
}

TEST_P(ProviderScan, SendsNothingDuringABan)
{
    const std::string& id = GetParam().id;
    standIn->banNow(3min);
    const auto run = scan();
    if (id == "yahoo" || id == "coinbase") {
        // They name no end: nothing more is sent in this run.
        EXPECT_EQ(fixture->symbolsWith(run, Outcome::ProviderBlocked).size(), symbols.size());
    } else {
        EXPECT_EQ(fixture->symbolsWith(run, Outcome::Ok).size(), symbols.size());
    }
    // Those that were on their way when it was told. Alpaca, Massive and Tiingo ban nobody; their
    // refusals are asked about again after growing waits.
    EXPECT_LE(standIn->requestsDuringBan(), 5u);
}

TEST_P(ShareScan, FetchesASplitShareAnew)
{
    scan();
    passADay();
    const auto today = std::chrono::floor<std::chrono::days>(fixture->clock.now());
    stocks->split(symbols[3], today, 4);
    const auto run = scan();
    const std::string toppedUp = fixture->resultsOf(run);
    EXPECT_EQ(fixture->symbolsWith(run, Outcome::Ok).size(), symbols.size());
    market::ScanSpec spec = fixture->spec(symbols, kLookback);
    spec.asOf = run.spec.asOf;
    fixture->startAnew();
    EXPECT_EQ(fixture->resultsOf(fixture->scan(spec)), toppedUp);
}

TEST_P(ShareScan, FollowsAChangeOfSymbol)
{
    scan();
    passADay();
    const std::string old = symbols[2];
    stocks->rename(old, "ZZZQ");
    symbols.push_back("ZZZQ");
    const auto run = scan();
    const auto fine = fixture->symbolsWith(run, Outcome::Ok);
    EXPECT_EQ(fine.size(), symbols.size() - 1);
    EXPECT_EQ(std::count(fine.begin(), fine.end(), "ZZZQ"), 1);
    EXPECT_EQ(std::count(fine.begin(), fine.end(), old), 0);
}

// Requests: Binance, Coinbase, Kraken, Yahoo and Tiingo one a symbol; Alpaca 10,000 bars a page, so
// 13 for 500 times 250; Massive a session of the whole market each, with a week's margin for 250,
// and to be brought up to date the last known one, which shows splits, and the missing one.
const auto kCoinProviders =
    testing::Values(Provider{"binance", 200, 200, 200}, Provider{"coinbase", 60, 60, 60},
                    Provider{"kraken", 60, 60, 60});
const auto kShareProviders =
    testing::Values(Provider{"yahoo", 120, 120, 120}, Provider{"alpaca", 500, 13, 1},
                    Provider{"massive", 500, 257, 2}, Provider{"tiingo", 60, 60, 60});

std::string nameOf(const testing::TestParamInfo<Provider>& provider)
{
    return provider.param.id;
}

INSTANTIATE_TEST_SUITE_P(Coins, ProviderScan, kCoinProviders, nameOf);
INSTANTIATE_TEST_SUITE_P(Shares, ProviderScan, kShareProviders, nameOf);
INSTANTIATE_TEST_SUITE_P(Shares, ShareScan, kShareProviders, nameOf);

} // namespace
} // namespace tapesift
