#include "tapesift/presentation/scanner_library.h"

#include <fstream>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/scanners/scanner_registry.h"
#include "tapesift/scanners/script_scanner.h"

namespace tapesift::presentation {
namespace {

using ItemKind = ScannerItem::Kind;

class ScannerLibraryTest : public testing::Test
{
protected:
    static bool waitFor(QSignalSpy& spy, qsizetype count = 1)
    {
        return QTest::qWaitFor([&] { return spy.size() >= count; });
    }

    void loadAll()
    {
        QSignalSpy changes(&library, &ScannerLibrary::changed);
        library.load();
        ASSERT_TRUE(waitFor(changes));
    }

    void save(const ScannerItem& item, const QString& before = {})
    {
        QSignalSpy saves(&library, &ScannerLibrary::saved);
        library.save(item, before);
        ASSERT_TRUE(waitFor(saves)) << item.name.toStdString();
        EXPECT_EQ(saves.at(0).at(0).toString(), item.name);
    }

    QStringList own()
    {
        QStringList names;
        for (const ScannerItem& item : library.items())
            if (item.isOwn())
                names.push_back(item.name);
        return names;
    }

    std::string fileText(const std::string& path)
    {
        return base::readTextFile(files, path).value_or(std::string());
    }

    support::TemporaryFolder home;
    base::RealFileSystem files;
    ScannerLibrary library{files, home.path().string(), ScannerLibrary::Saving::Allowed};
    QSignalSpy failures{&library, &ScannerLibrary::failed};
};

TEST_F(ScannerLibraryTest, HasTheBuiltInScannersFirst)
{
    ASSERT_GE(library.items().size(), 16u);
    const ScannerItem& gap = library.items().front();
    EXPECT_EQ(gap.kind, ItemKind::BuiltIn);
    EXPECT_EQ(gap.title, QStringLiteral("Gap"));
    EXPECT_EQ(gap.formula(), "abs(gap) >= min_gap and volume >= min_volume and close <= max_price");
    EXPECT_EQ(gap.numbers().at("min_gap"), 2);
    EXPECT_EQ(gap.numbers().size(), 3u);
    loadAll(); // A folder that is not there is empty.
    EXPECT_TRUE(own().isEmpty());
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(ScannerLibraryTest, EveryBuiltInOneBecomesASoundFormulaScanner)
{
    const scanners::ScannerRegistry registry;
    for (const ScannerItem& item : library.items()) {
        scanners::ScannerDefinition definition = item.definition;
        definition.name = "copy";
        const auto made = registry.make(definition);
        EXPECT_TRUE(made) << item.name.toStdString() << ": "
                          << (made ? std::string() : base::describe(made.error()));
    }
}

TEST_F(ScannerLibraryTest, SavesAndReadsAgain)
{
    ScannerItem item = newFormulaScanner(QStringLiteral("mine"));
    item.setFormula("rsi(14) >= low_rsi", {{"low_rsi", 60}, {"unused", 1}});
    save(item);
    EXPECT_EQ(own(), QStringList{QStringLiteral("mine")});

    ScannerLibrary other(files, home.path().string(), ScannerLibrary::Saving::Allowed);
    QSignalSpy changes(&other, &ScannerLibrary::changed);
    other.load();
    ASSERT_TRUE(waitFor(changes));
    const ScannerItem* read = other.find(QStringLiteral("MINE"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, ItemKind::Formula);
    EXPECT_EQ(read->formula(), "rsi(14) >= low_rsi");
    // A number that no formula names would be refused by a session.
    EXPECT_EQ(read->numbers(), (formula::Parameters{{"low_rsi", 60}}));
    EXPECT_EQ(read->definition, library.find(QStringLiteral("mine"))->definition);
}

TEST_F(ScannerLibraryTest, ARenamedScannerHasOneFile)
{
    ScannerItem item = newFormulaScanner(QStringLiteral("first"));
    save(item);
    item.name = QStringLiteral("second");
    save(item, QStringLiteral("first"));
    EXPECT_EQ(own(), QStringList{QStringLiteral("second")});
    EXPECT_FALSE(std::filesystem::exists(home.file("scanners/first.json")));
    EXPECT_TRUE(std::filesystem::exists(home.file("scanners/second.json")));
}

TEST_F(ScannerLibraryTest, NamesAreChecked)
{
    EXPECT_TRUE(problemOfScannerName(QStringLiteral("my-scanner_2")).isEmpty());
    for (const char* name : {"", "2x", "a b", "and", "a/b", "../x", "ü"})
        EXPECT_FALSE(problemOfScannerName(QString::fromUtf8(name)).isEmpty()) << name;

    save(newFormulaScanner(QStringLiteral("mine")));
    library.save(newFormulaScanner(QStringLiteral("Mine"))); // one file on many systems
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures.at(0).at(0).toString().contains(QStringLiteral("already")));
    library.save(newFormulaScanner(QStringLiteral("gap"))); // built in
    EXPECT_EQ(failures.size(), 2);
    library.save(newFormulaScanner(QStringLiteral("../gap")));
    EXPECT_EQ(failures.size(), 3);
    EXPECT_EQ(library.freeName(QStringLiteral("gap")), QStringLiteral("gap_2"));
    EXPECT_EQ(library.freeName(QStringLiteral("new")), QStringLiteral("new"));
}

TEST_F(ScannerLibraryTest, WhatWasDeletedComesBack)
{
    save(newFormulaScanner(QStringLiteral("mine")));
    QSignalSpy removals(&library, &ScannerLibrary::removed);
    library.remove(QStringLiteral("mine"));
    ASSERT_TRUE(waitFor(removals));
    EXPECT_TRUE(own().isEmpty());
    EXPECT_FALSE(std::filesystem::exists(home.file("scanners/mine.json")));

    QSignalSpy saves(&library, &ScannerLibrary::saved);
    library.undoRemove();
    ASSERT_TRUE(waitFor(saves));
    EXPECT_EQ(own(), QStringList{QStringLiteral("mine")});
    EXPECT_FALSE(library.canUndoRemove());
    library.remove(QStringLiteral("gap")); // Built-in ones stay.
    EXPECT_TRUE(library.find(QStringLiteral("gap")));
}

TEST_F(ScannerLibraryTest, AFileThatCannotBeReadIsThereWithItsReason)
{
    home.write("scanners/bad.json", "{\"name\": 5}");
    home.write("scanners/good.json", R"({"name": "other", "module": "formula:close > 5"})");
    home.write("scanners/preset.json", R"({"name": "preset", "module": "builtin:gap"})");
    home.write("scanners/notes.txt", "no scanner");
    loadAll();
    EXPECT_EQ(own(), (QStringList{QStringLiteral("bad"), QStringLiteral("good"),
                                  QStringLiteral("preset")}));
    EXPECT_EQ(library.find(QStringLiteral("bad"))->kind, ItemKind::Broken);
    EXPECT_FALSE(library.find(QStringLiteral("bad"))->problem.isEmpty());
    EXPECT_EQ(library.find(QStringLiteral("preset"))->kind, ItemKind::Other);
    // The file's name is the scanner's.
    EXPECT_EQ(library.find(QStringLiteral("good"))->definition.name, "good");
}

TEST_F(ScannerLibraryTest, OneFileGoesOutAndComesInAgain)
{
    ScannerItem item = newFormulaScanner(QStringLiteral("mine"));
    item.setFormula("close > level", {{"level", 12.5}});
    save(item);
    QSignalSpy exports(&library, &ScannerLibrary::exported);
    const QString path = QString::fromStdString(home.file("shared.json"));
    library.exportTo(QStringLiteral("mine"), path);
    ASSERT_TRUE(waitFor(exports));

    QSignalSpy imports(&library, &ScannerLibrary::imported);
    library.importFile(path);
    library.importFile(path);
    ASSERT_TRUE(waitFor(imports, 2));
    const ScannerItem* read = library.find(QStringLiteral("shared"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->formula(), "close > level");
    EXPECT_EQ(read->numbers().at("level"), 12.5);
    EXPECT_TRUE(library.find(QStringLiteral("shared_2")));

    library.importFile(QString::fromStdString(home.write("bad.json", "[]")));
    library.importFile(QString::fromStdString(home.file("nothing.json")));
    ASSERT_TRUE(waitFor(failures, 2));
}

TEST_F(ScannerLibraryTest, ScriptsAreFilesOfTheirOwn)
{
    if (!scanners::hasScripts())
        GTEST_SKIP() << "built without Lua";
    const ScannerItem item = newScriptScanner(QStringLiteral("quiet"));
    EXPECT_TRUE(scanners::checkScript(item.script, "quiet.lua").problems.empty());
    save(item);
    EXPECT_EQ(fileText(home.file("scanners/quiet.lua")), item.script);
    const ScannerItem* read = library.find(QStringLiteral("quiet"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, ItemKind::Script);
    EXPECT_EQ(read->title, QStringLiteral("My script"));
    EXPECT_EQ(read->parameters.size(), 2u);
}

TEST_F(ScannerLibraryTest, NothingIsSavedWhereTheHomeIsInUse)
{
    ScannerLibrary reader(files, home.path().string(), ScannerLibrary::Saving::Never);
    QSignalSpy refusals(&reader, &ScannerLibrary::failed);
    reader.save(newFormulaScanner(QStringLiteral("mine")));
    EXPECT_EQ(refusals.size(), 1);
    EXPECT_FALSE(std::filesystem::exists(home.file("scanners")));
}

} // namespace
} // namespace tapesift::presentation
