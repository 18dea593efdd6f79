#include "widgets/results/result_delegate.h"

#include <algorithm>
#include <cmath>

#include <QPainterPath>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/row_status.h"
#include "tapesift/presentation/sentences.h"
#include "widgets/controls/direction_colour.h"
#include "widgets/results/change_mark.h"

namespace tapesift::widgets {

using analysis::Signal;
using presentation::Column;
using presentation::ColumnKind;
using presentation::ResultRow;

namespace {

constexpr int kPadding = 8;  // left and right of a cell's content
constexpr int kRowSpace = 8; // above and below the text
constexpr int kMarkWidth = 3;
constexpr int kGlyphWidth = 18;
constexpr int kPillPadding = 6;
constexpr int kBarHeight = 4;
constexpr double kOversold = 30;
constexpr double kOverbought = 70;
constexpr double kMuchVolume = 2; // conventions 3.4

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

// What one call of paint() works with.
struct ResultDelegate::Cell
{
    QPainter& painter;
    const ResultRow& row;
    int place = 0; // of the row in the table
    int column = 0;
    QRect box;     // the whole cell
    QRect content; // without the padding
    bool isSelected = false;
};

ResultDelegate::ResultDelegate(const presentation::ResultTableModel& model, const Look& look,
                               QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_look(look)
{
    refresh();
}

ResultDelegate::~ResultDelegate() = default;

void ResultDelegate::refresh()
{
    const Theme& theme = m_look.theme();
    m_colours = cellColours(theme, m_look.themeId());
    QFont bold = theme.textFont;
    bold.setWeight(QFont::DemiBold);
    m_numbers = std::make_unique<TextCache>(theme.numberFont);
    m_symbols = std::make_unique<TextCache>(bold);
    m_words = std::make_unique<TextCache>(theme.textFont);
    m_pills.fill(QPixmap());
    m_digitWidth = m_numbers->width(QStringLiteral("0000000000")) / 10;
    const double tallest = std::max(m_numbers->height(), m_symbols->height());
    m_rowHeight = static_cast<int>(std::ceil(tallest)) + kRowSpace;
    measureWords();
}

void ResultDelegate::measureWords()
{
    using enum Signal;
    using presentation::RowStatus;
    m_signalWidth = 0;
    for (const Signal signal : {StrongSell, Sell, Neutral, Buy, StrongBuy})
        m_signalWidth = std::max(m_signalWidth, pillWidth(signal) + kPadding);
    double status = 0;
    for (const RowStatus each : {RowStatus::Complete, RowStatus::Quick, RowStatus::Warming,
                                 RowStatus::Noted, RowStatus::Forming})
        status = std::max(status, m_words->width(presentation::statusText(each)));
    using analysis::Regime;
    double regime = 0;
    for (const Regime each : {Regime::Bull, Regime::Bear, Regime::Range, Regime::Volatile})
        regime = std::max(regime, m_words->width(presentation::regimeText(each)));
    m_regimeWidth = static_cast<int>(std::ceil(regime)) + 2 * kPadding;
    m_statusWidth = static_cast<int>(std::ceil(status)) + 2 * kPadding;
    m_changeWidth = static_cast<int>(std::ceil(longestChange())) + 2 * kPadding;
}

// Of a text that is longer the end is cut off; its tool tip is whole.
double ResultDelegate::longestChange() const
{
    ResultRow row;
    row.signal = Signal::StrongBuy;
    row.since.kind = presentation::ChangeKind::Flipped;
    row.since.signalBefore = Signal::StrongSell;
    const presentation::NumberFormat numbers;
    const double flipped = m_words->width(presentation::changeText(row, numbers));
    row.since.kind = presentation::ChangeKind::Moved;
    row.since.strength = -88;
    const double points = m_words->width(presentation::changeText(row, numbers));
    row.since.isPriceMove = true;
    row.since.pricePercent = -88.88;
    return std::max({flipped, points, m_words->width(presentation::changeText(row, numbers))});
}

int ResultDelegate::columnWidth(int digits) const
{
    return static_cast<int>(std::ceil(digits * m_digitWidth)) + 2 * kPadding;
}

int ResultDelegate::wordWidth(int column) const
{
    switch (presentation::columnInfo(column).kind) {
    case ColumnKind::Signal:
        return m_signalWidth;
    case ColumnKind::Status:
        return m_statusWidth;
    case ColumnKind::Regime:
        return m_regimeWidth;
    case ColumnKind::Change:
        return m_changeWidth;
    case ColumnKind::SignalBefore:
        return m_signalWidth;
    default:
        return 0;
    }
}

void ResultDelegate::setEdgeColumns(int first, int last)
{
    m_firstColumn = first;
    m_lastColumn = last;
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int natural = columnWidth(presentation::columnInfo(index.column()).digits);
    return {std::max(natural, wordWidth(index.column())), m_rowHeight};
}

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Cell cell{*painter,
                    m_model.rowAt(index.row()),
                    index.row(),
                    index.column(),
                    option.rect,
                    option.rect.adjusted(kPadding, 0, -kPadding, 0),
                    (option.state & QStyle::State_Selected) != 0};
    paintGround(cell);
    paintContent(cell);
    if (cell.place == m_focusedRow)
        paintFocus(cell);
}

void ResultDelegate::paintGround(const Cell& cell) const
{
    const QColor& ground = cell.isSelected ? m_colours.selected
                           : cell.place == m_hoveredRow
                               ? m_colours.hovered
                               : m_colours.rows[cell.place % 2 == 0 ? 0 : 1];
    cell.painter.fillRect(cell.box, ground);
    if (cell.isSelected && cell.column == m_firstColumn)
        cell.painter.fillRect(cell.box.left(), cell.box.top(), kMarkWidth, cell.box.height(),
                              m_colours.mark);
}

void ResultDelegate::paintContent(const Cell& cell) const
{
    switch (presentation::columnInfo(cell.column).kind) {
    case ColumnKind::Symbol:
        paintSymbol(cell);
        break;
    case ColumnKind::Text:
        m_words->draw(cell.painter, cell.content, Qt::AlignLeft, text(cell), m_colours.muted);
        break;
    case ColumnKind::Time:
        m_numbers->draw(cell.painter, cell.content, Qt::AlignLeft, text(cell), m_colours.muted);
        break;
    case ColumnKind::Change:
        paintChange(cell);
        break;
    case ColumnKind::Percent:
        paintPercent(cell);
        break;
    case ColumnKind::Signal:
        paintSignal(cell);
        break;
    case ColumnKind::Strength:
        paintLevel(cell, directionColour(m_look.theme(), directionOf(cell.row.signal)));
        break;
    case ColumnKind::Points:
        paintLevel(cell,
                   cell.row.deep.side == analysis::Side::Long ? m_colours.up : m_colours.down);
        break;
    case ColumnKind::Regime:
        paintRegime(cell);
        break;
    case ColumnKind::Side:
    case ColumnKind::SignalBefore:
        m_words->draw(cell.painter, cell.content, Qt::AlignLeft, text(cell),
                      std::isnan(presentation::valueOf(cell.row, cell.column)) ? m_colours.faint
                                                                               : m_colours.muted);
        break;
    case ColumnKind::Sparkline:
        paintSparkline(cell);
        break;
    case ColumnKind::Status:
        paintStatus(cell);
        break;
    case ColumnKind::Price:
    case ColumnKind::SignedPrice:
    case ColumnKind::Volume:
    case ColumnKind::Ratio:
    case ColumnKind::Oscillator:
    case ColumnKind::Score:
    case ColumnKind::Whole:
    case ColumnKind::SignedWhole:
        paintNumber(cell);
        break;
    }
}

const QString& ResultDelegate::text(const Cell& cell) const
{
    m_text = presentation::textOf(cell.row, cell.column, m_model.numberFormat());
    return m_text;
}

QColor ResultDelegate::numberColour(const Cell& cell, double value) const
{
    if (std::isnan(value)) {
        const bool isFailed = presentation::isDeepColumn(cell.column) &&
                              cell.row.deep.state == presentation::DeepState::Failed;
        return isFailed ? m_colours.warning : m_colours.faint;
    }
    switch (presentation::columnInfo(cell.column).kind) {
    case ColumnKind::SignedPrice:
    case ColumnKind::Percent:
    case ColumnKind::Score:
    case ColumnKind::SignedWhole:
        return value > 0 ? m_colours.up : value < 0 ? m_colours.down : m_colours.muted;
    default:
        break;
    }
    switch (static_cast<Column>(cell.column)) {
    case Column::Rsi: // Low is a chance to buy, high a danger.
        return value < kOversold     ? m_colours.up
               : value > kOverbought ? m_colours.down
                                     : m_colours.text;
    case Column::RelVolume:
        return value >= kMuchVolume ? m_colours.warning : m_colours.text;
    default:
        return m_colours.text;
    }
}

void ResultDelegate::paintNumber(const Cell& cell) const
{
    const double value = presentation::valueOf(cell.row, cell.column);
    m_numbers->draw(cell.painter, cell.content, Qt::AlignRight, text(cell),
                    numberColour(cell, value));
}

void ResultDelegate::paintPercent(const Cell& cell) const
{
    const double value = presentation::valueOf(cell.row, cell.column);
    if (cell.column != indexOf(Column::ChangePercent) || std::isnan(value) || value == 0) {
        paintNumber(cell);
        return;
    }
    const Tint& tint = m_colours.heatOf(value);
    cell.painter.fillRect(cell.box.adjusted(2, 1, -2, -1), tint.ground);
    m_numbers->draw(cell.painter, cell.content, Qt::AlignRight, text(cell), tint.text);
}

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

void ResultDelegate::paintFocus(const Cell& cell) const
{
    const QRect& box = cell.box;
    cell.painter.fillRect(box.left(), box.top(), box.width(), 1, m_colours.mark);
    cell.painter.fillRect(box.left(), box.bottom(), box.width(), 1, m_colours.mark);
    if (cell.column == m_lastColumn)
        cell.painter.fillRect(box.right(), box.top(), 1, box.height(), m_colours.mark);
    if (cell.column == m_firstColumn)
        cell.painter.fillRect(box.left(), box.top(), kMarkWidth, box.height(), m_colours.mark);
}

} // namespace tapesift::widgets
