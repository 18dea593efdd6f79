// The four named scanners over five years of real shares, against loops that know nothing of
// formulas, scanners or the indicators layer.

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "scan_fixture.h"
#include "support/real_bars.h"
#include "support/real_data.h"
#include "tapesift/scanners/scanner_registry.h"

namespace tapesift::scanners {
namespace {

using Bars = std::vector<market::Bar>;

bool isWhole(const market::Bar& bar)
{
    const double values[] = {bar.open, bar.high, bar.low, bar.close};
    return std::ranges::all_of(values, [](double v) { return std::isfinite(v) && v > 0; }) &&
           std::isfinite(bar.volume) && bar.volume >= 0;
}

// Wilder's RSI(14) at each bar (conventions 3.1): the first averages are plain means of 14 changes.
std::vector<double> rsiOf(const Bars& bars)
{
    std::vector<double> rsi(bars.size(), std::nan(""));
    double up = 0;
    double down = 0;
    for (std::size_t i = 1; i < bars.size(); ++i) {
        const double change = bars[i].close - bars[i - 1].close;
        const double rise = std::max(change, 0.0);
        const double fall = std::max(-change, 0.0);
        up = i <= 14 ? up + rise / 14 : (13 * up + rise) / 14;
        down = i <= 14 ? down + fall / 14 : (13 * down + fall) / 14;
        if (i >= 14)
            rsi[i] = down == 0 ? 100 : 100 - 100 / (1 + up / down);
    }
    return rsi;
}

double meanVolumeBefore(const Bars& bars, std::size_t at)
{
    double sum = 0;
    for (std::size_t i = at - 20; i < at; ++i)
        sum += bars[i].volume;
    return sum / 20;
}

bool isGap(const Bars& bars, std::size_t at)
{
    const double gap = (bars[at].open - bars[at - 1].close) / bars[at - 1].close * 100;
    return std::abs(gap) >= 2 && bars[at].volume >= 1e6 && bars[at].close <= 500;
}

bool isMomentum(const Bars& bars, std::size_t at, double rsi)
{
    double sum = 0;
    for (std::size_t i = at - 19; i <= at; ++i)
        sum += bars[i].close;
    return rsi >= 70 && bars[at].volume / meanVolumeBefore(bars, at) >= 2 &&
           bars[at].close > sum / 20;
}

bool isVolume(const Bars& bars, std::size_t at)
{
    const double change = (bars[at].close - bars[at - 1].close) / bars[at - 1].close * 100;
    return bars[at].volume >= 3 * meanVolumeBefore(bars, at) && std::abs(change) >= 1;
}

bool isBreakout(const Bars& bars, std::size_t at)
{
    double highest = 0;
    for (std::size_t i = at - 20; i < at; ++i)
        highest = std::max(highest, bars[i].high);
    return bars[at].close > highest && bars[at].volume > meanVolumeBefore(bars, at) &&
           bars[at].close > bars[at].open;
}

std::set<std::string> found(ScanFixture& fixture, const std::string& id, base::UtcSeconds now)
{
    ScannerDefinition definition;
    definition.name = id;
    definition.module = "builtin:" + id;
    const auto scanner = ScannerRegistry().make(definition).value();
    ScanScope scope = fixture.scope(now, id);
    scope.needs = std::make_shared<ScannerNeeds>();
    ScanContext setup(fixture.session, scope);
    EXPECT_TRUE(scanner->setup(setup));
    ScanContext context(fixture.session, scope);
    const auto names = symbolsOf(scanner->scan(context));
    return {names.begin(), names.end()};
}

} // namespace

TEST(BuiltinRealData, TheFourNamedScannersFindWhatPlainLoopsFind)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    ScanFixture fixture(ScanMode::Backtest);
    fixture.bars->knowsFuture = true;
    std::map<std::string, Bars> shares;
    std::vector<Candidate> universe;
    support::forEachRealSeries("us_sp500_daily_2013_2018_A-L", [&](support::RealSeries& share) {
        std::erase_if(share.bars, [](const market::Bar& bar) { return !isWhole(bar); });
        fixture.bars->put(share.symbol, share.bars);
        universe.push_back({.member = {sym(share.symbol), {}, {}, {}}});
        shares[sym(share.symbol).text()] = std::move(share.bars);
    });
    ASSERT_GT(shares.size(), 200U);
    fixture.session->setUniverse(std::move(universe));
    std::map<std::string, std::vector<double>> rsi;
    for (const auto& [symbol, bars] : shares)
        rsi[symbol] = rsiOf(bars);

    // Every 25th day from the summer of 2013 on, to the last day of the data.
    std::map<std::string, std::size_t> hits;
    const Bars& days = shares.at("AAPL");
    for (std::size_t day = days.size() - 1; day > 130; day -= 25) {
        const base::UtcSeconds time = days[day].time;
        std::map<std::string, std::set<std::string>> expected;
        for (const auto& [symbol, bars] : shares) {
            const auto bar = std::ranges::find(bars, time, &market::Bar::time);
            const auto at = static_cast<std::size_t>(bar - bars.begin());
            // Without a bar of that day the scanners judge the one before it: not compared here.
            // With fewer bars the RSI is still warming.
            if (bar == bars.end() || at < 130)
                continue;
            if (isGap(bars, at))
                expected["gap"].insert(symbol);
            if (isMomentum(bars, at, rsi[symbol][at]))
                expected["momentum"].insert(symbol);
            if (isVolume(bars, at))
                expected["volume"].insert(symbol);
            if (isBreakout(bars, at))
                expected["breakout"].insert(symbol);
        }
        for (const std::string id : {"gap", "momentum", "volume", "breakout"}) {
            std::set<std::string> got = found(fixture, id, time + std::chrono::hours{23});
            std::erase_if(got, [&](const std::string& symbol) {
                const Bars& bars = shares.at(symbol);
                const auto bar = std::ranges::find(bars, time, &market::Bar::time);
                return bar == bars.end() || bar - bars.begin() < 130;
            });
            EXPECT_EQ(got, expected[id]) << id << " on " << base::formatDate(time);
            hits[id] += got.size();
        }
    }
    for (const auto& [id, count] : hits)
        EXPECT_GT(count, 20U) << id; // something was compared
    EXPECT_EQ(hits.size(), 4U);
}

} // namespace tapesift::scanners
