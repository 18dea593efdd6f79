// What ResultDelegate paints in the cells that are more than a number.

#include <algorithm>
#include <array>
#include <cmath>

#include <QPainter>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/row_status.h"
#include "tapesift/presentation/sentences.h"
#include "widgets/controls/direction_colour.h"
#include "widgets/results/change_mark.h"
#include "widgets/results/result_cell.h"

namespace tapesift::widgets {

using analysis::Signal;

namespace {

constexpr int kPadding = ResultDelegate::kPadding;
constexpr int kGlyphWidth = 18;
constexpr int kPillPadding = 6;
constexpr int kBarHeight = 4;
constexpr int kFoldSide = 8; // of the triangle before the name of a group

// One arrow for a buy or sell, two for a strong one, a dash for neither; in a box 18 wide.
void paintGlyph(QPainter& painter, const QRectF& box, Signal signal)
{
    constexpr double kWidth = 7;
    constexpr double kHeight = 5;
    const double top = box.center().y() - kHeight / 2;
    const int arrows = signal == Signal::StrongBuy || signal == Signal::StrongSell ? 2
                       : signal == Signal::Neutral                                 ? 0
                                                                                   : 1;
    if (arrows == 0) {
        painter.drawRect(QRectF(box.center().x() - 3, box.center().y() - 0.75, 6, 1.5));
        return;
    }
    const bool isUp = directionOf(signal) == presentation::Direction::Up;
    double left = box.center().x() - (arrows * kWidth + (arrows - 1)) / 2.0;
    for (int i = 0; i < arrows; ++i, left += kWidth + 1) {
        const double base = isUp ? top + kHeight : top;
        const double tip = isUp ? top : top + kHeight;
        const std::array corners = {QPointF(left, base), QPointF(left + kWidth, base),
                                    QPointF(left + kWidth / 2, tip)};
        painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
    }
}

// Rounded without antialiasing: the corners of a bar this thin are one pixel.
void fillBar(QPainter& painter, const QRect& bar, const QColor& colour)
{
    if (bar.width() < 3) {
        painter.fillRect(bar, colour);
        return;
    }
    painter.fillRect(bar.adjusted(1, 0, -1, 0), colour);
    painter.fillRect(bar.adjusted(0, 1, 0, -1), colour);
}

} // namespace

int ResultDelegate::pillWidth(Signal signal) const
{
    const double words = m_words->width(presentation::signalText(signal));
    return kGlyphWidth + static_cast<int>(std::ceil(words)) + 2 * kPillPadding + 3;
}

// Pills are painted once for each signal.
QPixmap ResultDelegate::signalPill(Signal signal, double scale) const
{
    QPixmap& pill = m_pills.at(static_cast<std::size_t>(signal));
    if (!pill.isNull() && pill.devicePixelRatio() == scale)
        return pill;
    const QString label = presentation::signalText(signal);
    const int width = pillWidth(signal);
    const int height = m_rowHeight - 6;
    pill = QPixmap(QSize(width, height) * scale);
    pill.setDevicePixelRatio(scale);
    pill.fill(Qt::transparent);
    QPainter painter(&pill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Tint& tint = m_colours.signalOf(signal);
    painter.setBrush(tint.ground);
    painter.drawRoundedRect(QRectF(0, 0, width, height), 4, 4);
    painter.setBrush(tint.text);
    paintGlyph(painter, QRectF(kPillPadding, 0, kGlyphWidth - 2, height), signal);
    const int left = kPillPadding + kGlyphWidth + 1;
    m_words->draw(painter, QRect(left, 0, width - left, height), Qt::AlignLeft, label, tint.text);
    return pill;
}

void ResultDelegate::paintSignal(const Cell& cell) const
{
    const double scale = cell.painter.device()->devicePixelRatioF();
    const QPixmap pill = signalPill(cell.row.signal, scale);
    const QSizeF size = pill.deviceIndependentSize();
    const int room = cell.box.width() - kPadding;
    const double width = std::min(size.width(), static_cast<double>(room));
    const QPointF place(cell.box.left() + kPadding / 2,
                        cell.box.top() + (cell.box.height() - size.height()) / 2);
    cell.painter.drawPixmap(place, pill, QRectF(0, 0, width * scale, size.height() * scale));
}

void ResultDelegate::paintLevel(const Cell& cell, const QColor& colour) const
{
    const double value = presentation::valueOf(cell.row, cell.column);
    const int numberWidth = static_cast<int>(std::ceil(3 * m_digitWidth));
    QRect number = cell.content;
    number.setWidth(std::min(number.width(), numberWidth));
    m_numbers->draw(cell.painter, number, Qt::AlignRight, text(cell), numberColour(cell, value));
    QRect bar = cell.content;
    bar.setLeft(number.right() + kPadding);
    if (bar.width() < 8 || std::isnan(value))
        return;
    bar.setTop(cell.box.top() + (cell.box.height() - kBarHeight) / 2);
    bar.setHeight(kBarHeight);
    fillBar(cell.painter, bar, m_colours.track);
    const double share = std::clamp(value / 100, 0.0, 1.0);
    bar.setWidth(static_cast<int>(std::lround(bar.width() * share)));
    if (bar.width() > 0)
        fillBar(cell.painter, bar, colour);
}

void ResultDelegate::paintRegime(const Cell& cell) const
{
    using analysis::Regime;
    const auto colour = [&] {
        if (!cell.row.deep.regime)
            return numberColour(cell, presentation::DeepRow::kUnknown);
        switch (*cell.row.deep.regime) {
        case Regime::Bull:
            return m_colours.up;
        case Regime::Bear:
            return m_colours.down;
        case Regime::Volatile:
            return m_colours.warning;
        case Regime::Range:
            break;
        }
        return m_colours.muted;
    };
    m_words->draw(cell.painter, cell.content, Qt::AlignLeft, text(cell), colour());
}

// With a small mark behind it for what has changed since the scan before.
void ResultDelegate::paintSymbol(const Cell& cell) const
{
    const presentation::ChangeKind kind = cell.row.since.kind;
    QRect words = cell.content;
    if (kind > presentation::ChangeKind::Same) {
        const int ends = words.left() + static_cast<int>(m_symbols->width(cell.row.symbol));
        const int most = cell.box.right() - kChangeMarkSide - 2;
        const QRect box(std::min(ends + kPadding - 2, most),
                        cell.box.top() + (cell.box.height() - kChangeMarkSide) / 2, kChangeMarkSide,
                        kChangeMarkSide);
        paintChangeMark(cell.painter, box, cell.row, changeColour(cell));
        words.setRight(box.left() - 3);
    }
    m_symbols->draw(cell.painter, words, Qt::AlignLeft, cell.row.symbol, m_colours.text);
}

QColor ResultDelegate::changeColour(const Cell& cell) const
{
    if (cell.row.since.kind == presentation::ChangeKind::Entered)
        return m_colours.mark;
    switch (presentation::directionOf(cell.row)) {
    case presentation::Direction::Up:
        return m_colours.up;
    case presentation::Direction::Down:
        return m_colours.down;
    case presentation::Direction::Flat:
        break;
    }
    return m_colours.faint;
}

void ResultDelegate::paintChange(const Cell& cell) const
{
    // Of another signal the old one is named, which points the other way.
    const bool isFlip = cell.row.since.kind == presentation::ChangeKind::Flipped;
    m_words->draw(cell.painter, cell.content, Qt::AlignLeft, text(cell),
                  isFlip ? m_colours.text : changeColour(cell));
}

void ResultDelegate::paintSparkline(const Cell& cell) const
{
    const presentation::Sparkline* line = m_model.sparkline(cell.place);
    const int count = line == nullptr ? 0 : line->count;
    if (count < 2)
        return;
    const QRectF box = QRectF(cell.content).adjusted(0, 5, 0, -5);
    const double step = box.width() / (presentation::Sparkline::kMaxPoints - 1);
    // A short history stands at the right, where the present is.
    const double left = box.right() - step * (count - 1);
    std::array<QPointF, presentation::Sparkline::kMaxPoints> points;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        points[i] = {left + step * static_cast<double>(i),
                     box.bottom() - box.height() * line->points[i] / 65535.0};
    cell.painter.setRenderHint(QPainter::Antialiasing, true);
    const bool isFine = cell.painter.device()->devicePixelRatioF() > 1;
    QPen pen(line->isRising ? m_colours.up : m_colours.down, isFine ? 1.25 : 1.0);
    pen.setCosmetic(!isFine);
    cell.painter.setPen(pen);
    if (isFine) {
        // Joined wide lines are many times slower than single ones.
        for (std::size_t i = 1; i < static_cast<std::size_t>(count); ++i)
            cell.painter.drawLine(points[i - 1], points[i]);
    } else {
        cell.painter.drawPolyline(points.data(), count);
    }
    cell.painter.setRenderHint(QPainter::Antialiasing, false);
}

void ResultDelegate::paintStatus(const Cell& cell) const
{
    const presentation::RowStatus status = presentation::statusOf(cell.row);
    const bool isRemark =
        status == presentation::RowStatus::Noted || status == presentation::RowStatus::Forming;
    m_words->draw(cell.painter, cell.content, Qt::AlignLeft, text(cell),
                  isRemark ? m_colours.warning : m_colours.muted);
}

// By its rank among the rows that are shown: the lowest ninth in the strongest colour of falling
// prices, the highest in that of rising ones, the middle as it is.
void ResultDelegate::paintRanked(const Cell& cell) const
{
    const double value = presentation::valueOf(cell.row, cell.column);
    const presentation::ColumnSummary* summary =
        m_summary == nullptr ? nullptr : m_summary->of(cell.column);
    const int step =
        summary == nullptr || std::isnan(value) ? CellColours::kHeatSteps : summary->stepOf(value);
    QColor colour = std::isnan(value) ? numberColour(cell, value) : m_colours.text;
    if (step != CellColours::kHeatSteps) {
        const Tint& tint = m_colours.heat.at(static_cast<std::size_t>(step));
        cell.painter.fillRect(cell.box.adjusted(2, 1, -2, -1), tint.ground);
        colour = tint.text;
    }
    const bool isRight = presentation::isRightAligned(presentation::columnInfo(cell.column).kind);
    m_numbers->draw(cell.painter, cell.content, isRight ? Qt::AlignRight : Qt::AlignLeft,
                    text(cell), colour);
}

// A line across all columns. Each cell paints its part of it, so that the words stay in view when
// the table is scrolled sideways.
void ResultDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const presentation::TableGroup& group = m_model.groupAt(index.row());
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    painter.save();
    painter.setClipRect(option.rect);
    painter.fillRect(option.rect, isSelected                    ? m_colours.selected
                                  : index.row() == m_hoveredRow ? m_colours.hovered
                                                                : m_look.theme().raised);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                     m_look.theme().line);
    QRect line(kPadding, option.rect.top(), 2000, option.rect.height());
    const QRectF fold(line.left(), line.center().y() - kFoldSide / 2.0, kFoldSide, kFoldSide);
    const std::array corners = group.isCollapsed
                                   ? std::array{fold.topLeft(), fold.bottomLeft(),
                                                QPointF(fold.right(), fold.center().y())}
                                   : std::array{fold.topLeft(), fold.topRight(),
                                                QPointF(fold.center().x(), fold.bottom())};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.muted);
    painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
    const auto put = [&](TextCache& font, const QString& words, const QColor& colour) {
        font.draw(painter, line, Qt::AlignLeft, words, colour);
        line.setLeft(line.left() + static_cast<int>(std::ceil(font.width(words))) + 2 * kPadding);
    };
    line.setLeft(line.left() + kFoldSide + kPadding);
    const presentation::NumberFormat& numbers = m_model.numberFormat();
    put(*m_symbols, group.name, m_colours.text);
    put(*m_words, tr("%n row(s)", nullptr, group.rows), m_colours.muted);
    put(*m_words, tr("median change"), m_colours.muted);
    line.setLeft(line.left() - kPadding);
    put(*m_numbers, numbers.percent(group.medianChange),
        group.medianChange > 0   ? m_colours.up
        : group.medianChange < 0 ? m_colours.down
                                 : m_colours.muted);
    painter.restore();
    if (index.row() == m_focusedRow) {
        painter.fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 1,
                         m_colours.mark);
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                         m_colours.mark);
    }
}

} // namespace tapesift::widgets
