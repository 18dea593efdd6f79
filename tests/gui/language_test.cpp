#include "tapesift/widgets/language.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

const QLocale kAustria(QLocale::German, QLocale::Austria);
const QLocale kBritain(QLocale::English, QLocale::UnitedKingdom);
const QLocale kChina(QLocale::Chinese, QLocale::China);
const QLocale kFrance(QLocale::French, QLocale::France);

std::string cancelText()
{
    return QCoreApplication::translate("QPlatformTheme", "Cancel").toStdString();
}

} // namespace

TEST(LanguageCode, FollowsTheChoiceThenTheSystem)
{
    EXPECT_EQ(languageCode(QStringLiteral("de"), kBritain), QStringLiteral("de"));
    EXPECT_EQ(languageCode(QStringLiteral("en"), kAustria), QStringLiteral("en"));
    EXPECT_EQ(languageCode(QStringLiteral("pseudo"), kAustria), QStringLiteral("pseudo"));
    EXPECT_EQ(languageCode(QStringLiteral("system"), kAustria), QStringLiteral("de"));
    EXPECT_EQ(languageCode(QStringLiteral("system"), kChina), QStringLiteral("zh"));
    EXPECT_EQ(languageCode(QStringLiteral("zh"), kBritain), QStringLiteral("zh"));
    EXPECT_EQ(languageCode(QStringLiteral("system"), kFrance), QStringLiteral("en"));
    EXPECT_EQ(languageCode(QStringLiteral("nonsense"), kBritain), QStringLiteral("en"));
}

TEST(LanguageLocale, KeepsTheUsersCountryIfItSpeaksTheLanguage)
{
    EXPECT_EQ(languageLocale(QStringLiteral("de"), kAustria), kAustria);
    EXPECT_EQ(languageLocale(QStringLiteral("en"), kBritain), kBritain);
    EXPECT_EQ(languageLocale(QStringLiteral("de"), kBritain),
              QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(languageLocale(QStringLiteral("zh"), kBritain), kChina);
    EXPECT_EQ(languageLocale(QStringLiteral("en"), kFrance),
              QLocale(QLocale::English, QLocale::UnitedStates));
}

TEST(Language, TranslatesAsLongAsItLives)
{
    const QLocale before;
    {
        const Language german(QStringLiteral("de"), kBritain);
        EXPECT_EQ(german.code(), QStringLiteral("de"));
        EXPECT_EQ(cancelText(), "Abbrechen");
        EXPECT_EQ(QLocale().toString(1.5), QStringLiteral("1,5"));
    }
    EXPECT_EQ(cancelText(), "Cancel");
    EXPECT_EQ(QLocale(), before);
}

TEST(Language, SpeaksChinese)
{
    const Language chinese(QStringLiteral("zh"), kBritain);
    EXPECT_EQ(cancelText(), "取消");
    EXPECT_EQ(QLocale(), kChina);
}

TEST(Language, LeavesEnglishAsItIs)
{
    const Language english(QStringLiteral("en"), kAustria);
    EXPECT_EQ(cancelText(), "Cancel");
    EXPECT_EQ(QLocale().toString(1.5), QStringLiteral("1.5"));
}

TEST(Language, CountsInCorrectEnglish)
{
    const Language english(QStringLiteral("en"), kBritain);
    const auto counted = [](int n) {
        return QCoreApplication::translate("tapesift::widgets::FailureDialog",
                                           "%n symbols have no result.", nullptr, n)
            .toStdString();
    };
    EXPECT_EQ(counted(1), "1 symbol has no result.");
    EXPECT_EQ(counted(2), "2 symbols have no result.");
}

TEST(Language, PseudoChangesEveryText)
{
    const Language pseudo(QStringLiteral("pseudo"), kBritain);
    EXPECT_EQ(cancelText(), "⟦Ćáñćéĺ~~⟧");
}

} // namespace tapesift::widgets
