#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "providers/alpaca/alpaca_answers.h"
#include "providers/massive/massive_answers.h"
#include "providers/tiingo/tiingo_answers.h"
#include "providers/yahoo/yahoo_answers.h"
#include "support/dates.h"
#include "support/real_data.h"

// The parsers on recorded answers, beside what a general JSON library reads in them.
namespace tapesift::providers {
namespace {

using nlohmann::json;
using support::utc;

struct Recording
{
    std::string name;
    std::string body;
    json tree; // null for what is no JSON
};

std::vector<Recording> recordings(const std::string& provider)
{
    std::vector<Recording> list;
    for (const auto& entry :
         std::filesystem::directory_iterator(*support::realDataFolder() + "/api/" + provider)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".json")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        Recording one;
        one.name = entry.path().filename().string();
        one.body.assign(std::istreambuf_iterator<char>(file), {});
        one.tree = json::parse(one.body, nullptr, false);
        if (!one.tree.is_discarded())
            list.push_back(std::move(one));
    }
    return list;
}

double numberIn(const json& value)
{
    return value.is_number() ? value.get<double>() : std::nan("");
}

void expectSame(double found, double wanted, const std::string& name)
{
    if (std::isnan(wanted))
        EXPECT_TRUE(std::isnan(found)) << name;
    else
        EXPECT_EQ(found, wanted) << name;
}

// "chart-AAPL-2020-01-01-to-2020-01-03.json" was asked for these dates.
void expectDatesOfName(const std::vector<market::Bar>& bars, const std::string& name)
{
    const std::size_t at = name.find("-to-");
    if (at == std::string::npos || at < 10)
        return;
    for (const market::Bar& bar : bars) {
        EXPECT_GE(bar.time, utc(name.substr(at - 10, 10))) << name;
        EXPECT_LE(bar.time, utc(name.substr(at + 4, 10)) + std::chrono::days{1}) << name;
    }
}

TEST(ShareRecordings, OfYahooAreRead)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    std::size_t charts = 0;
    for (const Recording& one : recordings("yahoo")) {
        if (!one.tree.is_object() || !one.tree.contains("chart") ||
            !one.tree["chart"]["result"].is_array())
            continue;
        const json& result = one.tree["chart"]["result"][0];
        const json& meta = result["meta"];
        const std::string symbol = meta["symbol"];
        const auto interval = market::parseInterval(meta["dataGranularity"].get<std::string>());
        // 3mo; and two answers that their recorder has cut down to the closes.
        if (!interval || one.name.starts_with("pp_response"))
            continue;
        const auto read = readYahooChart(one.body, symbol, *interval, {"Yahoo", symbol});
        ASSERT_TRUE(read) << one.name << ": " << read.error().details;
        ++charts;
        const std::size_t rows = result.contains("timestamp") ? result["timestamp"].size() : 0;
        EXPECT_LE(read->bars.size(), rows) << one.name;
        EXPECT_GE(read->bars.size() + 1, rows) << one.name;
        expectDatesOfName(read->bars, one.name);
        if (rows == 0)
            continue;
        const json& quote = result["indicators"]["quote"][0];
        for (std::size_t i = 0; i + 1 < read->bars.size(); ++i) {
            expectSame(read->bars[i].open, numberIn(quote["open"][i]), one.name);
            expectSame(read->bars[i].high, numberIn(quote["high"][i]), one.name);
            expectSame(read->bars[i].low, numberIn(quote["low"][i]), one.name);
            expectSame(read->bars[i].close, numberIn(quote["close"][i]), one.name);
            expectSame(read->bars[i].volume, numberIn(quote["volume"][i]), one.name);
        }
    }
    EXPECT_GT(charts, 20U);
}

TEST(ShareRecordings, OfYahooHoldActions)
{
    const auto body = support::realDataFile(
        "api/yahoo/historical-via-chart-NVDA-split-2021-02-01-to-2022-01-31.json");
    if (!body)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto read = readYahooChart(*body, "NVDA", market::Interval::Day1, {"Yahoo", "NVDA"});
    ASSERT_TRUE(read);
    ASSERT_EQ(read->actions.size(), 1U);
    EXPECT_EQ(read->actions[0], (market::CorporateAction{utc("2021-07-20"), 4, 0}));
    const auto paid = support::realDataFile(
        "api/yahoo/historical-via-chart-MSFT-dividends-2021-02-01-to-2022-01-31.json");
    const auto dividends = readYahooChart(*paid, "MSFT", market::Interval::Day1, {"Yahoo", "MSFT"});
    ASSERT_TRUE(dividends);
    ASSERT_EQ(dividends->actions.size(), 4U);
    EXPECT_EQ(dividends->actions[3], (market::CorporateAction{utc("2021-11-17"), 1, 0.62}));
}

