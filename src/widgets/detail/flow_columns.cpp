#include "widgets/detail/flow_columns.h"

#include <algorithm>

namespace tapesift::widgets {

FlowColumns::FlowColumns(int leastWidth, int mostColumns, QWidget* parent)
    : QLayout(parent)
    , m_leastWidth(leastWidth)
    , m_mostColumns(mostColumns)
{
}

FlowColumns::~FlowColumns() = default;

int FlowColumns::columnsFor(int width) const
{
    const int gap = std::max(spacing(), 0);
    return std::clamp((width + gap) / (m_leastWidth + gap), 1, m_mostColumns);
}

void FlowColumns::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowColumns::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowColumns::itemAt(int index) const
{
    const bool isThere = index >= 0 && index < count();
    return isThere ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowColumns::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem* item = place->release();
    m_items.erase(place);
    return item;
}

int FlowColumns::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), 0);
    return arrange(room, false) + margins.top() + margins.bottom();
}

void FlowColumns::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(contentsRect(), true);
}

QSize FlowColumns::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int width = m_leastWidth + margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize FlowColumns::minimumSize() const
{
    int width = 0;
    int height = 0;
    for (const auto& item : m_items) {
        width = std::max(width, item->minimumSize().width());
        height = std::max(height, item->minimumSize().height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

int FlowColumns::arrange(const QRect& rect, bool isMoving) const
{
    const int gap = std::max(spacing(), 0);
    const int columns = columnsFor(rect.width());
    const int width = (rect.width() - (columns - 1) * gap) / columns;
    std::vector<int> heights(static_cast<std::size_t>(columns), 0);
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const auto shortest = std::ranges::min_element(heights);
        const int column = static_cast<int>(shortest - heights.begin());
        const int top = *shortest + (*shortest > 0 ? gap : 0);
        const int height =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (isMoving)
            item->setGeometry(
                {rect.left() + column * (width + gap), rect.top() + top, width, height});
        *shortest = top + height;
    }
    return *std::ranges::max_element(heights);
}

} // namespace tapesift::widgets
