// What is wrong with a formula, in each language of the window besides English.

#include <gtest/gtest.h>

#include "gui/spoken_language.h"
#include "support/wrong_formulas.h"
#include "tapesift/formula/check.h"
#include "tapesift/presentation/formula_texts.h"
#include "tapesift/widgets/language.h"

namespace tapesift::widgets {
namespace {

class TranslatedProblem : public testing::TestWithParam<SpokenLanguage>
{
private:
    const Language m_language{QLatin1String(GetParam().code), QLocale(GetParam().language)};
};

TEST_P(TranslatedProblem, IsNotInEnglish)
{
    const formula::Parameters parameters = {{"min_gap", 2}};
    for (const formula::Wrong& wrong : formula::kWrong) {
        const auto problem = formula::findProblem(wrong.formula, parameters);
        ASSERT_TRUE(problem) << wrong.formula;
        const std::string text = presentation::problemText(*problem).toStdString();
        EXPECT_EQ(text.find(problem->what.text()), std::string::npos) << text;
        EXPECT_EQ(text.find(problem->hint.text()), std::string::npos) << text;
        for (const auto* phrase : {&problem->what, &problem->hint})
            for (const std::string& value : phrase->values())
                EXPECT_NE(text.find(value), std::string::npos) << text;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslatedProblem,
                         testing::Values(SpokenLanguage{"de", QLocale::German},
                                         SpokenLanguage{"zh", QLocale::Chinese}),
                         [](const auto& tested) { return std::string(tested.param.code); });

TEST(ProblemText, SaysItInOneSentenceAndAHint)
{
    const auto problem = formula::findProblem("close > 5 and\n  rsi() > 50");
    ASSERT_TRUE(problem);
    EXPECT_EQ(presentation::problemText(*problem),
              QStringLiteral("Line 2, column 3: rsi needs a period. Write for example rsi(14)."));
    const Language german(QStringLiteral("de"), QLocale(QLocale::German));
    EXPECT_EQ(presentation::problemText(*problem),
              QStringLiteral("Zeile 2, Spalte 3: rsi braucht eine Periode. "
                             "Zum Beispiel rsi(14) schreiben."));
}

} // namespace
} // namespace tapesift::widgets