TEST(ShareRecordings, OfYahoosErrorsAreRead)
{
    const auto body = support::realDataFile("api/yahoo/error_404_not_found.json");
    if (!body)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    EXPECT_EQ(readYahooFault(*body)->code, "Not Found");
    EXPECT_TRUE(readYahooFault(*support::realDataFile("api/yahoo/error_400_no_data_for_range.json"))
                    ->description.starts_with("Data doesn't exist"));
    EXPECT_EQ(readYahooFault(*support::realDataFile("api/yahoo/error_422_1m_range.json"))->code,
              "Unprocessable Entity");
    EXPECT_EQ(
        readYahooFault(*support::realDataFile("api/yahoo/error_401_invalid_crumb.json"))->code,
        "Unauthorized");
}

TEST(ShareRecordings, OfAlpacaAreRead)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    std::size_t pages = 0;
    for (const Recording& one : recordings("alpaca")) {
        if (!one.tree.contains("bars") || !one.tree.contains("next_page_token"))
            continue;
        const json& symbols = one.tree["bars"];
        if (!symbols.empty() && !symbols.begin()->is_array()) // the latest bar alone
            continue;
        const auto page = readAlpacaBars(one.body, {"Alpaca", one.name});
        ASSERT_TRUE(page) << one.name << ": " << page.error().details;
        ++pages;
        ASSERT_EQ(page->bars.size(), one.tree["bars"].size()) << one.name;
        for (const auto& [symbol, rows] : one.tree["bars"].items()) {
            const auto& bars = page->bars.at(symbol);
            ASSERT_EQ(bars.size(), rows.size()) << one.name;
            for (std::size_t i = 0; i < bars.size(); ++i) {
                EXPECT_EQ(base::formatUtc(bars[i].time), rows[i]["t"].get<std::string>());
                EXPECT_EQ(bars[i].open, rows[i]["o"].get<double>());
                EXPECT_EQ(bars[i].close, rows[i]["c"].get<double>());
                EXPECT_EQ(bars[i].volume, rows[i]["v"].get<double>());
            }
        }
        const json& token = one.tree["next_page_token"];
        EXPECT_EQ(page->nextToken, token.is_string() ? token.get<std::string>() : "");
    }
    EXPECT_GT(pages, 4U);
    EXPECT_EQ(readAlpacaMessage(*support::realDataFile("api/alpaca/error_403_sip.json")),
              "subscription does not permit querying recent SIP data");
}

TEST(ShareRecordings, OfMassiveAreRead)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    std::size_t read = 0;
    for (const Recording& one : recordings("polygon")) {
        if (one.name.find("aggs_ticker") != std::string::npos) {
            const auto page = readMassiveBars(one.body, "AAPL", true, {"Massive", one.name});
            ASSERT_TRUE(page) << one.name << ": " << page.error().details;
            ASSERT_EQ(page->bars.size(), one.tree["results"].size());
            EXPECT_EQ(page->bars[0].close, one.tree["results"][0]["c"].get<double>());
            EXPECT_EQ(page->bars[0].time.time_since_epoch().count(),
                      one.tree["results"][0]["t"].get<std::int64_t>() / 1000);
            ++read;
        } else if (one.name.find("reference_tickers") != std::string::npos &&
                   one.tree["results"].is_array() && one.tree["results"][0].contains("ticker")) {
            const auto page = readMassiveTickers(one.body, {"Massive", one.name});
            ASSERT_TRUE(page) << one.name << ": " << page.error().details;
            EXPECT_EQ(page->members.size() + page->skipped, one.tree["results"].size());
            EXPECT_EQ(page->nextUrl, one.tree.value("next_url", ""));
            ++read;
        }
    }
    EXPECT_GT(read, 3U);
    const auto refusal =
        readMassiveFault(*support::realDataFile("api/polygon/error_403_not_authorized.json"));
    EXPECT_EQ(refusal.status, "NOT_AUTHORIZED");
    EXPECT_TRUE(refusal.text.starts_with("You are not entitled"));
}

TEST(ShareRecordings, OfTiingoAreRead)
{
    if (!support::realDataFolder())
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    std::size_t read = 0;
    for (const Recording& one : recordings("tiingo")) {
        if (!one.name.starts_with("ticker_price") || !one.tree.is_array() || one.tree.empty() ||
            !one.tree[0].contains("close"))
            continue;
        const auto rows = readTiingoBars(one.body, {"Tiingo", one.name});
        ASSERT_TRUE(rows) << one.name << ": " << rows.error().details;
        ASSERT_EQ(rows->bars.size(), one.tree.size());
        EXPECT_EQ(base::formatDate(rows->bars[0].time),
                  one.tree[0]["date"].get<std::string>().substr(0, 10));
        EXPECT_EQ(rows->bars[0].close, one.tree[0]["close"].get<double>());
        EXPECT_EQ(rows->bars[0].volume, one.tree[0]["volume"].get<double>());
        EXPECT_TRUE(rows->actions.empty()); // none of these weeks had one
        ++read;
    }
    EXPECT_GT(read, 4U);
}

} // namespace
} // namespace tapesift::providers
