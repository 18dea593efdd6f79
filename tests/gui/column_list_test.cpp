#include <gtest/gtest.h>

#include "widgets/controls/column_list.h"

namespace tapesift::widgets {
namespace {

const QString kLong = QStringLiteral("once in 30 minutes, one digest a scan, quiet 22:00 to 07:00");

int wantedBy(const ColumnList& list, int column)
{
    const QAbstractItemView& view = list;
    return view.sizeHintForColumn(column);
}

TEST(ColumnList, ShowsCellsAsAWhole)
{
    ColumnList list({{QStringLiteral("Alert"), 60}, {QStringLiteral("Limits"), 0}});
    list.resize(300, 200);
    list.show();
    list.setRows({{kLong, kLong}});
    for (const int column : {0, 1})
        EXPECT_GE(list.columnWidth(column), wantedBy(list, column)) << column;
    list.resize(1600, 200); // The last one takes the room again.
    EXPECT_EQ(list.columnWidth(0) + list.columnWidth(1), list.viewport()->width());
}

TEST(ColumnList, LeavesAColumnAsTheUserHasMadeIt)
{
    ColumnList list({{QStringLiteral("Alert"), 60}, {QStringLiteral("Limits"), 0}});
    list.resize(900, 200);
    list.show();
    list.setRows({{kLong, QStringLiteral("none")}});
    list.setColumnWidth(0, 80);
    list.setRows({{kLong, QStringLiteral("none")}});
    EXPECT_EQ(list.columnWidth(0), 80);
    list.setRows({{kLong + kLong, QStringLiteral("none")}}); // There is more to read now.
    EXPECT_GT(list.columnWidth(0), 80);
}

} // namespace
} // namespace tapesift::widgets
