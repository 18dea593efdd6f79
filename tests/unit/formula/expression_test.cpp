#include "tapesift/formula/expression.h"

#include <gtest/gtest.h>

namespace tapesift::formula {
namespace {

Expression read(std::string_view text)
{
    auto parsed = parse(text);
    if (!parsed)
        throw std::invalid_argument(std::string(text) + ": " + parsed.error().what.text());
    return std::move(*parsed);
}

struct Spelling
{
    std::string_view written;
    std::string_view canonical;
};

// The second text has no parentheses but those that the first one's meaning needs.
constexpr Spelling kSpellings[] = {
    {"RSI(14)>=70 AND RelVol(20)>=2 And CLOSE>SMA(20)",
     "rsi(14) >= 70 and relvol(20) >= 2 and close > sma(20)"},
    {"close = 5", "close == 5"},
    {"close>1&&open>1||!high>1", "close > 1 and open > 1 or not high > 1"},
    {"not not watched", "not not watched"},
    {"(close > 1 and open > 1) or high > 1", "close > 1 and open > 1 or high > 1"},
    {"close > 1 and (open > 1 or high > 1)", "close > 1 and (open > 1 or high > 1)"},
    {"(close > 1 and open > 1) and high > 1", "(close > 1 and open > 1) and high > 1"},
    {"not (close > 1)", "not close > 1"},
    {"not (close > 1 and open > 1)", "not (close > 1 and open > 1)"},
    {"1 + (2 + 3)", "1 + (2 + 3)"},
    {"(1 + 2) + 3", "1 + 2 + 3"},
    {"1 - (2 - 3)", "1 - (2 - 3)"},
    {"2 * (3 * 4) / 5 % 6", "2 * (3 * 4) / 5 % 6"},
    {"(1 + 2) * 3", "(1 + 2) * 3"},
    {"-close[1]", "-close[1]"},
    {"(-close)[1]", "(-close)[1]"},
    {"close - -5", "close - -5"},
    {"- 5", "-5"},
    {"-(5)", "-(5)"},
    {"--close", "--close"},
    {"-(close + 1)", "-(close + 1)"},
    {"(close > open)[2]", "(close > open)[2]"},
    {"close[1][2]", "close[1][2]"},
    {"close[n + 1]", "close[n + 1]"},
    {"MACDSIGNAL > Macd", "macdSignal > macd"},
    {"Min_Gap < 5", "min_gap < 5"},
    {"sector not in (\"A\" , \"B\")", "not sector in (\"A\", \"B\")"},
    {"not sector in (\"A\")", "not sector in (\"A\")"},
    {R"(name == "say \"x\" \\ y")", R"(name == "say \"x\" \\ y")"},
    {"macd()", "macd()"},
    {"rsi( hlc3 , 14 , \"1wk\" )", "rsi(hlc3, 14, \"1wk\")"},
    {"volume > 1500000", "volume > 1.5M"},
    {"volume > 1.5m", "volume > 1.5M"},
    {"volume > 500k", "volume > 500K"},
    {"volume > 2B", "volume > 2B"},
    {"volume > 9999", "volume > 9999"},
    {"volume > 1234567", "volume > 1234567"},
    {"close > .5", "close > 0.5"},
    {"close > 5.", "close > 5"},
    {"close > 1e6", "close > 1M"},
    {"close > 1e-7", "close > 1e-07"},
    {"close\n>\t5", "close > 5"},
};

TEST(Expression, IsWrittenOutWithTheParenthesesItNeeds)
{
    for (const Spelling& spelling : kSpellings) {
        EXPECT_EQ(toText(read(spelling.written)), spelling.canonical) << spelling.written;
        EXPECT_TRUE(read(spelling.canonical) == read(spelling.written)) << spelling.written;
    }
}

TEST(Expression, ChainsOfAndAreOneNode)
{
    const Expression tree = read("close > 1 and open > 1 and high > 1 or low > 1");
    ASSERT_EQ(tree.kind, ExpressionKind::Or);
    ASSERT_EQ(tree.children.size(), 2U);
    EXPECT_EQ(tree.children[0].kind, ExpressionKind::And);
    EXPECT_EQ(tree.children[0].children.size(), 3U);
}

TEST(Expression, BindsAsTradersRead)
{
    EXPECT_TRUE(read("1 + 2 * 3 > 4 - 5 / 6") == read("(1 + (2 * 3)) > (4 - (5 / 6))"));
    EXPECT_TRUE(read("not close > 1 and open > 1") == read("(not (close > 1)) and (open > 1)"));
    EXPECT_TRUE(read("1 - 2 - 3") == read("(1 - 2) - 3"));
    EXPECT_TRUE(read("8 / 4 / 2") == read("(8 / 4) / 2"));
    EXPECT_TRUE(read("-close * 2") == read("(-close) * 2"));
    EXPECT_FALSE(read("1 - (2 - 3)") == read("1 - 2 - 3"));
}

TEST(Expression, SuffixesAreDecimal)
{
    // 1.1 * 1e6 would be 1100000.0000000002.
    EXPECT_EQ(read("1.1M").number, 1'100'000.0);
    EXPECT_EQ(read("2.3B").number, 2'300'000'000.0);
    EXPECT_EQ(read("-1.7K").number, -1700.0);
    EXPECT_EQ(toText(read("1.1M")), "1.1M");
}

TEST(Expression, KnowsItsPlace)
{
    const Expression tree = read("close > 5 and\n  rsi(14)[1] >= -70");
    EXPECT_EQ(tree.place, (Place{1, 1, 33, 0}));
    const Expression& second = tree.children[1];
    EXPECT_EQ(second.place, (Place{2, 3, 17, 16}));
    EXPECT_EQ(second.children[0].place, (Place{2, 3, 10, 16}));
    EXPECT_EQ(second.children[0].children[0].place, (Place{2, 3, 7, 16}));
    EXPECT_EQ(second.children[1].place, (Place{2, 17, 3, 30}));
}

TEST(Expression, CountsCharactersNotBytes)
{
    // An accented letter is two bytes and a dash three.
    const Expression tree = read("name == \"Caf\xc3\xa9 \xe2\x80\x93\" and close > 5");
    EXPECT_EQ(tree.children[1].place, (Place{1, 22, 9, 21}));
}

TEST(Expression, PlacesDoNotCount)
{
    EXPECT_TRUE(read("close>5") == read("  close  >  5 "));
    EXPECT_FALSE(read("close > 5") == read("close > 6"));
    EXPECT_FALSE(read("close > 5") == read("close >= 5"));
    EXPECT_FALSE(read("close > 5") == read("open > 5"));
}

TEST(Expression, NamesNeedNotExist)
{
    EXPECT_EQ(toText(read("nothing(of, the) > kind")), "nothing(of, the) > kind");
}

// A builder may hand over anything; it then has no text that reads back, and no harm is done.
TEST(Expression, UnfinishedTreesHaveATextToo)
{
    for (const auto kind :
         {ExpressionKind::Add, ExpressionKind::Less, ExpressionKind::Back, ExpressionKind::Negate,
          ExpressionKind::Not, ExpressionKind::And, ExpressionKind::In, ExpressionKind::Call}) {
        Expression tree;
        tree.kind = kind;
        EXPECT_FALSE(parse(toText(tree))) << static_cast<int>(kind);
    }
    Expression number;
    number.number = std::numeric_limits<double>::infinity();
    EXPECT_EQ(toText(number), "0");
}

} // namespace
} // namespace tapesift::formula
