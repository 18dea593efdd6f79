#include "tapesift/formula/builder.h"

#include <gtest/gtest.h>

#include "random_formula.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/formula/check.h"

namespace tapesift::formula {
namespace {

using NodeKind = BuilderNode::Kind;
using ValueKind = BuilderValue::Kind;

Expression tree(const std::string& text)
{
    return parse(text).value();
}

BuilderNode built(const std::string& text)
{
    return builderFrom(tree(text));
}

std::string textOf(const BuilderNode& node)
{
    const auto expression = expressionOf(node);
    return expression ? toText(*expression) : std::string();
}

BuilderRow onlyRow(const std::string& text)
{
    const BuilderNode node = built(text);
    EXPECT_EQ(node.kind, NodeKind::All) << text;
    EXPECT_EQ(node.children.size(), 1u) << text;
    return node.children.at(0).row;
}

BuilderValue number(double value)
{
    BuilderValue result;
    result.number = value;
    return result;
}

BuilderValue named(const std::string& name, int back = 0)
{
    return {ValueKind::Name, 0, name, {}, {}, back};
}

BuilderValue called(const std::string& name, std::vector<std::string> arguments,
                    const std::string& interval = {}, int back = 0)
{
    return {ValueKind::Call, 0, name, std::move(arguments), interval, back};
}

BuilderValue piece(const std::string& text)
{
    return {ValueKind::Text, 0, text, {}, {}, 0};
}

BuilderNode rowNode(BuilderRow row)
{
    return {NodeKind::Row, std::move(row), {}};
}

TEST(Builder, ARowHasTwoSidesAndAnOperator)
{
    const BuilderRow row = onlyRow("rsi(14) >= 70");
    EXPECT_EQ(row.left, called("rsi", {"14"}));
    EXPECT_EQ(row.op, BuilderOperator::GreaterEqual);
    EXPECT_EQ(row.right, number(70));
    EXPECT_EQ(row.time, BuilderTime::Now);
}

TEST(Builder, SidesHaveABarLengthAndBarsBack)
{
    const BuilderRow row = onlyRow("sma(volume, 20, \"1wk\")[2] != close[1]");
    EXPECT_EQ(row.left, called("sma", {"volume", "20"}, "1wk", 2));
    EXPECT_EQ(row.op, BuilderOperator::Unequal);
    EXPECT_EQ(row.right, named("close", 1));
}

TEST(Builder, TheTimeOfARowIsWhatStandsAroundIt)
{
    const BuilderRow ago = onlyRow("(close > open)[3]");
    EXPECT_EQ(ago.time, BuilderTime::Ago);
    EXPECT_EQ(ago.bars, 3);
    EXPECT_EQ(ago.left, named("close"));

    const BuilderRow within = onlyRow("within(5, crosses_above(sma(50), sma(200)))");
    EXPECT_EQ(within.time, BuilderTime::Within);
    EXPECT_EQ(within.bars, 5);
    EXPECT_EQ(within.op, BuilderOperator::CrossesAbove);
    EXPECT_EQ(within.right, called("sma", {"200"}));

    const BuilderRow inARow = onlyRow("for(4, crosses_below(close, vwap))");
    EXPECT_EQ(inARow.time, BuilderTime::InARow);
    EXPECT_EQ(inARow.bars, 4);
    EXPECT_EQ(inARow.op, BuilderOperator::CrossesBelow);

    // A number of bars that is no plain number has no field.
    EXPECT_EQ(onlyRow("within(n, close > open)").left, called("within", {"n", "close > open"}));
}

TEST(Builder, WhatHasNoFieldsIsAPieceOfText)
{
    const BuilderRow sum = onlyRow("volume > 3 * avg(volume, 20)[1]");
    EXPECT_EQ(sum.left, named("volume"));
    EXPECT_EQ(sum.right, piece("3 * avg(volume, 20)[1]"));

    EXPECT_EQ(onlyRow("sector == \"Energy\"").right, piece("\"Energy\""));
    const BuilderRow list = onlyRow("sector in (\"Energy\", \"Utilities\")");
    EXPECT_EQ(list.op, BuilderOperator::Holds);
    EXPECT_EQ(list.left, piece("sector in (\"Energy\", \"Utilities\")"));
    EXPECT_EQ(onlyRow("within(3, close > open and volume > 1M)").left,
              piece("close > open and volume > 1M"));
}

TEST(Builder, ConditionsWithoutAComparisonHold)
{
    EXPECT_EQ(onlyRow("watched").op, BuilderOperator::Holds);
    EXPECT_EQ(onlyRow("watched").left, named("watched"));
    EXPECT_EQ(onlyRow("rising(sma(50), 5)").left, called("rising", {"sma(50)", "5"}));
}

TEST(Builder, GroupsAreAllAnyAndNone)
{
    const BuilderNode node = built("a > 1 and (b > 2 or c > 3) and not (d > 4 or e > 5)");
    ASSERT_EQ(node.kind, NodeKind::All);
    ASSERT_EQ(node.children.size(), 3u);
    EXPECT_EQ(node.children[0].kind, NodeKind::Row);
    EXPECT_EQ(node.children[1].kind, NodeKind::Any);
    EXPECT_EQ(node.children[2].kind, NodeKind::None);
    EXPECT_EQ(node.children[2].children.size(), 2u);
    EXPECT_EQ(built("not watched").kind, NodeKind::None);
    EXPECT_EQ(built("not (a > 1 and b > 2)").children.at(0).kind, NodeKind::All);
}

TEST(Builder, GroupsOfOneAreTheirRowAndEmptyOnesAreLeftOut)
{
    const BuilderNode row = built("close > 5").children[0];
    const BuilderNode any{NodeKind::Any, {}, {row}};
    const BuilderNode none{NodeKind::None, {}, {any}};
    const BuilderNode empty{NodeKind::Any, {}, {}};
    EXPECT_EQ(textOf({NodeKind::All, {}, {any, empty}}), "close > 5");
    EXPECT_EQ(textOf({NodeKind::All, {}, {none, row}}), "not close > 5 and close > 5");
    EXPECT_EQ(expressionOf(BuilderNode{NodeKind::All, {}, {empty}}), std::nullopt);
    EXPECT_EQ(expressionOf(BuilderNode{}), std::nullopt);
}

TEST(Builder, WhatCannotBeReadStandsInTheTextWhereItIs)
{
    BuilderRow row;
    row.left = called("sma", {"clo se", "20"});
    row.right = piece("");
    const std::string text = toText(expressionOf(row));
    EXPECT_EQ(text, "sma(clo se, 20) >= ");
    const auto problem = findProblem(text);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->place.column, 9u); // "se"
}

TEST(Builder, FieldsGoByTheParametersOfTheFunction)
{
    using Fields = std::vector<std::string>;
    EXPECT_EQ(fieldsOf(called("sma", {"20"}), {}), (Fields{"", "20"}));
    EXPECT_EQ(fieldsOf(called("sma", {"volume", "20"}), {}), (Fields{"volume", "20"}));
    // A named parameter is a period, anything else a source.
    EXPECT_EQ(fieldsOf(called("sma", {"bars"}), {{"bars", 20}}), (Fields{"", "bars"}));
    EXPECT_EQ(fieldsOf(called("macd", {"8", "17"}), {}), (Fields{"", "8", "17", ""}));
    EXPECT_EQ(fieldsOf(called("macd", {}), {}), (Fields{"", "", "", ""}));
    EXPECT_EQ(fieldsOf(named("close"), {}), Fields{});
    EXPECT_EQ(fieldsOf(called("atr", {"14", "3"}), {}), std::nullopt); // one too many
    EXPECT_EQ(fieldsOf(piece("1 + 2"), {}), std::nullopt);
    EXPECT_EQ(fieldsOf(named("min_rsi"), {{"min_rsi", 70}}), std::nullopt);
}

TEST(Builder, FieldsGiveTheArgumentsBack)
{
    using Fields = std::vector<std::string>;
    EXPECT_EQ(argumentsOf("sma", {"", "20"}), Fields{"20"});
    EXPECT_EQ(argumentsOf("sma", {"volume", "20"}), (Fields{"volume", "20"}));
    EXPECT_EQ(argumentsOf("sma", {"volume", ""}), (Fields{"volume", ""})); // to be filled in
    EXPECT_EQ(argumentsOf("macd", {"", "8", "17", ""}), (Fields{"8", "17"}));
    EXPECT_EQ(argumentsOf("macd", {"", "", "17", ""}), (Fields{"12", "17"}));
    EXPECT_EQ(argumentsOf("macd", {"", "", "", ""}), Fields{});
    EXPECT_EQ(argumentsOf("macd", {}), Fields{});
}

TEST(Builder, ConstantsNeedNoBars)
{
    EXPECT_EQ(constantOf(tree("70"), {}), 70);
    EXPECT_EQ(constantOf(tree("-2 * n"), {{"n", 3}}), -6);
    EXPECT_EQ(constantOf(tree("strong_buy"), {}), 2);
    EXPECT_EQ(constantOf(tree("n"), {}), std::nullopt);
    EXPECT_EQ(constantOf(tree("sma(20)"), {}), std::nullopt);
}

TEST(BuilderProperty, EveryFormulaComesBackAsItWas)
{
    int groups = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        RandomFormula random(seed * 1000 + 3);
        const Expression formula = seed % 5 == 0 ? random.number(4) : random.condition(5);
        const BuilderNode node = builderFrom(formula);
        ASSERT_TRUE(node.isGroup());
        groups += node.children.size() > 1 ? 1 : 0;
        ASSERT_EQ(textOf(node), toText(formula)) << "seed " << seed;
        ASSERT_TRUE(expressionOf(node) == formula) << toText(formula);
    }
    EXPECT_GT(groups, 100);
    for (const CatalogEntry& entry : catalog()) {
        const Expression formula = tree(std::string(entry.example));
        EXPECT_TRUE(expressionOf(builderFrom(formula)) == formula) << entry.example;
    }
}

