#include "widgets/results/totals_row.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFocusEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include "tapesift/presentation/column_catalog.h"
#include "widgets/look/theme_colours.h"
#include "widgets/results/result_delegate.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

namespace {

constexpr int kLines = 3;
constexpr int kSpace = 4; // above and below all lines
constexpr int kPadding = ResultDelegate::kPadding;

// A difference of prices has the decimals of the prices it stands beside.
QString textOf(const presentation::TableSummary& all, const presentation::ColumnSummary& summary,
               double value)
{
    const presentation::ColumnSummary* last = all.of(indexOf(presentation::Column::Last));
    const bool isPrice =
        presentation::columnInfo(summary.column).kind == presentation::ColumnKind::Price;
    const double size = std::max(std::abs(summary.least), std::abs(summary.most));
    return presentation::numberText(summary.column, value,
                                    isPrice           ? value
                                    : last != nullptr ? last->median
                                                      : size,
                                    presentation::NumberFormat());
}

} // namespace

TotalsRow::TotalsRow(ResultTableView& table, Look& look, QWidget* parent)
    : QWidget(parent)
    , m_table(table)
    , m_look(look)
{
    setObjectName(QStringLiteral("totalsRow"));
    setAccessibleName(tr("Lowest, median and highest number of each column"));
    setToolTip(tr("Lowest, median and highest number of the rows that the filter shows"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_table.summary(), &presentation::TableSummary::changed, this,
            &TotalsRow::numbersChanged);
    connect(&m_table, &ResultTableView::columnsArranged, this, qOverload<>(&QWidget::update));
    connect(m_table.horizontalHeader(), &QHeaderView::sectionResized, this,
            qOverload<>(&QWidget::update));
    connect(m_table.horizontalScrollBar(), &QScrollBar::valueChanged, this,
            qOverload<>(&QWidget::update));
    connect(&m_look, &Look::changed, this, &TotalsRow::applyLook);
    applyLook();
}

void TotalsRow::applyLook()
{
    m_numbers = std::make_unique<TextCache>(m_look.theme().numberFont);
    m_words = std::make_unique<TextCache>(m_look.theme().smallFont);
    m_lineHeight = static_cast<int>(std::ceil(m_numbers->height())) + 1;
    updateGeometry();
    update();
}

QSize TotalsRow::sizeHint() const
{
    return {200, kLines * m_lineHeight + 2 * kSpace};
}

QString TotalsRow::spoken(int column) const
{
    const presentation::ColumnSummary* summary = m_table.summary().of(column);
    if (summary == nullptr)
        return {};
    return tr("%1: lowest %2, median %3, highest %4")
        .arg(presentation::columnName(column), textOf(m_table.summary(), *summary, summary->least),
             textOf(m_table.summary(), *summary, summary->median),
             textOf(m_table.summary(), *summary, summary->most));
}

void TotalsRow::numbersChanged()
{
    QStringList sentences;
    for (const int column : m_table.shownColumns())
        if (const QString words = spoken(column); !words.isEmpty())
            sentences += words;
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    update();
}

void TotalsRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    for (const int column : m_table.shownColumns())
        paintColumn(painter, column);
    // The labels keep their place; what is scrolled goes below them.
    const std::array labels = {tr("Lowest"), tr("Median"), tr("Highest")};
    double widest = 0;
    for (const QString& label : labels)
        widest = std::max(widest, m_words->width(label));
    QRect box(0, kSpace, static_cast<int>(std::ceil(widest)) + 2 * kPadding, m_lineHeight);
    painter.fillRect(QRect(0, 1, box.width(), height() - 1), theme.raised);
    for (const QString& label : labels) {
        m_words->draw(painter, box.adjusted(kPadding, 0, 0, 0), Qt::AlignLeft, label,
                      theme.textMuted);
        box.translate(0, m_lineHeight);
    }
    if (hasFocus()) {
        painter.setPen(linkColour(m_look.themeId()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TotalsRow::paintColumn(QPainter& painter, int column)
{
    const presentation::ColumnSummary* summary = m_table.summary().of(column);
    if (summary == nullptr)
        return;
    const QHeaderView& header = *m_table.horizontalHeader();
    QRect box(header.sectionViewportPosition(column) + kPadding, kSpace,
              header.sectionSize(column) - 2 * kPadding, m_lineHeight);
    const bool isRight = presentation::isRightAligned(presentation::columnInfo(column).kind);
    for (const double value : {summary->least, summary->median, summary->most}) {
        m_numbers->draw(painter, box, isRight ? Qt::AlignRight : Qt::AlignLeft,
                        textOf(m_table.summary(), *summary, value), m_look.theme().text);
        box.translate(0, m_lineHeight);
    }
}

void TotalsRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TotalsRow::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace tapesift::widgets
