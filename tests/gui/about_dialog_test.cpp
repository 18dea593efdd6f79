// Help → About: what a user is asked for when something is wrong, and what licences ask for.

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include "support/window_fixture.h"

namespace tapesift::widgets {
namespace {

class AboutDialogTest : public support::WindowFixture
{
protected:
    static QString fileText(const char* path)
    {
        QFile file(QStringLiteral(TAPESIFT_SOURCE_DIR "/") + QLatin1String(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    // The version as the one place that it is written in has it.
    static QString projectVersion()
    {
        static const QRegularExpression kProject(
            QStringLiteral(R"(project\(tapesift VERSION (\d+\.\d+\.\d+))"));
        return kProject.match(fileText("CMakeLists.txt")).captured(1);
    }

    void openAbout()
    {
        open();
        find<QAction>("aboutAction").trigger();
        ASSERT_TRUE(waitFor([this] { return has<QDialog>("AboutDialog"); }));
    }
};

TEST_F(AboutDialogTest, SaysWhatIsRunAndWhereDataIsKept)
{
    openAbout();
    ASSERT_FALSE(projectVersion().isEmpty());
    EXPECT_EQ(textOf("versionLabel"), QStringLiteral("Tapesift ") + projectVersion());
    EXPECT_TRUE(textOf("buildLabel").contains(QLatin1String(qVersion())));
    EXPECT_TRUE(textOf("purposeLabel").contains(QStringLiteral("MIT")));
    EXPECT_EQ(find<QLineEdit>("homeEdit").text().toStdString(), home.path().string());
}

TEST_F(AboutDialogTest, ShowsTheTextsOfThePackage)
{
    openAbout();
    const QString licence = fileText("LICENSE");
    const QString notices = fileText("resources/third-party-notices.txt");
    ASSERT_TRUE(licence.startsWith(QStringLiteral("MIT License")));
    ASSERT_TRUE(notices.contains(QStringLiteral("nlohmann/json")));
    EXPECT_EQ(find<QPlainTextEdit>("licenceText").toPlainText(), licence);
    EXPECT_EQ(find<QPlainTextEdit>("noticesText").toPlainText(), notices);
}

// Each library that is linked or compiled in, as docs/dependencies.md lists them.
TEST_F(AboutDialogTest, LeavesNoLibraryOut)
{
    openAbout();
    const QString notices = find<QPlainTextEdit>("noticesText").toPlainText();
    static const QRegularExpression kRow(
        QStringLiteral(R"(^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|)"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression kVersion(QStringLiteral(R"( \d[\d.]*\b)"));
    int libraries = 0;
    auto rows = kRow.globalMatch(fileText("docs/dependencies.md"));
    while (rows.hasNext()) {
        const QRegularExpressionMatch row = rows.next();
        const bool isShipped = row.captured(2).contains(QStringLiteral("-dev")) &&
                               !row.captured(3).contains(QStringLiteral("build only")) &&
                               !row.captured(4).startsWith(QStringLiteral("tests"));
        if (!isShipped)
            continue;
        ++libraries;
        // "Qt 6.4 Gui, Widgets" is under "Qt", "SQLite 3.40" under "SQLite".
        const QString name = row.captured(1).section(kVersion, 0, 0);
        EXPECT_TRUE(notices.contains(name))
            << name.toStdString() << " has no notice in resources/third-party-notices.txt";
    }
    EXPECT_GE(libraries, 15);
}

} // namespace
} // namespace tapesift::widgets
