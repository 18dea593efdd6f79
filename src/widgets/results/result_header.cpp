#include "widgets/results/result_header.h"

#include <algorithm>
#include <array>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "tapesift/presentation/column_catalog.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

constexpr int kPadding = 8;
constexpr int kArrowWidth = 7;
constexpr int kArrowHeight = 4;
constexpr int kArrowGap = 4; // between the text and the arrow
constexpr int kFunnel = 8;   // side of the mark of a filter
constexpr int kKeyWidth = 7; // the small number beside it

} // namespace

ResultHeader::ResultHeader(const Look& look, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("resultHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setStretchLastSection(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(32);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QHeaderView::sectionClicked, this,
            [this](int column) { Q_EMIT sortWanted(column, m_isShift); });
}

void ResultHeader::setOrder(const presentation::RowOrder& order)
{
    m_order = order;
    viewport()->update();
}

void ResultHeader::setFiltered(const std::vector<int>& columns)
{
    m_filtered = columns;
    viewport()->update();
}

QFont ResultHeader::headerFont() const
{
    QFont font = m_look.theme().smallFont;
    font.setWeight(QFont::Medium);
    return font;
}

QSize ResultHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), sectionSizeFromContents(0).height()};
}

QSize ResultHeader::sectionSizeFromContents(int column) const
{
    const QFontMetrics metrics(headerFont());
    return {metrics.horizontalAdvance(presentation::columnHeader(column)) + 2 * kPadding +
                kArrowGap + kArrowWidth,
            metrics.height() + 12};
}

void ResultHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    // The style leaves its own traces behind the last section.
    const int end = length() - offset();
    if (end < viewport()->width()) {
        QPainter painter(viewport());
        const QRect rest(end, 0, viewport()->width() - end, height());
        painter.fillRect(rest, m_look.theme().panel);
        painter.fillRect(rest.left(), rest.bottom(), rest.width(), 1, m_look.theme().line);
    }
}

void ResultHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    if (!rect.isValid())
        return;
    const Theme& theme = m_look.theme();
    const bool isHovered = rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->save();
    painter->fillRect(rect, isHovered ? theme.raised : theme.panel);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line);

    const auto& keys = m_order.keys();
    const auto key = std::ranges::find(keys, column, &presentation::SortKey::column);
    const bool isSorted = key != keys.end();
    const bool isRight = presentation::isRightAligned(presentation::columnInfo(column).kind);
    const QFont font = headerFont();
    const QFontMetrics metrics(font);
    QRect box = rect.adjusted(kPadding, 0, -kPadding, -1);
    const bool isFiltered = std::ranges::find(m_filtered, column) != m_filtered.end();
    if (isFiltered) {
        paintFunnel(*painter, QRect(isRight ? box.left() - 4 : box.right() - kFunnel + 5,
                                    box.center().y() - kFunnel / 2, kFunnel, kFunnel));
        box.adjust(isRight ? kFunnel : 0, 0, isRight ? 0 : -kFunnel, 0);
    }
    const int markWidth =
        !isSorted ? 0 : kArrowGap + kArrowWidth + (keys.size() > 1 ? kKeyWidth : 0);
    // Right-aligned texts stay above their numbers; the arrow stands before them.
    QRect textBox = isRight ? box.adjusted(std::min(markWidth, box.width()), 0, 0, 0)
                            : box.adjusted(0, 0, -std::min(markWidth, box.width()), 0);
    const QString text =
        metrics.elidedText(presentation::columnHeader(column), Qt::ElideRight, textBox.width());
    painter->setFont(font);
    painter->setPen(isSorted || isHovered ? theme.text : theme.textMuted);
    const Qt::Alignment side = Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(textBox, static_cast<int>(side), text);
    if (isSorted) {
        const int width = metrics.horizontalAdvance(text);
        const int left =
            isRight ? textBox.right() + 1 - width - markWidth : textBox.left() + width + kArrowGap;
        paintArrow(*painter, QRect(left, box.top(), markWidth - kArrowGap, box.height()),
                   static_cast<std::size_t>(key - keys.begin()));
    }
    if (column == m_focused && hasFocus()) {
        painter->setPen(linkColour(m_look.themeId()));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void ResultHeader::paintFunnel(QPainter& painter, const QRect& box) const
{
    const double middle = box.center().x() + 0.5;
    const std::array corners = {
        QPointF(box.left(), box.top() + 1),        QPointF(box.right() + 1, box.top() + 1),
        QPointF(middle + 1, box.center().y() + 1), QPointF(middle + 1, box.bottom() + 1),
        QPointF(middle - 1, box.bottom()),         QPointF(middle - 1, box.center().y() + 1)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(linkColour(m_look.themeId()));
    painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ResultHeader::paintArrow(QPainter& painter, const QRect& box, std::size_t key) const
{
    const QColor colour = linkColour(m_look.themeId());
    const double top = box.top() + (box.height() - kArrowHeight) / 2;
    const bool isDescending = m_order.keys()[key].isDescending;
    const double base = isDescending ? top : top + kArrowHeight;
    const double tip = isDescending ? top + kArrowHeight : top;
    const std::array corners = {QPointF(box.left(), base), QPointF(box.left() + kArrowWidth, base),
                                QPointF(box.left() + kArrowWidth / 2.0, tip)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
    if (m_order.keys().size() < 2)
        return;
    QFont font = headerFont();
    font.setPointSizeF(font.pointSizeF() * 0.8);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box.adjusted(kArrowWidth + 1, -1, 2, -1), Qt::AlignVCenter | Qt::AlignLeft,
                     QString::number(key + 1));
}

void ResultHeader::mousePressEvent(QMouseEvent* event)
{
    m_isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mousePressEvent(event);
}

void ResultHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    Q_EMIT handleReleased();
}

void ResultHeader::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (event->reason() != QContextMenuEvent::Keyboard) {
        Q_EMIT menuWanted(event->globalPos(), logicalIndexAt(event->pos()));
        return;
    }
    const QPoint below(m_focused < 0 ? 0 : sectionViewportPosition(m_focused), height());
    Q_EMIT menuWanted(viewport()->mapToGlobal(below), m_focused);
}

// Keys

// The next column to the right (1) or left (-1) that is shown; `column` itself at the edge. -1
// stands before the first one.
int ResultHeader::shownBeside(int column, int by) const
{
    for (int place = column < 0 ? 0 : visualIndex(column) + by; place >= 0 && place < count();
         place += by)
        if (!isSectionHidden(logicalIndex(place)))
            return logicalIndex(place);
    return column;
}

void ResultHeader::setFocused(int column)
{
    m_focused = column;
    viewport()->update();
    if (column < 0)
        return;
    const int left = sectionPosition(column);
    const int end = left + sectionSize(column);
    if (left < offset() || end > offset() + viewport()->width())
        Q_EMIT revealWanted(column);
    setAccessibleDescription(presentation::columnName(column));
}

void ResultHeader::focusInEvent(QFocusEvent* event)
{
    QHeaderView::focusInEvent(event);
    if (m_focused < 0 || isSectionHidden(m_focused))
        setFocused(shownBeside(-1, 1));
    viewport()->update();
}

void ResultHeader::focusOutEvent(QFocusEvent* event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

void ResultHeader::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by != 0 && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT moveWanted(m_focused, by);
        setFocused(m_focused);
    } else if (by != 0) {
        setFocused(shownBeside(m_focused, by));
    } else if (m_focused >= 0 && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return ||
                                  event->key() == Qt::Key_Enter)) {
        Q_EMIT sortWanted(m_focused, event->modifiers().testFlag(Qt::ShiftModifier));
    } else {
        event->ignore();
    }
}

bool ResultHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    const int column = logicalIndexAt(help.pos());
    if (column < 0)
        return false;
    // Rich text, because plain tool tips do not wrap.
    const QString keys = tr("Click to sort. Shift+click to sort by a further column.");
    QToolTip::showText(help.globalPos(),
                       QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p>")
                           .arg(presentation::columnName(column).toHtmlEscaped(),
                                presentation::columnDefinition(column).toHtmlEscaped(),
                                keys.toHtmlEscaped()),
                       this);
    return true;
}

} // namespace tapesift::widgets
