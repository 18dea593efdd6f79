#include "widgets/scan/failure_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>

#include "tapesift/presentation/failure_table_model.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/sentences.h"
#include "ui_failure_dialog.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

namespace {

using presentation::FailureRow;
using presentation::FailureTableModel;

constexpr int kRowHeight = 26;

// Tabs and line ends of a cell would be taken for those of the table.
QString asCell(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' '))
        .replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString asLine(const FailureTableModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < FailureTableModel::kColumnCount; ++column)
        cells.append(asCell(model.index(row, column).data().toString()));
    return cells.join(QLatin1Char('\t'));
}

// What went before the message: of several attempts how many, and the first one's error.
QString historyOf(const FailureRow& failure)
{
    const QString details = presentation::messageText(failure.error.details);
    if (failure.attempts < 2)
        return details;
    const int attempts = static_cast<int>(failure.attempts);
    const QString tried = FailureDialog::tr("Tried %n times.", nullptr, attempts);
    if (details.isEmpty())
        return tried;
    return FailureDialog::tr("%1 The first error: %2").arg(tried, details);
}

} // namespace

FailureDialog::FailureDialog(FailureTableModel& model, Look& look, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_ui(std::make_unique<Ui::FailureDialog>())
{
    m_ui->setupUi(this);
    resizeWithinScreen(*this, size());
    prepareTable();
    m_ui->retryButton->setIcon(look.icon(QStringLiteral("retry"), IconInk::AccentText));
    m_ui->copyButton->setIcon(look.icon(QStringLiteral("copy")));
    auto* copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    m_ui->failureTable->addAction(copy);
    m_ui->failureTable->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(copy, &QAction::triggered, this, &FailureDialog::copyRows);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &FailureDialog::copyRows);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->retryButton, &QPushButton::clicked, this,
            [this] { Q_EMIT retryRequested(retryable()); });
    connect(m_ui->filter, &FailureFilter::chosenChanged, this, [this] {
        m_model.setShownOutcomes(m_ui->filter->chosen());
        showRetry();
        showDetail();
    });
    connect(&m_model, &FailureTableModel::countsChanged, this, &FailureDialog::showCounts);
    connect(m_ui->failureTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FailureDialog::showDetail);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FailureDialog::showDetail);
    m_model.setShownOutcomes({});
    showCounts();
    showDetail();
}

FailureDialog::~FailureDialog() = default;

void FailureDialog::prepareTable()
{
    QTableView* table = m_ui->failureTable;
    table->setModel(&m_model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicator(-1, Qt::AscendingOrder); // As the symbols came, until a click.
    header->setSortIndicatorClearable(true);
    table->setSortingEnabled(true);
    using Column = FailureTableModel::Column;
    const auto section = [](Column column) { return static_cast<int>(column); };
    header->resizeSection(section(Column::Symbol), 84);
    header->resizeSection(section(Column::Name), 150);
    header->resizeSection(section(Column::Outcome), 120);
    header->resizeSection(section(Column::Attempts), 84);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(section(Column::Reason), QHeaderView::Stretch);
    header->setSectionResizeMode(section(Column::WhatToDo), QHeaderView::Stretch);
}

void FailureDialog::select(market::Outcome outcome)
{
    m_ui->filter->choose({outcome});
}

void FailureDialog::selectAll()
{
    m_ui->filter->choose({});
}

void FailureDialog::setObstacle(const QString& reason)
{
    m_obstacle = reason;
    showRetry();
}

void FailureDialog::showCounts()
{
    m_ui->filter->setCounts(m_model.outcomeCounts());
    m_ui->summaryLabel->setText(tr("%n symbols have no result.", nullptr, m_model.totalRows()));
    showRetry();
}

void FailureDialog::showDetail()
{
    const int row = m_ui->failureTable->currentIndex().row();
    if (row < 0 || row >= m_model.visibleRows()) {
        m_ui->detailTitle->setText(tr("Select a symbol to read why it has no result."));
        m_ui->detailText->clear();
        return;
    }
    const FailureRow& failure = m_model.rowAt(row);
    m_ui->detailTitle->setText(
        tr("%1: %2", "symbol: outcome")
            .arg(failure.symbol, presentation::outcomeText(failure.outcome)));
    QStringList paragraphs = {presentation::messageText(failure.error.message), historyOf(failure),
                              presentation::messageText(failure.error.suggestion),
                              presentation::outcomeExplanation(failure.outcome)};
    paragraphs.removeAll(QString());
    m_ui->detailText->setPlainText(paragraphs.join(QLatin1Char('\n')));
}

std::vector<market::Outcome> FailureDialog::retryable() const
{
    std::vector<market::Outcome> outcomes = m_model.retryableOutcomes();
    const std::set<market::Outcome>& chosen = m_ui->filter->chosen();
    std::erase_if(outcomes, [&chosen](market::Outcome outcome) {
        return !chosen.empty() && !chosen.contains(outcome);
    });
    return outcomes;
}

QString FailureDialog::retryText(const std::vector<market::Outcome>& outcomes, int symbols)
{
    if (symbols == 0)
        return tr("Retry these");
    if (outcomes.size() == 1)
        return tr("Retry %1: %2", "count: outcome")
            .arg(QLocale().toString(symbols), presentation::outcomeWords(outcomes.front()));
    return tr("Retry these (%1)").arg(QLocale().toString(symbols));
}

void FailureDialog::showRetry()
{
    const std::vector<market::Outcome> outcomes = retryable();
    int symbols = 0;
    for (const auto& [outcome, count] : m_model.outcomeCounts()) {
        if (std::ranges::find(outcomes, outcome) != outcomes.end())
            symbols += count;
    }
    m_ui->retryButton->setText(retryText(outcomes, symbols));
    m_ui->retryButton->setAccessibleName(m_ui->retryButton->text());
    m_ui->retryButton->setEnabled(symbols > 0 && m_obstacle.isEmpty());
    QString hint = m_obstacle;
    if (hint.isEmpty() && symbols == 0 && m_model.totalRows() > 0)
        hint = tr("Another try would not change these.");
    m_ui->hintLabel->setText(hint);
    m_ui->retryButton->setToolTip(
        hint.isEmpty()
            ? tr("Scans these symbols again in a run of its own. The other results stay.")
            : hint);
}

void FailureDialog::copyRows()
{
    QStringList lines;
    QStringList headings;
    for (int column = 0; column < FailureTableModel::kColumnCount; ++column)
        headings.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(headings.join(QLatin1Char('\t')));
    QModelIndexList rows = m_ui->failureTable->selectionModel()->selectedRows();
    // One row is selected by merely reading it; that is not a wish for this row alone.
    if (rows.size() > 1) {
        std::ranges::sort(rows, {}, &QModelIndex::row);
        for (const QModelIndex& index : rows)
            lines.append(asLine(m_model, index.row()));
    } else {
        for (int row = 0; row < m_model.visibleRows(); ++row)
            lines.append(asLine(m_model, row));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

} // namespace tapesift::widgets
