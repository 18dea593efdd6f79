#include "tapesift/presentation/exporter.h"

#include <QTest>

#include <gtest/gtest.h>

#include "support/engine_fixture.h"
#include "tapesift/presentation/run_archive.h"
#include "tapesift/report/xlsx_report.h"

namespace tapesift::presentation {
namespace {

class ExporterTest : public testing::Test
{
protected:
    ExporterTest()
        : exporter(engine.files)
    {
        QObject::connect(&exporter, &Exporter::written, &exporter,
                         [this](const QString& path) { written = path; });
        QObject::connect(&exporter, &Exporter::failed, &exporter,
                         [this](const QString&, const base::Error& error) { failure = error; });
    }

    support::EngineFixture engine;
    Exporter exporter;
    QString written;
    std::optional<base::Error> failure;
};

TEST_F(ExporterTest, WritesTheRowsItIsGivenInTheirOrder)
{
    const auto run = engine.start(support::demoSpec(20)).value();
    const auto rows = readRun(*engine.store, run.id).value()->entries.rows;
    ASSERT_GT(rows.size(), 3u);
    const QString path = QString::fromStdString(engine.home.file("out.csv"));
    exporter.write(path, exportFormatOf(path), run, {savedRow(rows[2]), savedRow(rows[0])});
    ASSERT_TRUE(QTest::qWaitFor([&] { return written == path; }, 10'000));
    const std::string text = base::readTextFile(engine.files, engine.home.file("out.csv")).value();
    EXPECT_EQ(std::ranges::count(text, '\n'), 3); // A header and two rows.
    EXPECT_LT(text.find("\n" + rows[2].symbol.toStdString() + ","),
              text.find("\n" + rows[0].symbol.toStdString() + ","));
}

TEST_F(ExporterTest, WritesWhatTheDeepPhaseFoundAsTheCommandLineDoes)
{
    market::ScanSpec spec = support::demoSpec(20);
    spec.phase = market::ScanPhase::Deep;
    const auto run = engine.start(spec).value();
    std::vector<SavedRow> rows;
    const auto read = readRun(*engine.store, run.id).value();
    for (const ResultRow& row : read->entries.rows)
        rows.push_back(savedRow(row));
    const QString path = QString::fromStdString(engine.home.file("out.json"));
    exporter.write(path, exportFormatOf(path), run, rows);
    ASSERT_TRUE(QTest::qWaitFor([&] { return written == path; }, 10'000));
    const std::string text = base::readTextFile(engine.files, engine.home.file("out.json")).value();
    const auto resultsOf = [](const std::string& json) {
        const std::size_t begin = json.find("\"results\":");
        return json.substr(begin, json.rfind("\"failed\":") - begin);
    };
    EXPECT_NE(text.find("\"opportunityScore\":"), std::string::npos);
    EXPECT_EQ(resultsOf(text), resultsOf(engine.resultsOf(run)));
}

TEST_F(ExporterTest, WritesWorkbooks)
{
    if (!report::canWriteXlsx())
        GTEST_SKIP() << "built without workbooks";
    const auto run = engine.start(support::demoSpec(20)).value();
    const auto rows = readRun(*engine.store, run.id).value()->entries.rows;
    const QString path = QString::fromStdString(engine.home.file("out.xlsx"));
    exporter.write(path, exportFormatOf(path), run, {savedRow(rows[0])});
    ASSERT_TRUE(QTest::qWaitFor([&] { return written == path; }, 10'000));
    const std::string text = base::readTextFile(engine.files, engine.home.file("out.xlsx")).value();
    EXPECT_EQ(text.substr(0, 2), "PK");
}

TEST_F(ExporterTest, WritesIntoAFolderUnderTheNameOfTheRun)
{
    const auto run = engine.start(support::demoSpec(20)).value();
    const auto rows = readRun(*engine.store, run.id).value()->entries.rows;
    const std::string folder = engine.home.file("made/exports");
    exporter.writeInto(QString::fromStdString(folder), ExportFormat::TradingView, run,
                       {savedRow(rows[0])});
    const QString path = QString::fromStdString(folder + "/" + run.name + ".txt");
    ASSERT_TRUE(QTest::qWaitFor([&] { return written == path; }, 10'000));
    EXPECT_EQ(base::readTextFile(engine.files, path.toStdString()).value().substr(0, 3), "###");
}

TEST_F(ExporterTest, SaysWhyAFileCannotBeWritten)
{
    exporter.writeMade(QString::fromStdString(engine.home.file("no/such/folder/chart.png")),
                       [] { return std::vector{std::byte{1}}; });
    ASSERT_TRUE(QTest::qWaitFor([this] { return failure.has_value(); }, 10'000));
    EXPECT_FALSE(failure->message.empty());
}

TEST_F(ExporterTest, KnowsTheFormatByTheEnding)
{
    EXPECT_EQ(exportFormatOf(QStringLiteral("a.JSON")), ExportFormat::Json);
    EXPECT_EQ(exportFormatOf(QStringLiteral("a.jsonl")), ExportFormat::JsonLines);
    EXPECT_EQ(exportFormatOf(QStringLiteral("a.txt")), ExportFormat::TradingView);
    EXPECT_EQ(exportFormatOf(QStringLiteral("a.xlsx")), ExportFormat::Xlsx);
    EXPECT_EQ(exportFormatOf(QStringLiteral("a")), ExportFormat::Csv);
}

} // namespace
} // namespace tapesift::presentation
