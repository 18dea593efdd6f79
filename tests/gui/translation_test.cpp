// The translation files themselves: every text is translated, keeps what is filled in later, and is
// one that the sources still have.

#include <filesystem>
#include <set>

#include <QRegularExpression>

#include <gtest/gtest.h>

#include "gui/translation_file.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace tapesift::support {
namespace {

class TranslationFile : public testing::TestWithParam<const char*>
{
protected:
    const std::vector<TranslationEntry> entries = readTranslationFile(translationPath(GetParam()));
};

// What a program fills in: %1, %L2, %n and {a}, each as often as it stands there.
std::multiset<QString> placesIn(const QString& text)
{
    static const QRegularExpression kPlace(QStringLiteral("%L?[1-9]|%n|\\{[a-z]\\}"));
    std::multiset<QString> places;
    for (auto found = kPlace.globalMatch(text); found.hasNext();)
        places.insert(found.next().captured());
    return places;
}

int acceleratorsIn(const QString& text)
{
    static const QRegularExpression kAccelerator(QStringLiteral("&\\w"),
                                                 QRegularExpression::UseUnicodePropertiesOption);
    return static_cast<int>(text.count(kAccelerator));
}

QString blanksAround(const QString& text)
{
    static const QRegularExpression kInner(QStringLiteral("\\S.*\\S|\\S"),
                                           QRegularExpression::DotMatchesEverythingOption);
    return QString(text).replace(kInner, QStringLiteral("x"));
}

// The mark at the end that tells a sentence from a heading, and a button that asks further.
QChar endOf(const QString& text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    // Chinese has marks of its own, as wide as its characters.
    const auto wide = QStringLiteral("。：？！").indexOf(last);
    if (!last.isNull() && wide >= 0)
        return QStringLiteral(".:?!").at(wide);
    return QStringLiteral(".…:?!").contains(last) ? last : QChar();
}

TEST(TranslationPlaces, AreFoundInATemplate)
{
    EXPECT_EQ(placesIn(QStringLiteral("%1 of %2, %n times {a} %")),
              (std::multiset<QString>{QStringLiteral("%1"), QStringLiteral("%2"),
                                      QStringLiteral("%n"), QStringLiteral("{a}")}));
    EXPECT_TRUE(placesIn(QStringLiteral("Williams %R, 5 %")).empty());
    EXPECT_EQ(acceleratorsIn(QStringLiteral("Ü&ber & mehr")), 1);
    EXPECT_EQ(blanksAround(QStringLiteral(" ms ")), QStringLiteral(" x "));
    EXPECT_EQ(endOf(QStringLiteral("Choose…")), QChar(u'…'));
    EXPECT_EQ(endOf(QStringLiteral("Choose")), QChar());
    EXPECT_EQ(endOf(QStringLiteral("选择？")), QChar(u'?'));
}

TEST_P(TranslationFile, IsFinished)
{
    EXPECT_GT(entries.size(), 5U);
    for (const TranslationEntry& entry : entries) {
        EXPECT_TRUE(entry.state.isEmpty()) << entry.name() << " is " << entry.state.toStdString();
        // Chinese counts one thing as it counts many.
        const std::size_t forms = entry.isCounted && GetParam() != std::string("zh") ? 2 : 1;
        EXPECT_EQ(entry.translations.size(), forms) << entry.name();
        for (const QString& text : entry.translations)
            EXPECT_FALSE(text.isEmpty()) << entry.name();
    }
}

TEST_P(TranslationFile, KeepsPlacesAcceleratorsAndBlanks)
{
    for (const TranslationEntry& entry : entries) {
        for (const QString& text : entry.translations) {
            EXPECT_EQ(placesIn(text), placesIn(entry.source)) << entry.name();
            EXPECT_EQ(acceleratorsIn(text), acceleratorsIn(entry.source)) << entry.name();
            EXPECT_EQ(blanksAround(text), blanksAround(entry.source)) << entry.name();
            EXPECT_EQ(text.count(u'\n'), entry.source.count(u'\n')) << entry.name();
        }
    }
}

TEST_P(TranslationFile, EndsASentenceAsItsSourceDoes)
{
    for (const TranslationEntry& entry : entries) {
        const QChar end = endOf(entry.source);
        // An abbreviation ("Conf.") is no sentence, and needs no mark in a language without one.
        const bool isAbbreviation = end == u'.' && !entry.source.contains(u' ');
        if (end.isNull() || isAbbreviation)
            continue;
        for (const QString& text : entry.translations)
            EXPECT_EQ(endOf(text), end) << entry.name();
    }
}

using TextIds = std::set<std::tuple<QString, QString, QString>>;

TextIds idsOf(const std::vector<TranslationEntry>& entries)
{
    TextIds ids;
    for (const TranslationEntry& entry : entries)
        ids.emplace(entry.context, entry.source, entry.comment);
    return ids;
}

// What one has and the other has not, to be read by people.
std::string missingIn(const TextIds& other, const TextIds& ids)
{
    std::string names;
    for (const auto& [context, source, comment] : ids)
        if (!other.contains({context, source, comment}))
            names += "\n  " + (context + u'/' + source).toStdString();
    return names;
}

TEST_P(TranslationFile, HasTheTextsOfTheSourcesAndNoOthers)
{
    // scripts/update-translations works on the folder it lies in: here a copy, with the real
    // sources.
    namespace fs = std::filesystem;
    const fs::path real = TAPESIFT_SOURCE_DIR;
    const TemporaryFolder copy;
    for (const char* sources : {"src", "include", "ui"})
        fs::create_directory_symlink(real / sources, copy.path() / sources);
    fs::create_directories(copy.path() / "scripts");
    fs::create_directories(copy.path() / "resources");
    fs::copy(real / "resources/translations", copy.path() / "resources/translations");
    fs::copy(real / "scripts/update-translations", copy.path() / "scripts");
    const ProcessResult update = run({copy.file("scripts/update-translations")});
    ASSERT_EQ(update.exitCode, 0) << update.err;

    const std::string name = std::string("resources/translations/tapesift_") + GetParam() + ".ts";
    const TextIds updated = idsOf(readTranslationFile(QString::fromStdString(copy.file(name))));
    const TextIds present = idsOf(entries);
    EXPECT_EQ(missingIn(present, updated), "") << "New texts; call scripts/update-translations.";
    EXPECT_EQ(missingIn(updated, present), "") << "Texts that are gone.";
}

// A counted text that lupdate does not find is shown as "3 symbol(s)": it passes over a call of
// translate() with a cast in it.
TEST(TranslationSources, HaveNoCountedTextThatLupdateMisses)
{
    std::set<std::string> known;
    for (const TranslationEntry& entry : readTranslationFile(translationPath("de")))
        if (entry.isCounted)
            known.insert(entry.source.toStdString());
    static const QRegularExpression kCounted(
        QStringLiteral("\\b(?:tr\\(|translate\\(\\s*\"\\w+\",)\\s*((?:\"[^\"]*\"\\s*)+)"));
    int found = 0;
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(TAPESIFT_SOURCE_DIR "/src")) {
        if (file.path().extension() != ".cpp")
            continue;
        QFile source(QString::fromStdString(file.path().string()));
        ASSERT_TRUE(source.open(QIODevice::ReadOnly));
        const QString code = QString::fromUtf8(source.readAll());
        for (auto call = kCounted.globalMatch(code); call.hasNext();) {
            static const QRegularExpression kSeam(QStringLiteral("\"\\s*\"|^\"|\"\\s*$"));
            const QString text = call.next().captured(1).remove(kSeam);
            if (!text.contains(QStringLiteral("%n")))
                continue;
            ++found;
            EXPECT_TRUE(known.contains(text.toStdString()))
                << file.path().filename() << ": " << text.toStdString();
        }
    }
    EXPECT_GT(found, 10);
}

