#include "widgets/detail/flow_columns.h"

#include <QWidget>

#include <gtest/gtest.h>

namespace tapesift::widgets {
namespace {

// Columns of at least 100 pixels, 10 apart, with items of these heights.
class Board
{
public:
    explicit Board(std::initializer_list<int> heights)
        : layout(new FlowColumns(100, 3, &widget))
    {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        for (const int height : heights) {
            auto* item = new QWidget(&widget);
            item->setFixedHeight(height);
            layout->addWidget(item);
        }
    }

    QRect placeOf(int item) const { return layout->itemAt(item)->geometry(); }

    QWidget widget;
    FlowColumns* layout;
};

TEST(FlowColumns, TakesAsManyColumnsAsThereIsRoomFor)
{
    const Board board({});
    EXPECT_EQ(board.layout->columnsFor(50), 1);
    EXPECT_EQ(board.layout->columnsFor(209), 1);
    EXPECT_EQ(board.layout->columnsFor(210), 2); // 100 + 10 + 100
    EXPECT_EQ(board.layout->columnsFor(320), 3);
    EXPECT_EQ(board.layout->columnsFor(2000), 3);
}

TEST(FlowColumns, PutsEachItemIntoTheShortestColumn)
{
    const Board board({40, 60, 20});
    board.layout->setGeometry({0, 0, 210, 300});
    EXPECT_EQ(board.placeOf(0), QRect(0, 0, 100, 40));
    EXPECT_EQ(board.placeOf(1), QRect(110, 0, 100, 60));
    EXPECT_EQ(board.placeOf(2), QRect(0, 50, 100, 20)); // below the first
}

TEST(FlowColumns, HeightFollowsFromTheWidth)
{
    const Board board({40, 60, 20});
    EXPECT_EQ(board.layout->heightForWidth(100), 140); // 40 + 10 + 60 + 10 + 20
    EXPECT_EQ(board.layout->heightForWidth(210), 70);  // 40 + 10 + 20
    EXPECT_EQ(board.layout->heightForWidth(320), 60);
}

TEST(FlowColumns, HiddenItemTakesNoRoom)
{
    Board board({40, 60, 20});
    board.layout->itemAt(1)->widget()->hide();
    EXPECT_EQ(board.layout->heightForWidth(100), 70);
}

} // namespace
} // namespace tapesift::widgets
