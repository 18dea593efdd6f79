#include "providers/demo_names.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace tapesift::providers {
namespace {

TEST(DemoNames, AreUniqueAlsoInTheLargestMarket)
{
    const auto companies = demoCompanies(kMaxDemoSymbols, 1);
    ASSERT_EQ(companies.size(), static_cast<std::size_t>(kMaxDemoSymbols));
    std::set<std::string> tickers;
    std::set<std::string> names;
    for (const market::Member& company : companies) {
        tickers.insert(company.symbol.text());
        names.insert(company.name);
        EXPECT_EQ(company.exchange, "DEMO");
        EXPECT_FALSE(company.symbol.isPair());
    }
    EXPECT_EQ(tickers.size(), companies.size());
    EXPECT_EQ(names.size(), companies.size());
}

TEST(DemoNames, HaveTickersOfThreeOrFourLetters)
{
    for (const market::Member& company : demoCompanies(2000, 3)) {
        const std::string& ticker = company.symbol.text();
        EXPECT_TRUE(ticker.size() == 3 || ticker.size() == 4) << ticker;
        EXPECT_TRUE(std::ranges::all_of(ticker, [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
}

TEST(DemoNames, FollowFromTheSeed)
{
    const auto texts = [](const std::vector<market::Member>& companies) {
        std::vector<std::string> all;
        for (const market::Member& company : companies)
            all.push_back(company.symbol.text() + company.name + company.sector);
        return all;
    };
    EXPECT_EQ(texts(demoCompanies(100, 1)), texts(demoCompanies(100, 1)));
    EXPECT_NE(texts(demoCompanies(100, 1)), texts(demoCompanies(100, 2)));
    auto longer = texts(demoCompanies(300, 1));
    longer.resize(100);
    EXPECT_EQ(longer, texts(demoCompanies(100, 1)));
}

TEST(DemoNames, SpreadOverAllSectors)
{
    std::map<std::string, int> sectors;
    for (const market::Member& company : demoCompanies(500, 1))
        ++sectors[company.sector];
    EXPECT_EQ(sectors.size(), 11U);
    for (const auto& [sector, count] : sectors)
        EXPECT_GT(count, 20) << sector;
}

} // namespace
} // namespace tapesift::providers
