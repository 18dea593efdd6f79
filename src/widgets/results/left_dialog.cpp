#include "widgets/results/left_dialog.h"

#include <array>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "tapesift/presentation/change_view.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::widgets {

namespace {

constexpr int kRowHeight = 26;
constexpr QSize kSize(800, 460);

enum Column { Symbol, Name, Signal, Strength, Price, Now, kColumns };

constexpr std::array<std::pair<int, int>, 5> kWidths = {
    {{Symbol, 84}, {Signal, 140}, {Strength, 88}, {Price, 88}, {Now, 220}}};

bool isNumber(int column)
{
    return column == Strength || column == Price;
}

QTableWidgetItem* cell(const QString& text, int column)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    if (isNumber(column))
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

LeftDialog::LeftDialog(presentation::RunResults& results, Look& look, QWidget* parent)
    : QDialog(parent)
    , m_results(results)
    , m_headline(new QLabel(this))
    , m_table(new QTableWidget(0, kColumns, this))
    , m_copy(new QPushButton(look.icon(QStringLiteral("copy")), tr("&Copy"), this))
{
    setObjectName(QStringLiteral("leftDialog"));
    setWindowTitle(tr("Symbols that left"));
    resize(kSize);
    m_headline->setObjectName(QStringLiteral("leftHeadline"));
    m_headline->setProperty("style", QStringLiteral("title"));
    m_headline->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("leftTable"));
    m_table->setAccessibleName(windowTitle());
    m_table->setProperty("framed", true);
    m_table->setHorizontalHeaderLabels(
        {tr("Symbol"), tr("Name"), tr("Signal before"), tr("Strength"), tr("Price"), tr("Now")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto& [column, width] : kWidths)
        header->resizeSection(column, width);
    header->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const int column : {Strength, Price})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_copy->setObjectName(QStringLiteral("copyLeftButton"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setToolTip(tr("Copies the list, one symbol a line"));
    auto* done = new QPushButton(tr("C&lose"), this);
    done->setAccessibleName(tr("Close"));
    for (QPushButton* button : {m_copy, done})
        button->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(done, &QPushButton::clicked, this, &QDialog::close);
    connect(m_copy, &QPushButton::clicked, this, &LeftDialog::copyRows);
    connect(&m_results, &presentation::RunResults::compared, this, &LeftDialog::showRows);
    connect(&m_results, &presentation::RunResults::anotherShown, this, &LeftDialog::showRows);
    showRows();
}

void LeftDialog::showRows()
{
    const std::vector<presentation::LeftRow>& left = m_results.left();
    m_headline->setText(left.empty()
                            ? tr("No symbol has left since the scan before.")
                            : tr("%n symbol(s) had a result in the scan before, and have none now.",
                                 nullptr, static_cast<int>(left.size())));
    m_copy->setEnabled(!left.empty());
    m_table->setRowCount(static_cast<int>(left.size()));
    const presentation::NumberFormat numbers;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const presentation::LeftRow& row = left[i];
        const QStringList texts = {
            row.symbol,
            row.name,
            QStringLiteral("%1 %2").arg(presentation::signalGlyph(row.before.signal),
                                        presentation::signalText(row.before.signal)),
            numbers.whole(row.before.strength),
            numbers.price(row.before.price),
            presentation::nowText(row, m_results.run()->spec.rules)};
        for (int column = 0; column < kColumns; ++column)
            m_table->setItem(static_cast<int>(i), column, cell(texts[column], column));
    }
}

void LeftDialog::copyRows()
{
    QString text;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < kColumns; ++column)
            cells += m_table->item(row, column)->text();
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace tapesift::widgets
