#include "widgets/results/result_delegate.h"

#include <algorithm>
#include <cmath>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/row_status.h"
#include "tapesift/presentation/sentences.h"
#include "widgets/controls/direction_colour.h"
#include "widgets/results/result_cell.h"

namespace tapesift::widgets {

using analysis::Signal;
using presentation::Column;
using presentation::ColumnKind;
using presentation::ResultRow;

namespace {

constexpr int kPadding = ResultDelegate::kPadding;
constexpr int kRowSpace = 8; // above and below the text
constexpr int kMarkWidth = 3;
constexpr double kOversold = 30;
constexpr double kOverbought = 70;
constexpr double kMuchVolume = 2; // conventions 3.4

} // namespace

ResultDelegate::ResultDelegate(const presentation::ResultTableModel& model, const Look& look,
                               QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_look(look)
    , m_coloured(static_cast<std::size_t>(presentation::columnCount()))
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

void ResultDelegate::setColoured(const std::vector<int>& columns,
                                 const presentation::TableSummary& summary)
{
    m_summary = &summary;
    m_coloured.assign(m_coloured.size(), false);
    for (const int column : columns)
        m_coloured.at(static_cast<std::size_t>(column)) = true;
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int natural = columnWidth(presentation::columnInfo(index.column()).digits);
    return {std::max(natural, wordWidth(index.column())), m_rowHeight};
}

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    if (m_model.isGroupLine(index.row())) {
        paintGroup(*painter, option, index);
        return;
    }
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
    if (m_coloured.at(static_cast<std::size_t>(cell.column))) {
        paintRanked(cell);
        return;
    }
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
