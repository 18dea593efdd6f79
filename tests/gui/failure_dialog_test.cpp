#include "widgets/scan/failure_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tapesift/presentation/failure_table_model.h"

namespace tapesift::widgets {

using market::Outcome;
using presentation::FailureRow;
using presentation::FailureTableModel;

namespace {

FailureRow failure(const char* symbol, Outcome outcome)
{
    FailureRow row;
    row.symbol = QString::fromLatin1(symbol);
    row.name = QStringLiteral("Name of %1").arg(row.symbol);
    row.outcome = outcome;
    row.error.message = std::string("Message of ") + symbol;
    row.error.suggestion = std::string("Suggestion for ") + symbol;
    return row;
}

// Two that timed out, one that failed, and two of kinds that no other try can change.
class FailureDialogTest : public testing::Test
{
protected:
    FailureDialogTest()
    {
        m_model.append({failure("AAA", Outcome::TimedOut), failure("BBB", Outcome::TimedOut),
                        failure("CCC", Outcome::Failed), failure("DDD", Outcome::Filtered),
                        failure("EEE", Outcome::Cancelled)});
    }

    template <class T>
    T* child(const char* name) const
    {
        return m_dialog.findChild<T*>(QString::fromLatin1(name));
    }

    Look m_look;
    FailureTableModel m_model;
    FailureDialog m_dialog{m_model, m_look};
};

} // namespace

TEST_F(FailureDialogTest, ShowsAllWithTheirCounts)
{
    EXPECT_EQ(child<QTableView>("failureTable")->model()->rowCount(), 5);
    EXPECT_TRUE(child<QLabel>("summaryLabel")->text().contains(QLatin1Char('5')));
    EXPECT_TRUE(child<QPushButton>("failureAllChip")->isChecked());
    EXPECT_TRUE(child<QPushButton>("failureChip_timed_out")->text().endsWith(QLatin1Char('2')));
}

TEST_F(FailureDialogTest, ChipsFilterAndCanBeCombined)
{
    QTest::mouseClick(child<QPushButton>("failureChip_timed_out"), Qt::LeftButton);
    EXPECT_EQ(m_model.visibleRows(), 2);
    EXPECT_FALSE(child<QPushButton>("failureAllChip")->isChecked());
    QTest::mouseClick(child<QPushButton>("failureChip_failed"), Qt::LeftButton);
    EXPECT_EQ(m_model.visibleRows(), 3);
    QTest::mouseClick(child<QPushButton>("failureChip_timed_out"), Qt::LeftButton);
    EXPECT_EQ(m_model.visibleRows(), 1);
    QTest::mouseClick(child<QPushButton>("failureAllChip"), Qt::LeftButton);
    EXPECT_EQ(m_model.visibleRows(), 5);
    EXPECT_TRUE(child<QPushButton>("failureAllChip")->isChecked());
}

TEST_F(FailureDialogTest, AClickOnTheCheckedAllChipLeavesItChecked)
{
    QTest::mouseClick(child<QPushButton>("failureAllChip"), Qt::LeftButton);
    EXPECT_TRUE(child<QPushButton>("failureAllChip")->isChecked());
}

TEST_F(FailureDialogTest, SelectShowsOneOutcome)
{
    m_dialog.select(Outcome::Failed);
    ASSERT_EQ(m_model.visibleRows(), 1);
    EXPECT_EQ(m_model.rowAt(0).symbol, QStringLiteral("CCC"));
    EXPECT_TRUE(child<QPushButton>("failureChip_failed")->isChecked());
}

TEST_F(FailureDialogTest, RetriesWhatIsShownAndCanBeRetried)
{
    m_dialog.select(Outcome::TimedOut);
    auto* retry = child<QPushButton>("retryButton");
    EXPECT_EQ(retry->text(), QStringLiteral("Retry 2: timed out"));
    QSignalSpy requests(&m_dialog, &FailureDialog::retryRequested);
    QTest::mouseClick(retry, Qt::LeftButton);
    ASSERT_EQ(requests.count(), 1);
    EXPECT_EQ(requests.at(0).at(0).value<std::vector<Outcome>>(),
              std::vector<Outcome>{Outcome::TimedOut});
}

TEST_F(FailureDialogTest, OffersNoRetryWhereItCannotHelp)
{
    m_dialog.select(Outcome::Filtered);
    EXPECT_FALSE(child<QPushButton>("retryButton")->isEnabled());
    EXPECT_FALSE(child<QLabel>("hintLabel")->text().isEmpty());
}

TEST_F(FailureDialogTest, OffersNoRetryWhileAScanRuns)
{
    auto* retry = child<QPushButton>("retryButton");
    EXPECT_TRUE(retry->isEnabled());
    EXPECT_TRUE(child<QLabel>("hintLabel")->text().isEmpty());
    m_dialog.setObstacle(QStringLiteral("A scan is running."));
    EXPECT_FALSE(retry->isEnabled());
    EXPECT_FALSE(child<QLabel>("hintLabel")->text().isEmpty());
    m_dialog.setObstacle({});
    EXPECT_TRUE(retry->isEnabled());
}

TEST_F(FailureDialogTest, TellsTheWholeReasonOfTheSelectedRow)
{
    child<QTableView>("failureTable")->selectRow(1);
    const QString text = child<QPlainTextEdit>("detailText")->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Message of BBB")));
    EXPECT_TRUE(text.contains(QStringLiteral("Suggestion for BBB")));
    EXPECT_TRUE(child<QLabel>("detailTitle")->text().startsWith(QStringLiteral("BBB")));
}

TEST_F(FailureDialogTest, TellsHowOftenItWasTriedAndWhatWentWrongFirst)
{
    FailureRow row = failure("FFF", Outcome::RateLimited);
    row.attempts = 4;
    row.error.details = "Binance failed with status 503";
    m_model.append({row});
    m_dialog.select(Outcome::RateLimited);
    child<QTableView>("failureTable")->selectRow(0);
    EXPECT_TRUE(child<QPlainTextEdit>("detailText")
                    ->toPlainText()
                    .contains(QStringLiteral("Tried 4 times. The first error: Binance failed with "
                                             "status 503")));
    EXPECT_EQ(child<QPushButton>("retryButton")->text(), QStringLiteral("Retry 1: rate limited"));
}

TEST_F(FailureDialogTest, CopiesTheRowsShownAsATable)
{
    m_dialog.select(Outcome::TimedOut);
    QTest::mouseClick(child<QPushButton>("copyButton"), Qt::LeftButton);
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    for (const QString& line : lines)
        EXPECT_EQ(line.count(QLatin1Char('\t')), FailureTableModel::kColumnCount - 1);
    EXPECT_TRUE(lines.at(1).startsWith(QStringLiteral("AAA\tName of AAA\t")));
    EXPECT_TRUE(lines.at(2).startsWith(QStringLiteral("BBB\t")));
}

TEST_F(FailureDialogTest, FollowsTheModel)
{
    m_dialog.select(Outcome::TimedOut);
    m_model.remove({QStringLiteral("AAA"), QStringLiteral("BBB")});
    // Nothing timed out any more, so all of the rest are shown.
    EXPECT_EQ(m_model.visibleRows(), 3);
    EXPECT_TRUE(child<QPushButton>("failureChip_timed_out")->isHidden());
    m_model.clear();
    EXPECT_FALSE(child<QPushButton>("retryButton")->isEnabled());
    EXPECT_TRUE(child<QPlainTextEdit>("detailText")->toPlainText().isEmpty());
}

} // namespace tapesift::widgets