// The name of a class without its namespace is a context only of forms, of
// Q_DECLARE_TR_FUNCTIONS and of texts that name it themselves; tr() asks for the whole name.
TEST(TranslationSources, AskForTheContextsOfTheFiles)
{
    std::set<QString> bare;
    for (const TranslationEntry& entry : readTranslationFile(translationPath("de")))
        if (!entry.context.contains(QStringLiteral("::")))
            bare.insert(entry.context);
    std::set<QString> asked;
    static const QRegularExpression kContext(
        QStringLiteral("(?:translate|translated|_NOOP|TRANSLATABLE)\\(\\s*\"(\\w+)\"|"
                       "TR_FUNCTIONS\\((\\w+)\\)|<class>(\\w+)</class>"));
    for (const char* folder : {"/src", "/ui"}) {
        for (const auto& file : std::filesystem::recursive_directory_iterator(
                 std::string(TAPESIFT_SOURCE_DIR) + folder)) {
            QFile source(QString::fromStdString(file.path().string()));
            if (!file.is_regular_file() || !source.open(QIODevice::ReadOnly))
                continue;
            const QString code = QString::fromUtf8(source.readAll());
            for (auto call = kContext.globalMatch(code); call.hasNext();) {
                const auto match = call.next();
                asked.insert(match.captured(match.lastCapturedIndex()));
            }
        }
    }
    for (const QString& context : bare)
        EXPECT_TRUE(asked.contains(context)) << context.toStdString();
    EXPECT_GT(bare.size(), 5U);
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationFile, testing::Values("de", "en", "zh"),
                         [](const auto& tested) { return std::string(tested.param); });

} // namespace
} // namespace tapesift::support
