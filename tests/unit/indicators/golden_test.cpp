// Compares with TA-Lib's values over five years of real daily prices. The files are not part of the
// project; without TAPESIFT_REAL_DATA the tests skip.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <stdexcept>

#include <gtest/gtest.h>

#include "support/real_data.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/indicators/latest.h"
#include "tapesift/indicators/series.h"

namespace tapesift::indicators {
namespace {

// Relative, at every value; the reference is printed with 12 significant digits.
constexpr double kTolerance = 1e-9;

struct Reference
{
    std::string_view column; // the name in the golden files
    IndicatorId id;
    // The first bar (1 is the first) that is compared. Later than the first value where TA-Lib
    // begins otherwise, a difference that fades with the seed: MACD: TA-Lib lets both seeds end on
    // the same bar; (25/27)^b < 1e-9 takes 270 bars. ATR: TA-Lib leaves out the first bar;
    // (13/14)^b < 1e-9 takes 280 bars. ADX: TA-Lib's first smoothed movement sums 13 bars instead
    // of 14; the same, and a second stage.
    int fromBar;
};

constexpr std::array kReferences = {
    Reference{"sma20", IndicatorId::Sma20, 1},
    Reference{"sma50", IndicatorId::Sma50, 1},
    Reference{"sma200", IndicatorId::Sma200, 1},
    Reference{"ema9", IndicatorId::Ema9, 1},
    Reference{"ema20", IndicatorId::Ema20, 1},
    Reference{"ema50", IndicatorId::Ema50, 1},
    Reference{"ema200", IndicatorId::Ema200, 1},
    Reference{"rsi14", IndicatorId::Rsi14, 1},
    Reference{"macd", IndicatorId::Macd, 304},
    Reference{"macd_signal", IndicatorId::MacdSignal, 304},
    Reference{"macd_hist", IndicatorId::MacdHist, 304},
    Reference{"atr14", IndicatorId::Atr14, 294},
    Reference{"bb_upper", IndicatorId::BbUpper, 1},
    Reference{"bb_middle", IndicatorId::BbMiddle, 1},
    Reference{"bb_lower", IndicatorId::BbLower, 1},
    Reference{"adx14", IndicatorId::Adx14, 400},
    Reference{"cci20", IndicatorId::Cci20, 1},
    Reference{"willr14", IndicatorId::Willr14, 1},
    Reference{"mfi14", IndicatorId::Mfi14, 1},
    Reference{"roc10", IndicatorId::Roc10, 1},
    Reference{"obv", IndicatorId::Obv, 1},
    Reference{"stoch_k", IndicatorId::StochK, 1},
    Reference{"stoch_d", IndicatorId::StochD, 1},
    Reference{"max_high20", IndicatorId::High20, 1},
    Reference{"min_low20", IndicatorId::Low20, 1},
    Reference{"volume_sma20", IndicatorId::VolumeSma20, 1},
    Reference{"stddev20", IndicatorId::Stddev20, 1},
};

using GoldenRow = std::map<std::string, std::string, std::less<>>;

std::vector<GoldenRow> parseTable(const std::string& text)
{
    std::vector<GoldenRow> rows;
    std::vector<std::string_view> names;
    for (const auto line : base::split(text, '\n')) {
        const auto cells = base::split(base::trim(line), ',');
        if (names.empty()) {
            names = cells;
            continue;
        }
        if (cells.size() != names.size())
            continue;
        GoldenRow& row = rows.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.emplace(names[i], cells[i]);
    }
    return rows;
}

std::string unpacked(const std::string& path)
{
    const std::string command =
        "xz -dc '" + std::string(std::getenv("TAPESIFT_REAL_DATA")) + "/" + path + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("cannot run xz");
    std::string text;
    std::array<char, 65536> block{};
    for (std::size_t n = 0; (n = fread(block.data(), 1, block.size(), pipe)) > 0;)
        text.append(block.data(), n);
    if (pclose(pipe) != 0)
        throw std::runtime_error("xz failed on " + path);
    return text;
}

// The bars of every symbol. Rows with a missing price are dropped, odd ones kept, as in the
// reference.
std::map<std::string, market::BarSeries, std::less<>> realBars()
{
    std::map<std::string, std::vector<market::Bar>, std::less<>> rows;
    const std::string text = unpacked("data/us_sp500_daily_2013_2018_A-L.csv.xz");
    for (const auto line : base::split(text, '\n')) {
        // symbol,timestamp,open,high,low,close,volume
        const auto cells = base::split(base::trim(line), ',');
        if (cells.size() != 7 || cells[0] == "symbol")
            continue;
        std::array<std::optional<double>, 5> values;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = base::parseDouble(cells[i + 2]);
        if (!std::all_of(values.begin(), values.end(), [](const auto& v) { return v.has_value(); }))
            continue;
        rows[std::string(cells[0])].push_back({base::parseUtc(cells[1]).value(), *values[0],
                                               *values[1], *values[2], *values[3], *values[4]});
    }
    std::map<std::string, market::BarSeries, std::less<>> series;
    for (const auto& [symbol, bars] : rows)
        series.emplace(symbol, market::BarSeries(bars));
    return series;
}

// Read once for both tests: unpacking takes most of their time.
class Golden : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (std::getenv("TAPESIFT_REAL_DATA") != nullptr)
            s_bars = realBars();
    }

