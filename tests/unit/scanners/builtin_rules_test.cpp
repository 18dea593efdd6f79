// Each built-in scanner on a series made by hand that matches, and on one that just does not.

#include <set>

#include <gtest/gtest.h>

#include "scan_fixture.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/scanner_registry.h"

namespace tapesift::scanners {
namespace {

using Bars = std::vector<market::Bar>;

constexpr int kCount = 400; // enough for every average to settle

// Looks at T with a built-in scanner; what else is in `fixture` is its universe.
ScannerResult scanWith(ScanFixture& fixture, const Bars& bars, const std::string& id,
                       const Properties& config = {})
{
    fixture.bars->put("T", bars);
    ScannerDefinition definition;
    definition.name = id;
    definition.module = "builtin:" + id;
    definition.config = config;
    const auto scanner = ScannerRegistry().make(definition);
    EXPECT_TRUE(scanner) << scanner.error().message;
    ScanScope scope = fixture.scope(after(bars), id);
    scope.needs = std::make_shared<ScannerNeeds>();
    ScanContext setup(fixture.session, scope);
    EXPECT_TRUE((*scanner)->setup(setup));
    ScanContext context(fixture.session, scope);
    return (*scanner)->scan(context);
}

bool finds(const std::string& id, const Bars& bars, const Properties& config = {})
{
    ScanFixture fixture;
    fixture.setUniverse({"T"});
    const ScannerResult result = scanWith(fixture, bars, id, config);
    EXPECT_FALSE(result.error) << result.error->message;
    EXPECT_EQ(result.examined, 1U) << id; // judged, not warming
    for (const ScannerHit& hit : result.symbols)
        EXPECT_TRUE(std::isfinite(hit.score));
    return !result.symbols.empty();
}

market::Bar bar(double open, double high, double low, double close, double volume = 1'000'000)
{
    return {{}, open, high, low, close, volume};
}

// Quiet bars of 100 with these behind them.
Bars endingIn(std::initializer_list<market::Bar> last, double price = 100)
{
    Bars bars = quietBars(kCount - static_cast<int>(last.size()), price);
    for (market::Bar next : last) {
        next.time = bars.back().time + std::chrono::days{1};
        bars.push_back(next);
    }
    return bars;
}

// Bars at these closes, each with a range of one around it.
Bars atCloses(const std::vector<double>& closes)
{
    Bars bars;
    for (std::size_t day = 0; day < closes.size(); ++day)
        bars.push_back(quietBar(static_cast<int>(day), closes[day]));
    return bars;
}

std::vector<double> flatCloses(int count, double price = 100)
{
    return std::vector<double>(static_cast<std::size_t>(count), price);
}

// Closes that go up and down by turns; the last step is up.
std::vector<double> zigzag(double start, double up, double down)
{
    std::vector<double> closes = {start};
    for (int i = 1; i < kCount; ++i)
        closes.push_back(closes.back() + (i % 2 == 1 ? up : -down));
    return closes;
}

void addSteps(std::vector<double>& closes, int count, double step)
{
    for (int i = 0; i < count; ++i)
        closes.push_back(closes.back() + step);
}

const Properties kUp = {{"direction", std::string("up")}};
const Properties kDown = {{"direction", std::string("down")}};

} // namespace

TEST(BuiltinRules, Gap)
{
    // The close before is 100, so an open of 102 is a gap of 2 %.
    EXPECT_TRUE(finds("gap", endingIn({bar(102, 103, 101.5, 102)})));
    EXPECT_FALSE(finds("gap", endingIn({bar(101.99, 103, 101.5, 102)})));
    EXPECT_TRUE(finds("gap", endingIn({bar(98, 99, 97, 98)})));
    EXPECT_FALSE(finds("gap", endingIn({bar(98, 99, 97, 98)}), kUp));
    EXPECT_TRUE(finds("gap", endingIn({bar(98, 99, 97, 98)}), kDown));
    EXPECT_FALSE(finds("gap", endingIn({bar(102, 103, 101.5, 102)}), kDown));
    EXPECT_FALSE(finds("gap", endingIn({bar(102, 103, 101.5, 102, 999'999)})));
    EXPECT_TRUE(finds("gap", endingIn({bar(500, 501, 499, 500)}, 490)));
    EXPECT_FALSE(finds("gap", endingIn({bar(500, 501, 499, 500.01)}, 490)));
    EXPECT_TRUE(finds("gap", endingIn({bar(101, 103, 101, 102)}), {{"min_gap", 1.0}}));
}

TEST(BuiltinRules, FullGap)
{
    const Properties full = {{"full_gap", true}};
    // The bar before reaches from 99 to 101, or to 103.
    EXPECT_TRUE(finds("gap", endingIn({bar(102, 103, 101.5, 102)}), full));
    EXPECT_FALSE(finds("gap", endingIn({bar(100, 103, 99, 100), bar(103, 104, 102, 103)}), full));
    EXPECT_TRUE(finds("gap", endingIn({bar(100, 103, 99, 100), bar(103.1, 104, 102, 103)}), full));
    EXPECT_TRUE(finds("gap", endingIn({bar(98, 99, 97, 98)}), full));
}

TEST(BuiltinRules, GapLooksAtTheDayThatIsNotOver)
{
    ScanFixture fixture;
    fixture.setUniverse({"T"});
    const Bars bars = endingIn({});
    market::Bar today = bar(103, 104, 102, 103, 2'000'000);
    today.time = after(bars);
    fixture.bars->days[sym("T")] = today;
    const ScannerResult found = scanWith(fixture, bars, "gap");
    ASSERT_EQ(found.symbols.size(), 1U);
    EXPECT_NEAR(found.symbols[0].values[0].value, 3, 1e-9);
    EXPECT_EQ(found.symbols[0].reason, "Gap: gap 3.00 %, volume 2,000,000, close 103.00");
    // A day that the source gets wrong is passed over.
    fixture.bars->days[sym("T")].open = -1;
    EXPECT_TRUE(scanWith(fixture, bars, "gap").symbols.empty());
}

TEST(BuiltinRules, Momentum)
{
    // In a steady zigzag the averages after a rise are u/14/(1-a^2) and a*d/14/(1-a^2) with a =
    // 13/14: an RSI of 100u/(u+a*d), which is 70.32 for 2.2 and 1, and 68.29 for 2 and 1.
    const auto on = [](double up, double lastVolume) {
        Bars bars = atCloses(zigzag(100, up, 1));
        bars.back().volume = lastVolume;
        return bars;
    };
    EXPECT_TRUE(finds("momentum", on(2.2, 2'000'000)));
    EXPECT_FALSE(finds("momentum", on(2.0, 2'000'000)));
    EXPECT_FALSE(finds("momentum", on(2.2, 1'999'999)));
    // An RSI of 100 cannot be had below the average; a lower bound shows the third condition:
    // after a fall the close is far below the mean of 20.
    std::vector<double> fallen = zigzag(100, 2.2, 1);
    addSteps(fallen, 1, -20);
    Bars bars = atCloses(fallen);
    bars.back().volume = 5'000'000;
    EXPECT_FALSE(finds("momentum", bars, {{"min_rsi", 1.0}}));
}

TEST(BuiltinRules, Volume)
{
    EXPECT_TRUE(finds("volume", endingIn({bar(100, 102, 99, 101, 3'000'000)})));
    EXPECT_FALSE(finds("volume", endingIn({bar(100, 102, 99, 101, 2'999'999)})));
    EXPECT_FALSE(finds("volume", endingIn({bar(100, 102, 99, 100.99, 3'000'000)})));
    EXPECT_TRUE(finds("volume", endingIn({bar(100, 102, 98, 99, 3'000'000)})));
    EXPECT_FALSE(finds("volume", endingIn({bar(100, 102, 98, 99, 3'000'000)}), kUp));
}

TEST(BuiltinRules, VolumeLeavesOutWhatIsWatched)
{
    ScanFixture fixture;
    fixture.setUniverse({"T"});
    const Bars bars = endingIn({bar(100, 102, 99, 101, 3'000'000)});
    EXPECT_EQ(scanWith(fixture, bars, "volume").symbols.size(), 1U);
    fixture.session->watch({sym("T")}, kFirstDay);
    EXPECT_TRUE(scanWith(fixture, bars, "volume").symbols.empty());
}

TEST(BuiltinRules, Breakout)
{
    // The highs before are 101. The bar's own high of 105 does not count.
    EXPECT_TRUE(finds("breakout", endingIn({bar(100, 105, 99, 101.01, 1'000'001)})));
    EXPECT_FALSE(finds("breakout", endingIn({bar(100, 105, 99, 101, 1'000'001)})));
    EXPECT_FALSE(finds("breakout", endingIn({bar(100, 105, 99, 101.01, 1'000'000)})));
    EXPECT_FALSE(finds("breakout", endingIn({bar(101.01, 105, 99, 101.01, 1'000'001)})));
    // A high counts while it is among the 20 bars before.
    Bars bars = endingIn({bar(100, 105, 99, 101.01, 1'000'001)});
    bars[kCount - 1 - 20].high = 102;
    EXPECT_FALSE(finds("breakout", bars));
    std::swap(bars[kCount - 1 - 20].high, bars[kCount - 1 - 21].high);
    EXPECT_TRUE(finds("breakout", bars));
}

TEST(BuiltinRules, HighAndLowOfTheYear)
{
    Bars high = endingIn({bar(100, 101.01, 99, 100)});
    EXPECT_TRUE(finds("new_high", high));
    EXPECT_FALSE(finds("new_high", endingIn({bar(100, 101, 99, 100)})));
    high[kCount - 1 - 253].high = 150;
    EXPECT_TRUE(finds("new_high", high));
    high[kCount - 1 - 252].high = 150;
    EXPECT_FALSE(finds("new_high", high));

    Bars low = endingIn({bar(100, 101, 98.99, 100)});
    EXPECT_TRUE(finds("new_low", low));
    EXPECT_FALSE(finds("new_low", endingIn({bar(100, 101, 99, 100)})));
    low[kCount - 1 - 252].low = 50;
    EXPECT_FALSE(finds("new_low", low));
}

TEST(BuiltinRules, Crosses)
{
    // 150 closes at 100, 49 at 99.99 and x: the means cross for (4899.51 + x) / 50 >
    // (19899.51 + x) / 200, that is x > 100.49. Downwards with 100.01: x < 99.51.
    const auto on = [](double before, std::initializer_list<double> last) {
        std::vector<double> closes = flatCloses(kCount);
        closes.insert(closes.end(), 50, before);
        closes.insert(closes.end(), last);
        return atCloses(closes);
    };
    EXPECT_TRUE(finds("golden_cross", on(99.99, {100.50})));
    EXPECT_FALSE(finds("golden_cross", on(99.99, {100.48})));
    EXPECT_FALSE(finds("golden_cross", on(99.99, {100.50, 100.50}))); // it was a bar ago
    EXPECT_TRUE(finds("golden_cross", on(99.99, {100.50, 100.50}), {{"bars", 2.0}}));
    EXPECT_TRUE(finds("death_cross", on(100.01, {99.50})));
    EXPECT_FALSE(finds("death_cross", on(100.01, {99.52})));
}

TEST(BuiltinRules, Squeeze)
{
    // On a straight line of one a bar both middles lag 9.5 behind. Two deviations of 20 points are
    // 2 * sqrt((20^2 - 1) / 12) = 11.533; the range of 2r is the true range while r > 1: the
    // channel's half width is 3r, which is 11.55 for 3.85 and 11.4 for 3.8.
    const auto on = [](double r) {
        Bars bars;
        for (int day = 0; day < kCount; ++day) {
            market::Bar next = quietBar(day, 100.0 + day);
            next.high = next.close + r;
            next.low = next.close - r;
            bars.push_back(next);
        }
        return bars;
    };
    EXPECT_TRUE(finds("squeeze", on(3.85)));
    EXPECT_FALSE(finds("squeeze", on(3.80)));
}

TEST(BuiltinRules, SqueezeRelease)
{
    // Flat at 100 with a true range of 2, then a jump of x: mean 100 + x/20, two deviations
    // 0.43589x, exponential average 100 + 2x/21, true range x + 1, channel half width
    // 1.5 * (2 + (x - 1) / 20). The lower band leaves the channel from x = 7.202 on.
    EXPECT_TRUE(finds("squeeze_release", endingIn({bar(100, 108.25, 100, 107.25)})));
    EXPECT_FALSE(finds("squeeze_release", endingIn({bar(100, 108.15, 100, 107.15)})));
    EXPECT_FALSE(finds("squeeze_release", endingIn({bar(100, 100, 91.75, 92.75)}))); // downwards
    // It was released a bar ago.
    EXPECT_FALSE(
        finds("squeeze_release", endingIn({bar(100, 110, 100, 109), bar(109, 110, 108, 109)})));
}

TEST(BuiltinRules, InsideBar)
{
    EXPECT_TRUE(finds("inside_bar", endingIn({bar(100, 100.9, 99.1, 100)})));
    EXPECT_FALSE(finds("inside_bar", endingIn({bar(100, 101, 99.1, 100)})));
    EXPECT_FALSE(finds("inside_bar", endingIn({bar(100, 100.9, 99, 100)})));
}

TEST(BuiltinRules, NarrowestOfSeven)
{
    Bars bars = endingIn({bar(100, 100.9, 99, 100)});
    EXPECT_TRUE(finds("nr7", bars));
    EXPECT_FALSE(finds("nr7", endingIn({bar(100, 101, 99, 100)})));
    bars[kCount - 1 - 7].high = 99.5; // the eighth bar is narrower
    EXPECT_TRUE(finds("nr7", bars));
    bars[kCount - 1 - 6].high = 99.5; // the seventh
    EXPECT_FALSE(finds("nr7", bars));
}

TEST(BuiltinRules, PullbackToTheAverage)
{
    // A line of one a bar to 318: the average lags 9.5 behind, 308.5, and the high of 319 is more
    // than 3 % above it. A close of x makes it 308.5 + 2 (x - 308.5) / 21.
    const auto on = [](double low, double close) {
        Bars bars;
        for (int day = 0; day < 299; ++day)
            bars.push_back(quietBar(day, 20.0 + day));
        market::Bar last = bar(311, 312, low, close);
        last.time = bars.back().time + std::chrono::days{1};
        bars.push_back(last);
        return bars;
    };
    EXPECT_TRUE(finds("pullback_ema20", on(309.5, 310)));
    EXPECT_FALSE(finds("pullback_ema20", on(310.5, 311))); // 310.5 > 308.738 * 1.005
    EXPECT_FALSE(finds("pullback_ema20", on(307, 308)));   // 308 < 308.452
}

TEST(BuiltinRules, Divergence)
{
    // Down 20 in five bars, up 10 in five, then nine steps down and a little rise. The first low is
    // 78.5 at an RSI of 17.2. With steps of 1.15 the second one is 78.15, with 1.1 it is 78.6, at
    // an RSI of 27.9 (a script in Python).
    const auto closes = [](double step, double last) {
        std::vector<double> made;
        for (int i = 0; i < 300; ++i)
            made.push_back(i % 2 == 1 ? 99.5 : 100.5);
        addSteps(made, 5, -4);
        addSteps(made, 5, 2);
        addSteps(made, 9, -step);
        addSteps(made, 1, last);
        return made;
    };
    EXPECT_TRUE(finds("rsi_divergence", atCloses(closes(1.15, 0.5))));
    EXPECT_FALSE(finds("rsi_divergence", atCloses(closes(1.1, 0.5))));
    EXPECT_FALSE(finds("rsi_divergence", atCloses(closes(1.15, -0.5)))); // no turn
    // Mirrored at 200.
    std::vector<double> mirrored = closes(1.15, 0.5);
    for (double& close : mirrored)
        close = 200 - close;
    EXPECT_TRUE(
        finds("rsi_divergence", atCloses(mirrored), {{"direction", std::string("bearish")}}));
    EXPECT_FALSE(finds("rsi_divergence", atCloses(mirrored)));
}

TEST(BuiltinRules, MacdCross)
{
    // 370 flat closes, 29 steps of -1 and a jump: the histogram turns positive from 6.80 on (a
    // script in Python).
    const auto on = [](double jump) {
        std::vector<double> closes = flatCloses(370, 200);
        addSteps(closes, 29, -1);
        addSteps(closes, 1, jump);
        return atCloses(closes);
    };
    EXPECT_TRUE(finds("macd_cross", on(6.85)));
    EXPECT_FALSE(finds("macd_cross", on(6.75)));
    EXPECT_FALSE(finds("macd_cross", on(6.85), kDown));
}

TEST(BuiltinRules, OversoldBounce)
{
    // In a steady zigzag the RSI is 100 a u/(a u+d) after a fall and 100 u/(u+a d) after a rise,
    // a = 13/14: 28.8 and 31.9 for 1 and 2.3, 26.3 and 29.3 for 1 and 2.6.
    EXPECT_TRUE(finds("oversold_bounce", atCloses(zigzag(600, 1, 2.3))));
    EXPECT_FALSE(finds("oversold_bounce", atCloses(zigzag(600, 1, 2.6))));
}

TEST(BuiltinRules, TrendTemplate)
{
    const auto line = [](double start, double slope) {
        std::vector<double> closes = {start};
        addSteps(closes, kCount - 1, slope);
        return atCloses(closes);
    };
    const auto found = [&](const Bars& bars, const Bars& other) {
        ScanFixture fixture;
        fixture.setUniverse({"T", "OTHER"});
        fixture.bars->put("OTHER", other);
        return symbolsOf(scanWith(fixture, bars, "trend_template"));
    };
    using Names = std::vector<std::string>;
    // 0.3 a bar: from 144.4 a year ago to 219.7. 0.1 a bar: 139.9 is less than 1.3 * 113.8.
    EXPECT_EQ(found(line(100, 0.3), line(100, 0.01)), Names{"T"});
    EXPECT_EQ(found(line(100, 0.1), line(100, 0.01)), Names{});
    // The other one rises faster: of two, T is the last.
    EXPECT_EQ(found(line(100, 0.3), line(100, 0.6)), Names{"OTHER"});
}

TEST(BuiltinRules, RelativeStrengthLeader)
{
    const auto found = [](double lastAgainstHigh) {
        std::vector<double> closes = {100};
        addSteps(closes, kCount - 1, 0.3);
        Bars bars = atCloses(closes);
        bars[kCount - 100].high = bars.back().close / lastAgainstHigh;
        ScanFixture fixture;
        fixture.setUniverse({"T", "WEAK"});
        fixture.bars->put("WEAK", quietBars(kCount));
        return scanWith(fixture, bars, "rs_leader");
    };
    const ScannerResult leader = found(0.851);
    ASSERT_EQ(symbolsOf(leader), (std::vector<std::string>{"T"}));
    EXPECT_EQ(leader.symbols[0].score, 99); // the better one of two
    EXPECT_TRUE(found(0.849).symbols.empty());
}

TEST(BuiltinRules, VolatilityContraction)
{
    // Ranges of 20, then 13.9, then `last`; each may be 0.7 of the one before: 14 and 9.73.
    const auto on = [](double second, double last, double volume) {
        Bars bars = endingIn({bar(100, 101, 99, 100.5)});
        const auto widen = [&bars](int back, double range) {
            market::Bar& wide = bars[static_cast<std::size_t>(kCount - 1 - back)];
            wide.high = 100 + range / 2;
            wide.low = 100 - range / 2;
        };
        widen(45, 20);
        widen(20, second);
        widen(5, last);
        for (int back = 0; back < 10; ++back)
            bars[static_cast<std::size_t>(kCount - 1 - back)].volume = volume;
        return bars;
    };
    EXPECT_TRUE(finds("volatility_contraction", on(13.9, 9.7, 900'000)));
    EXPECT_FALSE(finds("volatility_contraction", on(13.9, 9.8, 900'000)));
    EXPECT_FALSE(finds("volatility_contraction", on(14.1, 9.7, 900'000)));
    EXPECT_FALSE(finds("volatility_contraction", on(13.9, 9.7, 1'100'000)));
}

TEST(BuiltinRules, VolumeDryUp)
{
    EXPECT_TRUE(finds("volume_dry_up", endingIn({bar(100, 101, 99, 100.1, 500'000)})));
    EXPECT_FALSE(finds("volume_dry_up", endingIn({bar(100, 101, 99, 100.1, 500'001)})));
    EXPECT_FALSE(finds("volume_dry_up", endingIn({bar(100, 101, 99, 99.9, 500'000)})));
    EXPECT_FALSE(finds("volume_dry_up", endingIn({bar(100, 101, 99, 100, 400'000),
                                                  bar(100, 101, 99, 100.1, 450'000)})));
}

TEST(BuiltinRules, ThreeWhiteSoldiers)
{
    const market::Bar first = bar(100, 102.5, 99.9, 102);
    const market::Bar second = bar(101, 104.5, 100.8, 104);
    EXPECT_TRUE(
        finds("three_white_soldiers", endingIn({first, second, bar(103, 106.5, 102.8, 106)})));
    // Opens above the body before; too long a shadow (1.7 of 4.9); only two of them.
    EXPECT_FALSE(
        finds("three_white_soldiers", endingIn({first, second, bar(104.01, 106.5, 102.8, 106)})));
    EXPECT_FALSE(
        finds("three_white_soldiers", endingIn({first, second, bar(103, 107.7, 102.8, 106)})));
    EXPECT_FALSE(finds("three_white_soldiers", endingIn({first, second})));
}

TEST(BuiltinRules, BullishEngulfing)
{
    const market::Bar fall = bar(99, 99.5, 96.5, 97);
    EXPECT_TRUE(finds("bullish_engulfing", endingIn({fall, bar(97, 99.5, 96.8, 99.01)})));
    EXPECT_FALSE(finds("bullish_engulfing", endingIn({fall, bar(97, 99.5, 96.8, 98.99)})));
    EXPECT_FALSE(finds("bullish_engulfing", endingIn({fall, bar(97.01, 99.5, 96.8, 99.02)})));
}

} // namespace tapesift::scanners
