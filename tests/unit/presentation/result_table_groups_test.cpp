#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/result_table_model.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

ResultRow rowOf(const char* symbol, const char* sector, double strength, double change)
{
    ResultRow row = sampleRow(QString::fromLatin1(symbol), strength);
    row.sector = QString::fromLatin1(sector);
    row.changePercent = change;
    return row;
}

class ResultTableGroups : public testing::Test
{
protected:
    ResultTableGroups()
    {
        m_model.setOrder(RowOrder::fromString(QStringLiteral("-strength")));
        m_model.append({rowOf("T1", "Tech", 10, 1), rowOf("E1", "Energy", 40, -2),
                        rowOf("T2", "Tech", 30, 3), rowOf("X1", "", 99, 7),
                        rowOf("T3", "Tech", 20, 4), rowOf("E2", "Energy", 50, indicators::kNoValue),
                        rowOf("E3", "Energy", 45, -1)});
    }

    // "[Energy 3]" for a group line.
    QStringList lines() const
    {
        QStringList lines;
        for (int line = 0; line < m_model.visibleRows(); ++line)
            lines += m_model.isGroupLine(line) ? QStringLiteral("[%1 %2]")
                                                     .arg(m_model.groupAt(line).name)
                                                     .arg(m_model.groupAt(line).rows)
                                               : m_model.rowAt(line).symbol;
        return lines;
    }

    static QStringList words(const char* text)
    {
        return QString::fromLatin1(text).split(QLatin1Char('|'));
    }

    ResultTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ResultTableGroups, PutsRowsTogetherAndSortsWithinTheGroups)
{
    m_model.setGrouping(Grouping::Sector);
    EXPECT_EQ(lines(), words("[Energy 3]|E2|E3|E1|[Tech 3]|T2|T3|T1|[Unknown 1]|X1"));
    EXPECT_EQ(m_model.filteredRows(), 7);
    EXPECT_EQ(m_model.groupAt(0).medianChange, -1.5); // of -2 and -1
    EXPECT_EQ(m_model.groupAt(4).medianChange, 3);    // of 1, 3 and 4
    m_model.setOrder(RowOrder::fromString(QStringLiteral("symbol")));
    EXPECT_EQ(lines(), words("[Energy 3]|E1|E2|E3|[Tech 3]|T1|T2|T3|[Unknown 1]|X1"));
    m_model.setGrouping(Grouping::None);
    EXPECT_EQ(lines(), words("E1|E2|E3|T1|T2|T3|X1"));
}

TEST_F(ResultTableGroups, GroupsBySignalFromStrongBuyToStrongSell)
{
    ResultRow sell = rowOf("S1", "Tech", 60, 0);
    sell.signal = analysis::Signal::StrongSell;
    ResultRow strong = rowOf("B1", "Tech", 70, 0);
    strong.signal = analysis::Signal::StrongBuy;
    m_model.append({sell, strong});
    m_model.setGrouping(Grouping::Signal);
    EXPECT_EQ(lines(), words("[Strong Buy 1]|B1|[Buy 7]|X1|E2|E3|E1|T2|T3|T1|[Strong Sell 1]|S1"));
}

TEST_F(ResultTableGroups, HidesTheRowsOfACollapsedGroupAndKeepsIndicesOnTheirRows)
{
    m_model.setGrouping(Grouping::Sector);
    const QPersistentModelIndex energy = m_model.index(0, 0);
    const QPersistentModelIndex tech = m_model.index(4, 0);
    const QPersistentModelIndex hidden = m_model.index(1, 0);
    const QPersistentModelIndex unknown = m_model.index(9, 3);
    m_model.setCollapsed(0, true);
    EXPECT_EQ(lines(), words("[Energy 3]|[Tech 3]|T2|T3|T1|[Unknown 1]|X1"));
    EXPECT_EQ(m_model.filteredRows(), 7);
    EXPECT_EQ(m_model.visible().size(), 7u);
    EXPECT_EQ(energy.row(), 0);
    EXPECT_EQ(tech.row(), 1);
    EXPECT_EQ(unknown.row(), 6);
    EXPECT_FALSE(hidden.isValid());
    EXPECT_EQ(m_model.visibleRowOf(QStringLiteral("E2")), std::nullopt);
    EXPECT_NE(m_model.find(QStringLiteral("E2")), nullptr);
    EXPECT_EQ(m_model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
              m_model.index(0, 0).data(Qt::ToolTipRole).toString());
    EXPECT_TRUE(
        m_model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("collapsed")));
    EXPECT_FALSE(m_model.index(0, 4).data().isValid());

    // Another run has the same groups: what was collapsed stays so.
    m_model.replaceAll({rowOf("T9", "Tech", 1, 1), rowOf("E9", "Energy", 1, 1)});
    EXPECT_EQ(lines(), words("[Energy 1]|[Tech 1]|T9"));
    m_model.setCollapsed(0, false);
    EXPECT_EQ(lines(), words("[Energy 1]|E9|[Tech 1]|T9"));
    m_model.setAllCollapsed(true);
    EXPECT_EQ(lines(), words("[Energy 1]|[Tech 1]"));
}

TEST_F(ResultTableGroups, PlacesRowsThatArriveAmongThoseOfTheirGroup)
{
    m_model.setGrouping(Grouping::Sector);
    m_model.append({rowOf("T4", "Tech", 25, 2), rowOf("A1", "Arts", 5, 0)});
    m_model.append({rowOf("T1", "Energy", 10, 1)}); // Again, with another sector.
    m_model.settle();
    EXPECT_EQ(lines(), words("[Arts 1]|A1|[Energy 4]|E2|E3|E1|T1|[Tech 3]|T2|T4|T3|"
                             "[Unknown 1]|X1"));
    m_model.remove({QStringLiteral("X1"), QStringLiteral("A1")});
    EXPECT_EQ(lines(), words("[Energy 4]|E2|E3|E1|T1|[Tech 3]|T2|T4|T3"));
    m_model.setFilter(*RowFilter::parse(QStringLiteral("strength<=20")));
    EXPECT_EQ(lines(), words("[Energy 1]|T1|[Tech 1]|T3"));
    EXPECT_EQ(m_model.rowBeginningWith(QStringLiteral("T"), 0), 1);
}

} // namespace
} // namespace tapesift::presentation