    static void TearDownTestSuite() { s_bars.clear(); }

    // Counts instead of reporting each, so that a wrong formula does not print a million lines.
    void compare(const GoldenRow& row, const Reference& reference, double value)
    {
        const auto expected = base::parseDouble(row.find(reference.column)->second);
        if (!expected)
            return;
        const double allowed = kTolerance * std::fabs(*expected);
        ++m_compared;
        if (!(std::fabs(value - *expected) <= allowed) && ++m_wrong[reference.column] <= 3)
            ADD_FAILURE() << row.at("symbol") << " " << row.at("date") << " " << reference.column
                          << ": " << base::formatShortest(value) << ", TA-Lib "
                          << base::formatShortest(*expected);
    }

    static std::map<std::string, market::BarSeries, std::less<>> s_bars;
    std::map<std::string_view, int> m_wrong;
    std::size_t m_compared = 0;
};

std::map<std::string, market::BarSeries, std::less<>> Golden::s_bars;

TEST_F(Golden, WholeSeriesEqualTaLib)
{
    const auto table = support::realDataFile("golden/talib_series_AAPL_IBM.csv");
    if (!table)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto rows = parseTable(*table);
    for (const std::string symbol : {"AAPL", "IBM"}) {
        const market::BarView bars = s_bars.at(symbol).view();
        for (const Reference& reference : kReferences) {
            const auto series = seriesOf(reference.id, bars, bars.close);
            for (const GoldenRow& row : rows) {
                const auto bar = *base::parseInteger(row.at("bars"));
                if (row.at("symbol") == symbol && bar >= reference.fromBar)
                    compare(row, reference, series.at(static_cast<std::size_t>(bar - 1)));
            }
        }
    }
    // 1,259 bars of two symbols; the warm-up and what is skipped above takes 3,300 values of each.
    EXPECT_GT(m_compared, 2U * (27U * 1259U - 3300U));
}

TEST_F(Golden, LastValuesEqualTaLib)
{
    const auto table = support::realDataFile("golden/talib_last_sp500_A-L.csv");
    if (!table)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto rows = parseTable(*table);
    EXPECT_EQ(rows.size(), 284U);
    for (const GoldenRow& row : rows) {
        const market::BarView bars = s_bars.at(row.at("symbol")).view();
        ASSERT_EQ(std::to_string(bars.size()), row.at("bars")) << row.at("symbol");
        const IndicatorValues values = latestValues(bars, bars.close);
        for (const Reference& reference : kReferences)
            compare(row, reference, values[reference.id]);
    }
    EXPECT_EQ(m_compared, 284U * 27U);
}

} // namespace
} // namespace tapesift::indicators