// Builders as builderFrom() makes them: nested groups have two children, or one that is denied.
class RandomBuilder
{
public:
    explicit RandomBuilder(std::uint64_t seed)
        : m_random(seed)
    {
    }

    BuilderNode root()
    {
        BuilderNode node = group(3);
        if (below(4) == 0)
            node = {NodeKind::All, {}, {rowNode(row())}};
        return node;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }
    template <class T, std::size_t N>
    T pick(const T (&choices)[N])
    {
        return choices[below(N)];
    }

    BuilderNode group(int depth)
    {
        BuilderNode node{pick({NodeKind::All, NodeKind::Any, NodeKind::None}), {}, {}};
        const bool isNone = node.kind == NodeKind::None;
        const std::uint64_t count = (isNone ? 1 : 2) + below(3);
        for (std::uint64_t i = 0; i < count; ++i)
            node.children.push_back(depth > 0 && below(3) == 0 ? group(depth - 1) : rowNode(row()));
        // "not (a or b)" is one group.
        if (isNone && count == 1 && node.children[0].kind == NodeKind::Any)
            node.children = {rowNode(row())};
        return node;
    }

    BuilderRow row()
    {
        BuilderRow row;
        row.op = pick({BuilderOperator::Less, BuilderOperator::LessEqual, BuilderOperator::Greater,
                       BuilderOperator::GreaterEqual, BuilderOperator::Equal,
                       BuilderOperator::Unequal, BuilderOperator::CrossesAbove,
                       BuilderOperator::CrossesBelow, BuilderOperator::Holds});
        row.time = pick({BuilderTime::Now, BuilderTime::Now, BuilderTime::Ago, BuilderTime::Within,
                         BuilderTime::InARow});
        row.bars = row.time == BuilderTime::Now ? 1 : static_cast<int>(1 + below(1000));
        if (row.op == BuilderOperator::Holds) {
            row.left = pick({named("watched"), called("rising", {"close", "3"}),
                             called("falling", {"sma(volume, 20)", "2"}, "1wk"),
                             piece("sector in (\"Energy\", \"Utilities\")")});
        } else {
            row.left = value();
            row.right = value();
        }
        return row;
    }

