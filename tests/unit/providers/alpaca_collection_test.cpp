#include "providers/alpaca/alpaca_collection.h"

#include <gtest/gtest.h>

namespace tapesift::providers {
namespace {

const AnswerSource kCollectionSource{"Alpaca", "AAAA to CCCC"};

AlpacaPage pageOf(const std::vector<std::string>& symbols)
{
    AlpacaPage page;
    for (const std::string& symbol : symbols)
        page.bars[symbol] = {market::Bar{}};
    return page;
}

AlpacaCollection collection()
{
    AlpacaCollection made;
    made.spellings = {"AAAA", "BBBB", "CCCC"};
    return made;
}

const base::Error kCut{base::ErrorCode::Unavailable, "cut", {}, {}};

TEST(AlpacaCollection, JoinsASymbolOverPages)
{
    AlpacaCollection bars = collection();
    ASSERT_TRUE(bars.add(pageOf({"AAAA", "BBBB"}), kCollectionSource));
    ASSERT_TRUE(bars.add(pageOf({"BBBB", "CCCC"}), kCollectionSource));
    EXPECT_EQ(bars.bars.at("BBBB").size(), 2U);
    EXPECT_TRUE(bars.isWhole("CCCC"));
    EXPECT_TRUE(bars.isOrdered);
}

TEST(AlpacaCollection, KnowsWhatIsWholeBeforeAFailure)
{
    AlpacaCollection bars = collection();
    ASSERT_TRUE(bars.add(pageOf({"AAAA", "CCCC"}), kCollectionSource));
    bars.failure = kCut;
    EXPECT_TRUE(bars.isWhole("AAAA"));
    EXPECT_FALSE(bars.isWhole("BBBB")); // without bars, or not yet known
    EXPECT_FALSE(bars.isWhole("CCCC")); // may go on
}

TEST(AlpacaCollection, TrustsNoPagesOutOfOrder)
{
    AlpacaCollection bars = collection();
    ASSERT_TRUE(bars.add(pageOf({"CCCC"}), kCollectionSource));
    ASSERT_TRUE(bars.add(pageOf({"AAAA"}), kCollectionSource));
    bars.failure = kCut;
    EXPECT_FALSE(bars.isWhole("AAAA"));
}

TEST(AlpacaCollection, TrustsNothingOfACorruptAnswer)
{
    AlpacaCollection bars = collection();
    ASSERT_TRUE(bars.add(pageOf({"AAAA", "BBBB"}), kCollectionSource));
    const base::Status status = bars.add(pageOf({"BBBC"}), kCollectionSource);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().details, "the answer is about BBBC");
    bars.failure = status.error();
    EXPECT_FALSE(bars.isWhole("AAAA"));
}

} // namespace
} // namespace tapesift::providers
