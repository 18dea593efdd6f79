#include "tapesift/presentation/run_table_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;
using RunColumn = RunTableModel::Column;

store::RunRecord runOf(int id, store::RunStatus status = store::RunStatus::Completed)
{
    store::RunRecord run;
    run.id = store::RunId{id};
    run.name = "scan_" + std::to_string(id);
    run.status = status;
    run.universeName = "sp500";
    run.spec.provider = "csv";
    run.spec.dataPath = "/prices";
    run.elapsed = 12s;
    run.counts = {1500, 1400, 3, 900};
    return run;
}

class RunTable : public testing::Test
{
protected:
    QString text(int row, RunColumn column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, static_cast<int>(column)).data(role).toString();
    }

    RunTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RunTable, TellsHowEachScanEnded)
{
    store::RunRecord pinned = runOf(2, store::RunStatus::Stopped);
    pinned.pinned = true;
    pinned.spec.phase = market::ScanPhase::Deep;
    m_model.setRuns({pinned, runOf(1)});
    EXPECT_EQ(text(0, RunColumn::End), QStringLiteral("1,400 of 1,500"));
    EXPECT_EQ(text(1, RunColumn::End), QStringLiteral("complete"));
    EXPECT_EQ(text(0, RunColumn::Results), QStringLiteral("1,397, 3 failed"));
    EXPECT_EQ(text(0, RunColumn::Network), QStringLiteral("500 read, 900 unchanged"));
    EXPECT_EQ(text(0, RunColumn::Source), QStringLiteral("CSV files"));
    EXPECT_EQ(text(0, RunColumn::Source, Qt::ToolTipRole), QStringLiteral("/prices"));
    EXPECT_EQ(text(0, RunColumn::Begun, Qt::ToolTipRole), QStringLiteral("scan_2"));
    EXPECT_TRUE(text(0, RunColumn::Settings).endsWith(QStringLiteral("in depth")));
    EXPECT_FALSE(text(1, RunColumn::Settings).contains(QStringLiteral("in depth")));
    EXPECT_TRUE(text(0, RunColumn::Begun).startsWith(QStringLiteral("★")));
    EXPECT_TRUE(
        text(0, RunColumn::Begun, Qt::AccessibleTextRole).endsWith(QStringLiteral("pinned")));
    EXPECT_FALSE(text(0, RunColumn::Duration).isEmpty());
}

TEST_F(RunTable, KeepsIndicesOnTheirRuns)
{
    m_model.setRuns({runOf(3), runOf(2), runOf(1)});
    const QPersistentModelIndex second = m_model.index(1, 0);
    const QPersistentModelIndex third = m_model.index(2, 0);
    m_model.setHidden({store::RunId{3}, store::RunId{1}});
    EXPECT_EQ(m_model.totalRuns(), 1);
    EXPECT_EQ(second.row(), 0);
    EXPECT_FALSE(third.isValid());
    m_model.setRuns({runOf(4), runOf(3), runOf(2)});
    EXPECT_EQ(m_model.totalRuns(), 2);
    EXPECT_EQ(second.row(), 1);
    EXPECT_EQ(m_model.runAt(1).id, store::RunId{2});
    m_model.setHidden({});
    EXPECT_EQ(second.row(), 2);
}

} // namespace
} // namespace tapesift::presentation
