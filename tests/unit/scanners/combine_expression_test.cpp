#include "scanners/combine_expression.h"

#include <gtest/gtest.h>

namespace tapesift::scanners {
namespace {

// The tree with every bracket written, as in "((gap | volume) & !squeeze)".
std::string written(const CombineExpression& expression, std::size_t node)
{
    using Operation = CombineExpression::Operation;
    const CombineExpression::Node& at = expression.nodes[node];
    if (at.operation == Operation::Scanner)
        return expression.scanners[at.left];
    if (at.operation == Operation::Not)
        return "!" + written(expression, at.left);
    const char* sign = at.operation == Operation::And  ? " & "
                       : at.operation == Operation::Or ? " | "
                                                       : " > ";
    return "(" + written(expression, at.left) + sign + written(expression, at.right) + ")";
}

std::string read(std::string_view text)
{
    const auto expression = CombineExpression::parse(text);
    return expression ? written(*expression, expression->nodes.size() - 1)
                      : expression.error().message;
}

} // namespace

TEST(CombineExpression, BindsAsDocumented)
{
    EXPECT_EQ(read("gap"), "gap");
    EXPECT_EQ(read("gap & momentum"), "(gap & momentum)");
    EXPECT_EQ(read("(gap | volume) & !squeeze"), "((gap | volume) & !squeeze)");
    EXPECT_EQ(read("a | b & c"), "(a | (b & c))");
    EXPECT_EQ(read("!a & b"), "(!a & b)");
    EXPECT_EQ(read("!(a & b)"), "!(a & b)");
    EXPECT_EQ(read("a > b > c"), "((a > b) > c)");
    EXPECT_EQ(read("a > b | c"), "(a > (b | c))");
    EXPECT_EQ(read("!!a"), "!!a");
    EXPECT_EQ(read("a AND b or not c then d"), "(((a & b) | !c) > d)");
    EXPECT_EQ(read("a && b || c"), "((a & b) | c)");
    EXPECT_EQ(read(" morning-gap_2\n& x "), "(morning-gap_2 & x)");
}

TEST(CombineExpression, NamesEachScannerOnce)
{
    const auto expression = CombineExpression::parse("b & a | b");
    ASSERT_TRUE(expression);
    EXPECT_EQ(expression->scanners, (std::vector<std::string>{"b", "a"}));
}

TEST(CombineExpression, SaysWhereItIsWrong)
{
    EXPECT_EQ(read(""), "combine, column 1: the name of a scanner is missing.");
    EXPECT_EQ(read("gap &"), "combine, column 6: the name of a scanner is missing.");
    EXPECT_EQ(read("gap momentum"), "combine, column 5: an operator is missing before this.");
    EXPECT_EQ(read("(gap"), "combine, column 5: a ) is missing.");
    EXPECT_EQ(read("gap)"), "combine, column 4: there is a ) too many.");
    EXPECT_EQ(read("gap + x"), "combine, column 5: an operator is missing before this.");
    EXPECT_EQ(read("gap & 7"), "combine, column 7: this character has no meaning here.");
    EXPECT_EQ(read("& gap"), "combine, column 1: the name of a scanner is missing.");
    EXPECT_EQ(read(std::string(65, 'a')), "combine, column 1: the name is too long.");
}

TEST(CombineExpression, AFormWithoutEndIsRefused)
{
    EXPECT_EQ(read(std::string(100'000, '(')).substr(0, 20), "combine, column 33: ");
    EXPECT_EQ(read(std::string(100'000, '!')).substr(0, 20), "combine, column 33: ");
    std::string many = "a";
    for (int i = 0; i < 1000; ++i)
        many += "&a";
    EXPECT_NE(read(many).find("too many parts"), std::string::npos);
}

TEST(CombineExpression, WordsOfTheLanguageAreNoNames)
{
    EXPECT_TRUE(isScannerName("gap"));
    EXPECT_TRUE(isScannerName("Gap_2-b"));
    EXPECT_FALSE(isScannerName(""));
    EXPECT_FALSE(isScannerName("2gap"));
    EXPECT_FALSE(isScannerName("a b"));
    EXPECT_FALSE(isScannerName("Then"));
    EXPECT_FALSE(isScannerName("é"));
    EXPECT_TRUE(isScannerName(std::string(64, 'a')));
    EXPECT_FALSE(isScannerName(std::string(65, 'a')));
}

} // namespace tapesift::scanners
