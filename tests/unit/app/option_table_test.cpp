#include "app/cli/option_table.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tapesift/market/interval.h"
#include "tapesift/market/outcome.h"
#include "tapesift/market/price_source.h"

namespace tapesift::app {
namespace {

std::span<const std::string_view> choicesOf(std::string_view command, std::string_view option)
{
    const OptionInfo* info = findOption(findCommand(command), option);
    return info ? info->choices : std::span<const std::string_view>();
}

TEST(OptionTable, NamesEachOptionOfACommandOnce)
{
    for (const CommandInfo& command : commandTable()) {
        std::set<std::string_view> names;
        std::set<char> letters;
        forEachOption(&command, [&](const OptionInfo& option) {
            EXPECT_TRUE(names.insert(option.name).second) << command.name << " " << option.name;
            EXPECT_TRUE(!option.letter || letters.insert(option.letter).second) << command.name;
        });
    }
}

TEST(OptionTable, SaysSomethingAboutEverything)
{
    for (const CommandInfo& command : commandTable()) {
        EXPECT_FALSE(command.summary.empty()) << command.name;
        EXPECT_TRUE(command.description.ends_with('.')) << command.name;
        forEachOption(&command, [](const OptionInfo& option) {
            EXPECT_TRUE(option.help.ends_with('.')) << option.name;
        });
    }
}

TEST(OptionTable, OffersTheIntervalsOfTheMarket)
{
    std::vector<std::string_view> names;
    for (const market::Interval interval : market::kAllIntervals)
        names.push_back(market::intervalName(interval));
    EXPECT_TRUE(std::ranges::equal(choicesOf("scan", "interval"), names));
}

TEST(OptionTable, OffersPriceSourcesTheMarketKnows)
{
    EXPECT_EQ(choicesOf("scan", "price-source").size(), 7U);
    for (const std::string_view name : choicesOf("scan", "price-source"))
        EXPECT_TRUE(market::parsePriceSource(name)) << name;
}

TEST(OptionTable, OffersEveryFailureToRetry)
{
    std::vector<std::string_view> names;
    for (const market::Outcome outcome : market::kAllOutcomes)
        if (market::isFailure(outcome))
            names.push_back(market::outcomeName(outcome));
    EXPECT_TRUE(std::ranges::is_permutation(choicesOf("retry", "outcome"), names));
}

TEST(OptionTable, TakesRangesAndDefaultsFromTheSettings)
{
    const OptionInfo* threads = findOption(findCommand("scan"), "threads");
    ASSERT_TRUE(threads);
    ASSERT_TRUE(rangeOf(*threads));
    EXPECT_EQ(rangeOf(*threads)->maximum, 64);
    EXPECT_EQ(defaultOf(*threads), "0");
    EXPECT_EQ(defaultOf(*findOption(findCommand("scan"), "lookback")), "1260");
    EXPECT_EQ(defaultOf(*findOption(findCommand("scan"), "provider")), "demo");
    EXPECT_FALSE(rangeOf(*findOption(findCommand("scan"), "provider")));
}

TEST(OptionTable, HasCommonOptionsEverywhere)
{
    for (const CommandInfo& command : commandTable())
        for (const std::string_view name : {"home", "quiet", "verbose", "help", "version"})
            EXPECT_TRUE(findOption(&command, name)) << command.name << " " << name;
    EXPECT_TRUE(findOption(nullptr, "home"));
    EXPECT_FALSE(findOption(nullptr, "threads"));
}

} // namespace
} // namespace tapesift::app
