#include "tapesift/presentation/pseudo_translator.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace tapesift::presentation {

namespace {

std::string pseudo(const char* source)
{
    return pseudoText(QString::fromUtf8(source)).toStdString();
}

} // namespace

TEST(PseudoText, AccentsLengthensAndBrackets)
{
    // 8 characters, a third rounded up is 3.
    EXPECT_EQ(pseudo("Scan now"), "⟦Šćáñ ñóŵ~~~⟧");
}

TEST(PseudoText, KeepsPlacesForValues)
{
    // 4 letters and signs beside the places: 2 tildes.
    EXPECT_EQ(pseudo("%1 of %2"), "⟦%1 óƒ %2~~⟧");
    EXPECT_EQ(pseudo("%L1/%Ln/%n/%12"), "⟦%L1/%Ln/%n/%12~⟧");
}

TEST(PseudoText, KeepsAcceleratorsWithTheirLetter)
{
    EXPECT_EQ(pseudo("&Copy"), "⟦&Cóþý~⟧");
    EXPECT_EQ(pseudo("R&&D"), "⟦Ŕ&&Ď~⟧");
}

TEST(PseudoText, KeepsTagsAndEntities)
{
    EXPECT_EQ(pseudo("<a href=\"top\">up</a>&nbsp;"), "⟦<a href=\"top\">úþ</a>&nbsp;~⟧");
}

TEST(PseudoText, LeavesEmptyTextsEmpty)
{
    EXPECT_EQ(pseudo(""), "");
    EXPECT_EQ(pseudo(" "), " ");
}

TEST(PseudoTranslator, TranslatesEveryContextOnceInstalled)
{
    PseudoTranslator translator;
    ASSERT_TRUE(QCoreApplication::installTranslator(&translator));
    const QString text = QCoreApplication::translate("Any", "%n bars", nullptr, 7);
    QCoreApplication::removeTranslator(&translator);
    EXPECT_EQ(text.toStdString(), "⟦7 ƀáŕš~~⟧");
    EXPECT_EQ(QCoreApplication::translate("Any", "bars").toStdString(), "bars");
}

} // namespace tapesift::presentation
