#include "widgets/controls/flow_layout.h"

#include <QWidget>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

constexpr int kGap = 4;

// Four boxes of 50 by 20.
class FlowLayoutTest : public testing::Test
{
protected:
    FlowLayoutTest()
        : m_layout(new FlowLayout(kGap, &m_parent))
    {
        for (int i = 0; i < 4; ++i) {
            auto* box = new QWidget(&m_parent);
            box->setFixedSize(50, 20);
            m_layout->addWidget(box);
            m_boxes.append(box);
        }
    }

    QWidget m_parent;
    FlowLayout* m_layout = nullptr;
    QList<QWidget*> m_boxes;
};

} // namespace

TEST_F(FlowLayoutTest, IsAsHighAsItsLines)
{
    EXPECT_EQ(m_layout->heightForWidth(212), 20); // 4 * 50 + 3 * 4
    EXPECT_EQ(m_layout->heightForWidth(211), 44); // two lines and a gap
    EXPECT_EQ(m_layout->heightForWidth(104), 44); // 2 * 50 + 4: two and two
    EXPECT_EQ(m_layout->heightForWidth(10), 92);  // one a line
    EXPECT_EQ(m_layout->sizeHint(), QSize(212, 20));
    EXPECT_EQ(m_layout->minimumSize(), QSize(50, 20));
}

TEST_F(FlowLayoutTest, GoesOnInTheNextLine)
{
    m_layout->setGeometry(QRect(10, 5, 158, 100));
    EXPECT_EQ(m_boxes[0]->pos(), QPoint(10, 5));
    EXPECT_EQ(m_boxes[2]->pos(), QPoint(118, 5));
    EXPECT_EQ(m_boxes[3]->pos(), QPoint(10, 29));
}

TEST_F(FlowLayoutTest, PassesOverHiddenWidgets)
{
    m_boxes[1]->hide();
    EXPECT_EQ(m_layout->sizeHint(), QSize(158, 20));
    m_layout->setGeometry(QRect(0, 0, 400, 100));
    EXPECT_EQ(m_boxes[2]->pos(), QPoint(54, 0));
}

} // namespace tapesift::widgets
