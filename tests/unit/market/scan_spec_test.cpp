#include "tapesift/market/scan_spec.h"

#include <limits>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"

namespace tapesift::market {
namespace {

using base::ErrorCode;

constexpr std::string_view kDefaultJson =
    R"({"version":1,"universe":"all","symbols":[],"exclude":"","intersect":"",)"
    R"("provider":"demo","data":"","exchange":"","interval":"1d","lookback":1260,)"
    R"("priceSource":"close","asOf":null,"asOfClosed":false,"demoSymbols":500,)"
    R"("demoSeed":1,"demoDelayMs":0,"retryOf":"","retryOutcomes":[]})";

// The default text with one part replaced.
std::string jsonWith(std::string_view part, std::string_view replacement)
{
    std::string json(kDefaultJson);
    const std::size_t at = json.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return json.replace(at, part.size(), replacement);
}

std::string randomSpecText(base::SeededRandom& random)
{
    constexpr std::array<std::string_view, 9> kPieces = {"a",  "\"", "\\",    "/", "ä",
                                                         "\n", " ",  "BRK.B", "0"};
    std::string text;
    for (std::uint64_t n = random.below(6); n > 0; --n)
        text += kPieces[random.below(kPieces.size())];
    return text;
}

ScanSpec randomSpec(base::SeededRandom& random)
{
    constexpr std::array kSources = {PriceSource::Close, PriceSource::Open, PriceSource::High,
                                     PriceSource::Low,   PriceSource::Hl2,  PriceSource::Hlc3,
                                     PriceSource::Ohlc4};
    ScanSpec spec;
    spec.universe = randomSpecText(random);
    for (std::uint64_t n = random.below(4); n > 0; --n)
        spec.symbols.push_back(randomSpecText(random));
    spec.excludePath = randomSpecText(random);
    spec.intersectPath = randomSpecText(random);
    for (std::uint64_t n = random.below(3); n > 0; --n)
        spec.excludedSymbols.push_back(randomSpecText(random));
    spec.provider = randomSpecText(random);
    spec.dataPath = randomSpecText(random);
    spec.exchange = randomSpecText(random);
    spec.interval = kAllIntervals[random.below(kAllIntervals.size())];
    spec.lookback = static_cast<int>(random.next() >> 33);
    spec.priceSource = kSources[random.below(kSources.size())];
    if (random.below(2) == 0)
        spec.asOf = base::UtcSeconds{std::chrono::seconds{random.below(4'000'000'000)}};
    spec.asOfClosed = random.below(2) == 0;
    spec.demoSymbols = -static_cast<int>(random.below(1'000'000));
    spec.demoSeed = random.next();
    spec.demoDelay = std::chrono::milliseconds{random.below(100'000)};
    for (std::uint64_t n = random.below(3); n > 0; --n)
        spec.fallbacks.push_back(randomSpecText(random));
    spec.baseUrl = randomSpecText(random);
    spec.feed = randomSpecText(random);
    constexpr std::array kAdjustments = {Adjustment::Raw, Adjustment::Splits, Adjustment::All};
    spec.adjustment = kAdjustments[random.below(kAdjustments.size())];
    spec.useFormingBar = random.below(2) == 0;
    if (random.below(2) == 0) {
        spec.phase = ScanPhase::Deep;
        spec.cycles = static_cast<int>(random.below(11));
        spec.model = randomSpecText(random);
    }
    if (random.below(2) == 0) {
        spec.retryOf = "scan_20260320_101112";
        spec.retryOutcomes = {"timed_out", "failed"};
    }
    return spec;
}

TEST(ScanSpec, BarIsFormingUntilItsLengthHasPassed)
{
    using namespace std::chrono_literals;
    const base::UtcSeconds bar = std::chrono::sys_days(std::chrono::year(2026) / 3 / 20) + 14h;
    ScanSpec spec;
    spec.interval = Interval::Hour1;
    EXPECT_FALSE(isForming(bar, spec, ExchangeCalendar::alwaysOpen())) << "no as-of time";
    spec.asOf = bar + 1h - 1s;
    EXPECT_TRUE(isForming(bar, spec, ExchangeCalendar::alwaysOpen()));
    spec.asOf = bar + 1h;
    EXPECT_FALSE(isForming(bar, spec, ExchangeCalendar::alwaysOpen()));
    spec.asOf = bar + 1h - 1s;
    spec.useFormingBar = true;
    EXPECT_FALSE(isForming(bar, spec, ExchangeCalendar::alwaysOpen())) << "it was asked for";
    spec.useFormingBar = false;
    spec.asOf = bar;
    spec.asOfClosed = true;
    EXPECT_FALSE(isForming(bar, spec, ExchangeCalendar::alwaysOpen()))
        << "every bar up to the as-of time counts as closed";
}

TEST(ScanSpec, DailyBarIsFormingUntilTheSessionHasClosed)
{
    using namespace std::chrono_literals;
    const CalendarBook calendars;
    const ExchangeCalendar& newYork = calendars.of(Symbol::parse("AAPL").value());
    const base::UtcSeconds bar = base::parseUtc("2026-03-20").value();
    ScanSpec spec;
    spec.asOf = base::parseUtc("2026-03-20T19:59:59Z").value(); // 16:00 in New York less 1 s
    EXPECT_TRUE(isForming(bar, spec, newYork));
    spec.asOf = *spec.asOf + 1s;
    EXPECT_FALSE(isForming(bar, spec, newYork));
}

TEST(ScanSpec, JsonHasAFixedForm)
{
    EXPECT_EQ(toJson(ScanSpec{}), kDefaultJson);
    ScanSpec spec;
    spec.asOf = base::parseUtc("2018-02-07T21:00:00Z").value();
    EXPECT_EQ(toJson(spec), jsonWith(R"("asOf":null)", R"("asOf":"2018-02-07T21:00:00Z")"));
}

TEST(ScanSpec, ReadsBackWhatItWrote)
{
    base::SeededRandom random(11);
    for (int i = 0; i < 2'000; ++i) {
        const ScanSpec spec = randomSpec(random);
        const auto back = scanSpecFromJson(toJson(spec));
        ASSERT_TRUE(back) << toJson(spec) << back.error().details;
        ASSERT_EQ(*back, spec) << toJson(spec);
    }
}

TEST(ScanSpec, LargestSeedSurvives)
{
    ScanSpec spec;
    spec.demoSeed = std::numeric_limits<std::uint64_t>::max();
    EXPECT_EQ(scanSpecFromJson(toJson(spec))->demoSeed, spec.demoSeed);
}

TEST(ScanSpec, NewerVersionIsUnsupported)
{
    const auto spec = scanSpecFromJson(jsonWith(R"("version":1)", R"("version":2)"));
    ASSERT_FALSE(spec);
    EXPECT_EQ(spec.error().code, ErrorCode::Unsupported);
    // A newer version may have dropped every key this one knows.
    EXPECT_EQ(scanSpecFromJson(R"({"version":3})").error().code, ErrorCode::Unsupported);
}

TEST(ScanSpec, DamageIsCorruptAndNamesTheKey)
{
    struct Case
    {
        std::string json;
        std::string_view named;
    };
    const std::vector<Case> cases = {
        {"", "not JSON"},
        {"{", "not JSON"},
        {"[]", "not a JSON object"},
        {"{}", "\"version\""},
        {R"({"version":"1"})", "\"version\""},
        {R"({"version":0})", "\"version\""},
        {R"({"version":1})", "\"universe\" is missing"},
        {jsonWith(R"("universe":"all")", R"("universe":7)"), "\"universe\" must be a text"},
        {jsonWith(R"("symbols":[])", R"("symbols":["A",1])"), "\"symbols\""},
        {jsonWith(R"("symbols":[])", R"("symbols":"A")"), "\"symbols\""},
        {jsonWith(R"("interval":"1d")", R"("interval":"3d")"), "\"interval\" is \"3d\""},
        {jsonWith(R"("lookback":1260)", R"("lookback":12.5)"), "\"lookback\" must be a whole"},
        {jsonWith(R"("lookback":1260)", R"("lookback":9999999999)"), "\"lookback\" is out of"},
        {jsonWith(R"("lookback":1260)", R"("lookback":-9999999999)"), "\"lookback\" is out of"},
        {jsonWith(R"("priceSource":"close")", R"("priceSource":null)"), "\"priceSource\""},
        {jsonWith(R"("asOf":null)", R"("asOf":"yesterday")"), "\"asOf\" is \"yesterday\""},
        {jsonWith(R"("asOf":null,)", ""), "\"asOf\" is missing"},
        {jsonWith(R"("asOfClosed":false)", R"("asOfClosed":0)"), "\"asOfClosed\""},
        {jsonWith(R"("demoSeed":1)", R"("demoSeed":-1)"), "\"demoSeed\" is out of range"},
    };
    for (const Case& damage : cases) {
        const auto spec = scanSpecFromJson(damage.json);
        ASSERT_FALSE(spec) << damage.json;
        EXPECT_EQ(spec.error().code, ErrorCode::Corrupt) << damage.json;
        EXPECT_NE(spec.error().details.find(damage.named), std::string::npos)
            << damage.json << " gave " << spec.error().details;
    }
}

TEST(ScanSpec, SymbolThatIsNoTextDoesNotBreakTheJson)
{
    ScanSpec spec;
    spec.symbols = {"A\xff"};
    EXPECT_TRUE(scanSpecFromJson(toJson(spec)));
}

TEST(ScanSpec, DefaultsAreValid)
{
    EXPECT_TRUE(validate(ScanSpec{}));
}

void expectRefused(const ScanSpec& spec, std::string_view option)
{
    const auto status = validate(spec);
    ASSERT_FALSE(status) << option;
    EXPECT_EQ(status.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(base::describe(status.error()).find(option), std::string::npos)
        << base::describe(status.error());
}

TEST(ScanSpec, LimitsIncludeTheirEnds)
{
    ScanSpec spec;
    for (const int lookback : {2, 100'000}) {
        spec.lookback = lookback;
        EXPECT_TRUE(validate(spec)) << lookback;
    }
    for (const int lookback : {1, 0, -5, 100'001}) {
        spec.lookback = lookback;
        expectRefused(spec, "--lookback");
    }
    spec = {};
    for (const int symbols : {1, 100'000}) {
        spec.demoSymbols = symbols;
        EXPECT_TRUE(validate(spec)) << symbols;
    }
    for (const int symbols : {0, -1, 100'001}) {
        spec.demoSymbols = symbols;
        expectRefused(spec, "--demo-symbols");
    }
    spec = {};
    for (const int cycles : {0, 10}) {
        spec.cycles = cycles;
        EXPECT_TRUE(validate(spec)) << cycles;
    }
    for (const int cycles : {-1, 11}) {
        spec.cycles = cycles;
        expectRefused(spec, "--cycles");
    }
    spec = {};
    for (const std::chrono::milliseconds::rep delay : {-1, 60'001}) {
        spec.demoDelay = std::chrono::milliseconds{delay};
        expectRefused(spec, "--demo-delay");
    }
}

TEST(ScanSpec, ErrorNamesTheOptionThatIsMissingOrUnreadable)
{
    ScanSpec spec;
    spec.universe.clear();
    expectRefused(spec, "--universe");
    spec.symbols = {"AAPL"};
    EXPECT_TRUE(validate(spec));
    spec.provider.clear();
    expectRefused(spec, "--provider");
    spec.provider = "csv";
    expectRefused(spec, "--data");
    spec.dataPath = "prices";
    EXPECT_TRUE(validate(spec));
    spec.dataPath = "pr\xefse";
    expectRefused(spec, "--data");
}

TEST(ScanSpec, KeepsTheRulesOfItsFilter)
{
    ScanSpec spec;
    spec.filter = "rules/my.json";
    spec.rules = smartRules();
    spec.rules.priceBelow = 2.5;
    spec.rules.etf = true;
    const auto back = scanSpecFromJson(toJson(spec));
    ASSERT_TRUE(back) << base::describe(back.error());
    EXPECT_EQ(*back, spec);
    // One of an earlier version has none.
    const auto old = scanSpecFromJson(kDefaultJson);
    ASSERT_TRUE(old);
    EXPECT_EQ(old->filter, "none");
    EXPECT_EQ(old->rules, noRules());
}

TEST(ScanSpec, RefusesRulesThatItCannotRead)
{
    const auto bad = scanSpecFromJson(
        jsonWith(R"("provider":"demo")", R"("rules":{"priceBelow":"x"},"provider":"demo")"));
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::Corrupt);
    EXPECT_NE(bad.error().details.find("priceBelow"), std::string::npos) << bad.error().details;
    ScanSpec spec;
    spec.rules.priceBelow = -1;
    EXPECT_FALSE(validate(spec));
}

} // namespace
} // namespace tapesift::market