    BuilderValue value()
    {
        const int back = below(3) == 0 ? static_cast<int>(1 + below(1000)) : 0;
        switch (below(5)) {
        case 0:
            return number(pick({0.0, -3.5, 70.0, 1.5e6, 1e-7}));
        case 1:
            return named(pick({"close", "volume", "obv", "rsi14", "my_parameter"}), back);
        case 2:
            return piece(pick({"close * 2", "-close", "(high + low) / 2", "(close + open)[1]",
                               "close[0]", "\"Energy\"", "f(3)", "1 - 2 - 3"}));
        default:
            return called(
                pick({"sma", "macd", "highest"}),
                pick({std::vector<std::string>{"20"}, {"volume", "20"}, {"close + open", "n"}}),
                pick({"", "", "1wk", "1mo"}), back);
        }
    }

    base::SeededRandom m_random;
};

TEST(BuilderProperty, EveryBuilderComesBackAsItWas)
{
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const BuilderNode node = RandomBuilder(seed * 1000 + 11).root();
        const std::string text = textOf(node);
        const auto formula = parse(text);
        if (!formula && (text.size() > kMaxCharacters / 4))
            continue; // over a limit
        ASSERT_TRUE(formula) << text << "\n" << formula.error().what.text();
        ASSERT_TRUE(builderFrom(*formula) == node) << "seed " << seed << ": " << text;
    }
}

} // namespace
} // namespace tapesift::formula
