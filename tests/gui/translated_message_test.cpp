// What the layers below say, in each language of the window besides English.

#include <filesystem>

#include <QAction>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QRegularExpression>
#include <QTableView>

#include <gtest/gtest.h>

#include "gui/english_finder.h"
#include "gui/spoken_language.h"
#include "presentation/message_forms.h"
#include "support/window_fixture.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/widgets/language.h"

namespace tapesift::widgets {
namespace {

using presentation::errorText;
using presentation::messageText;

// The sources of the layers below, with the literals put together that stand on lines of their own.
QString sourcesBelow()
{
    QString sources;
    for (const char* layer :
         {"base", "market", "data", "engine", "net", "providers", "store", "scanners", "alerts"}) {
        QDirIterator files(QStringLiteral(TAPESIFT_SOURCE_DIR "/src/") + QLatin1String(layer),
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources += QString::fromUtf8(file.readAll());
        }
    }
    static const QRegularExpression kSeam(QStringLiteral("\"\\s*\n\\s*\""));
    return sources.remove(kSeam);
}

// A sentence that is worded anew there must not be left behind here.
TEST(MessageForms, AreWhatTheLayersBelowSay)
{
    const QString sources = sourcesBelow();
    ASSERT_GT(sources.size(), 500'000);
    static const QRegularExpression kPlace(QStringLiteral("\\{[a-z]\\}"));
    for (const char* form : presentation::messageForms()) {
        const QString literal =
            QString::fromUtf8(form).replace(QLatin1Char('"'), QStringLiteral("\\\""));
        for (const QString& piece : literal.split(kPlace))
            EXPECT_TRUE(sources.contains(piece)) << form << ": " << piece.toStdString();
    }
}

// {a}, {b}, ... in this order: that is how they are read out of a sentence.
TEST(MessageForms, HaveTheirPlacesInOrder)
{
    static const QRegularExpression kPlace(QStringLiteral("\\{([a-z])\\}"));
    for (const auto& forms : {presentation::messageForms(), presentation::systemMessageForms()}) {
        for (const char* form : forms) {
            char expected = 'a';
            for (auto place = kPlace.globalMatch(QString::fromUtf8(form)); place.hasNext();)
                EXPECT_EQ(place.next().captured(1), QChar(QLatin1Char(expected++))) << form;
        }
    }
}

TEST(MessageText, SpeaksGerman)
{
    const Language german(QStringLiteral("de"), QLocale(QLocale::German));
    const auto inGerman = [](const char* english) { return messageText(english).toStdString(); };
    EXPECT_EQ(inGerman("AAPL has 12 closed bars; a verdict needs 50."),
              "AAPL hat 12 geschlossene Kerzen; ein Urteil braucht 50.");
    EXPECT_EQ(inGerman("3 bars missing after the bar of 2024-01-02"),
              "nach der Kerze vom 2024-01-02 fehlen: 3 Kerzen");
    EXPECT_EQ(inGerman("10 to 5, as in a 2-for-1 split"), "10 auf 5, wie bei einem Split 2 zu 1");
    EXPECT_EQ(inGerman("The list \"mine\" has no symbol in it"),
              "Die Liste „mine“ enthält kein Symbol");
    EXPECT_EQ(inGerman("3 runs in a row failed, the last one: Not done after 30 s."),
              "3 Läufe in Folge sind gescheitert, der letzte: Nach 30 s nicht fertig.");
    EXPECT_EQ(inGerman("3 runs in a row failed, the last one: Not done after 30 s. Close other "
                       "programs."),
              "3 Läufe in Folge sind gescheitert, der letzte: Nach 30 s nicht fertig. Andere "
              "Programme schließen.");
    EXPECT_EQ(inGerman("Nobody wrote this. Try again later."),
              "Nobody wrote this. Try again later.");
    EXPECT_EQ(inGerman("as a trader wrote it"), "as a trader wrote it");
    EXPECT_EQ(errorText(base::systemError("write settings.json", ENOSPC)).toStdString(),
              "settings.json kann nicht geschrieben werden (kein Platz mehr auf dem Datenträger). "
              "Speicherplatz freigeben und noch einmal versuchen.");
}

TEST(MessageText, SpeaksChinese)
{
    const Language chinese(QStringLiteral("zh"), QLocale(QLocale::Chinese));
    EXPECT_EQ(errorText(base::systemError("write settings.json", ENOSPC)).toStdString(),
              "无法写入 settings.json（磁盘已满）。请腾出磁盘空间后重试。");
    EXPECT_EQ(errorText({base::ErrorCode::NotFound,
                         "X is not in prices",
                         {},
                         "Check the spelling, or add its file."})
                  .toStdString(),
              "prices 中没有 X。请检查拼写，或补上其文件。");
}

class TranslatedFailures : public support::WindowFixture,
                           public testing::WithParamInterface<SpokenLanguage>
{
private:
    const Language m_language{QLatin1String(GetParam().code), QLocale(GetParam().language)};
};

// A file with too few bars, one with none that can be read, and one that is not there.
TEST_P(TranslatedFailures, SayWhyInTheLanguageOfTheWindow)
{
    const support::TemporaryFolder prices;
    std::string few = "date,open,high,low,close,volume\n";
    for (int day = 1; day <= 9; ++day)
        few += "2024-01-0" + std::to_string(day) + ",10,11,9,10,1000\n";
    prices.write("FEW.csv", few);
    prices.write("BAD.csv", "date,open,high,low,close,volume\nyesterday,1,1,1,1,1\n");
    choose(settings::kWindowSource, "csv");
    choose(settings::kWindowData, prices.path().string());
    choose(settings::kWindowUniverse, "typed");
    choose(settings::kWindowSymbols, "FEW, BAD, GONE");
    open();
    ASSERT_TRUE(scanAndWait());
    find<QAction>("failuresAction").trigger();
    ASSERT_TRUE(waitFor([this] { return find<QTableView>("failureTable").isVisible(); }));
    const QAbstractItemModel& model = *find<QTableView>("failureTable").model();
    ASSERT_EQ(model.rowCount(), 3);
    const support::EnglishFinder finder(GetParam().code);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString cell = model.index(row, column).data().toString();
            EXPECT_FALSE(finder.isEnglish(cell)) << cell.toStdString();
            for (const char* word : {" the ", " is ", " bars", "heck "})
                EXPECT_FALSE(cell.contains(QLatin1String(word))) << cell.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslatedFailures,
                         testing::Values(SpokenLanguage{"de", QLocale::German},
                                         SpokenLanguage{"zh", QLocale::Chinese}),
                         [](const auto& tested) { return std::string(tested.param.code); });

} // namespace
} // namespace tapesift::widgets
