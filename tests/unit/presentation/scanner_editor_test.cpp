#include "tapesift/presentation/scanner_editor.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using formula::BuilderNode;

std::string textOf(const BuilderNode& node)
{
    const auto expression = formula::expressionOf(node);
    return expression ? formula::toText(*expression) : std::string();
}

class ScannerEditorTest : public testing::Test
{
protected:
    ScannerEditorTest()
    {
        editor.open("rsi(14) >= 70 and close > sma(20)", {});
        texts.clear();
        builders.clear();
    }

    ScannerEditor editor;
    QSignalSpy texts{&editor, &ScannerEditor::textChanged};
    QSignalSpy builders{&editor, &ScannerEditor::builderChanged};
};

TEST_F(ScannerEditorTest, OpensBothViews)
{
    EXPECT_EQ(textOf(editor.builder()), "rsi(14) >= 70 and close > sma(20)");
    EXPECT_FALSE(editor.problem());
    editor.open("close > 5", {});
    EXPECT_EQ(texts.size(), 1);
    EXPECT_EQ(builders.size(), 1);
}

TEST_F(ScannerEditorTest, TheBuilderFollowsTheText)
{
    editor.setText(QStringLiteral("close>5 or  volume>1M"));
    EXPECT_EQ(builders.size(), 1);
    EXPECT_EQ(texts.size(), 0); // What is typed stays as it is typed.
    EXPECT_EQ(editor.builder().kind, BuilderNode::Kind::Any);
    editor.setText(QStringLiteral("close > 5 or volume > 1000000"));
    EXPECT_EQ(builders.size(), 1); // the same in other words
}

TEST_F(ScannerEditorTest, TheTextFollowsTheBuilder)
{
    BuilderNode builder = editor.builder();
    builder.kind = BuilderNode::Kind::Any;
    builder.children.at(0).row.right.number = 60;
    editor.setBuilder(builder);
    EXPECT_EQ(texts.size(), 1);
    EXPECT_EQ(builders.size(), 0);
    EXPECT_EQ(editor.text(), QStringLiteral("rsi(14) >= 60 or close > sma(20)"));
    editor.setBuilder({});
    EXPECT_EQ(editor.text(), QString());
    ASSERT_TRUE(editor.problem());
}

TEST_F(ScannerEditorTest, ATextThatCannotBeReadLeavesTheBuilder)
{
    editor.setText(QStringLiteral("rsi(14) >= 70 and"));
    EXPECT_EQ(builders.size(), 0);
    EXPECT_FALSE(editor.isBuilderCurrent());
    EXPECT_EQ(textOf(editor.builder()), "rsi(14) >= 70 and close > sma(20)");
    ASSERT_TRUE(editor.problem());
    EXPECT_EQ(editor.problem()->what.text(), "the formula breaks off here");
    EXPECT_FALSE(editor.question());
    editor.setText(QStringLiteral("rsi(14) >= 70"));
    EXPECT_TRUE(editor.isBuilderCurrent());
    EXPECT_FALSE(editor.problem());
}

TEST_F(ScannerEditorTest, ProblemsHaveTheirPlace)
{
    editor.setText(QStringLiteral("close > 5 and rsj(14) > 1"));
    ASSERT_TRUE(editor.problem());
    EXPECT_EQ(editor.problem()->place.column, 15u);
    EXPECT_TRUE(editor.isBuilderCurrent()); // Its form is sound.
    EXPECT_FALSE(editor.question());
    editor.setText(QStringLiteral("rsi(14)"));
    ASSERT_TRUE(editor.problem());
    EXPECT_EQ(editor.problem()->what.text(), "the formula is a number, not a condition");
}

TEST_F(ScannerEditorTest, ParametersAreKnownToTheFormula)
{
    editor.setText(QStringLiteral("rsi(14) >= min_rsi"));
    EXPECT_TRUE(editor.problem());
    editor.setParameters({{"min_rsi", 65}});
    EXPECT_FALSE(editor.problem());
    ASSERT_TRUE(editor.question());
    EXPECT_EQ(editor.question()->parameters.at("min_rsi"), 65);
}

TEST_F(ScannerEditorTest, AsksAboutEachConditionFromTopToBottom)
{
    editor.setText(
        QStringLiteral("within(5, close > 10) and (not watched or volume >= 2 * avg(volume, 20))"));
    const auto question = editor.question();
    ASSERT_TRUE(question);
    EXPECT_EQ(question->formula,
              "within(5, close > 10) and (not watched or volume >= 2 * avg(volume, 20))");
    const std::vector<RowQuestion> expected = {
        {"within(5, close > 10)", "close", "10"},
        {"watched", "", ""},
        {"volume >= 2 * avg(volume, 20)", "volume", "2 * avg(volume, 20)"}};
    EXPECT_EQ(question->rows, expected);
}

} // namespace
} // namespace tapesift::presentation
