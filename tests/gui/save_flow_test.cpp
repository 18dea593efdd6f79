// Files written through the window's dialogs: the chart and the visible rows.

#include <set>

#include <nlohmann/json.hpp>

#include <QAction>
#include <QDialog>
#include <QImage>
#include <QLineEdit>

#include <gtest/gtest.h>

#include "support/window_fixture.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/presentation/result_table_model.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/chart/chart_widget.h"
#include "widgets/detail/detail_pane.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {
namespace {

using support::WindowFixture;

class SavingWindow : public WindowFixture
{
protected:
    void SetUp() override
    {
        choose(settings::kWindowDemoSymbols, 60);
        open();
        ASSERT_TRUE(scanAndWait());
        ASSERT_GT(rows(), 40);
    }

    // Chooses an entry of the menus and answers the file dialog it opens.
    void save(const char* action, const char* dialogName, const std::string& path)
    {
        find<QAction>(action).trigger();
        auto& dialog = find<QDialog>(dialogName);
        ASSERT_TRUE(waitFor([&] { return dialog.isVisible(); }));
        auto* edit = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        ASSERT_TRUE(edit);
        edit->setText(QString::fromStdString(path));
        dialog.accept();
        // It deletes itself; the next one has the same name.
        EXPECT_TRUE(waitFor(
            [&] { return !window().findChild<QDialog*>(QString::fromLatin1(dialogName)); }));
    }

    bool isWritten(const std::string& path)
    {
        return waitFor([&] { return QFile::exists(QString::fromStdString(path)); });
    }

    support::TemporaryFolder out;
};

TEST_F(SavingWindow, WritesTheChartAsAnImage)
{
    auto& table = find<ResultTableView>("resultTable");
    table.step(1);
    const QString symbol = table.selectedSymbol();
    const ChartWidget& chart = find<DetailPane>("detailPane").chartPanel().chart();
    ASSERT_TRUE(waitFor([&] { return chart.chart() && chart.chart()->symbol == symbol; }));
    save("saveChartAction", "chartDialog", out.file("mine")); // The ending is added.
    ASSERT_TRUE(isWritten(out.file("mine.png")));
    const QImage image(QString::fromStdString(out.file("mine.png")));
    ASSERT_FALSE(image.isNull());
    EXPECT_EQ(image.size(), QSize(2560, 1600));
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    EXPECT_GT(colours.size(), 10U); // Candles, lines and letters, not a blank sheet.
}

TEST_F(SavingWindow, ExportsTheVisibleRows)
{
    const int all = rows();
    auto& filter = find<QLineEdit>("filterEdit");
    QTest::keyClicks(&filter, QStringLiteral("rsi<50"));
    QTest::keyClick(&filter, Qt::Key_Return);
    ASSERT_GT(rows(), 0);
    ASSERT_LT(rows(), all);
    const auto* model =
        qobject_cast<presentation::ResultTableModel*>(find<ResultTableView>("resultTable").model());
    ASSERT_TRUE(model);
    std::vector<std::string> shown;
    for (const presentation::ResultRow* row : model->visible())
        shown.push_back(row->symbol.toStdString());

    save("exportAction", "exportDialog", out.file("rows.json"));
    ASSERT_TRUE(isWritten(out.file("rows.json")));
    base::RealFileSystem files;
    const auto text = base::readTextFile(files, out.file("rows.json"));
    ASSERT_TRUE(text);
    const auto report = nlohmann::json::parse(*text, nullptr, false);
    ASSERT_TRUE(report.is_object());
    std::vector<std::string> written;
    for (const auto& result : report["results"])
        written.push_back(result["symbol"]);
    EXPECT_EQ(written, shown); // In the order of the table.

    save("exportAction", "exportDialog", out.file("rows")); // CSV unless another is chosen.
    ASSERT_TRUE(isWritten(out.file("rows.csv")));
    const auto csv = base::readTextFile(files, out.file("rows.csv"));
    ASSERT_TRUE(csv);
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv->begin(), csv->end(), '\n')),
              shown.size() + 1); // and a line of headers
}

TEST_F(SavingWindow, OffersAnotherFileWhereOneCannotBeWritten)
{
    save("exportAction", "exportDialog", out.file("no/such/folder/rows.csv"));
    ASSERT_TRUE(waitFor([this] { return buttonWith(QStringLiteral("Choose another")); }));
    EXPECT_TRUE(buttonWith(QStringLiteral("Open the folder")));
    QTest::mouseClick(buttonWith(QStringLiteral("Choose another")), Qt::LeftButton);
    EXPECT_TRUE(waitFor([this] { return has<QDialog>("exportDialog"); }));
}

} // namespace
} // namespace tapesift::widgets
