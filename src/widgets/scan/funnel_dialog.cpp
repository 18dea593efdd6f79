#include "widgets/scan/funnel_dialog.h"

#include <utility>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QScrollArea>
#include <QStringListModel>

#include "ui_funnel_dialog.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/detail/section_view.h"

namespace tapesift::widgets {

namespace {

constexpr int kRowHeight = 28;
constexpr int kSymbolGap = 22;
constexpr int kRulesHeight = 190;

} // namespace

FunnelDialog::FunnelDialog(presentation::RunResults& results, Look& look, QWidget* parent)
    : QDialog(parent)
    , m_results(results)
    , m_ui(std::make_unique<Ui::FunnelDialog>())
{
    m_ui->setupUi(this);
    resizeWithinScreen(*this, size());
    m_ui->splitter->setSizes({360, 420});
    m_symbols = new QStringListModel(this);
    m_ui->symbolsView->setModel(m_symbols);
    m_ui->searchEdit->setClearButtonEnabled(true);
    m_ui->searchEdit->addAction(look.icon(QStringLiteral("search"), IconInk::Muted),
                                QLineEdit::LeadingPosition);
    makeRules(look);
    m_ui->copyButton->setIcon(look.icon(QStringLiteral("copy")));
    m_ui->scanTheseButton->setIcon(look.icon(QStringLiteral("scan")));
    connect(m_ui->rulesList, &QListWidget::currentRowChanged, this, &FunnelDialog::showSymbols);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &FunnelDialog::showSymbols);
    connect(m_ui->symbolsView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FunnelDialog::askAboutChosen);
    connect(m_ui->whyEdit, &QLineEdit::textChanged, this, &FunnelDialog::showAnswer);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &FunnelDialog::copySymbols);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    connect(m_ui->scanTheseButton, &QPushButton::clicked, this, [this] {
        Q_EMIT scanRequested(m_symbols->stringList());
        close();
    });
    connect(&m_results, &presentation::RunResults::countsChanged, this, &FunnelDialog::showAnswer);
    showRules();
}

FunnelDialog::~FunnelDialog() = default;

void FunnelDialog::showFunnel(const presentation::FunnelView& funnel)
{
    const QString chosen = chosenRule();
    m_funnel = funnel;
    showRules();
    select(chosen);
    showAnswer();
}

void FunnelDialog::showRules()
{
    const QSignalBlocker quiet(m_ui->rulesList);
    m_ui->rulesList->clear();
    const QLocale locale;
    for (const presentation::FunnelRule& rule : m_funnel.rules) {
        auto* item = new QListWidgetItem(m_funnel.text(rule), m_ui->rulesList);
        item->setData(Qt::UserRole, rule.rule);
        item->setToolTip(item->text());
        item->setSizeHint({0, kRowHeight});
    }
    if (m_funnel.isEmpty())
        m_ui->headlineLabel->setText(tr("Nothing was left out of this scan."));
    else
        m_ui->headlineLabel->setText(
            tr("%1: the filter left %2 out")
                .arg(m_funnel.headline(), locale.toString(m_funnel.before - m_funnel.after)));
    if (m_ui->rulesList->count() > 0)
        m_ui->rulesList->setCurrentRow(0);
    showSymbols();
}

void FunnelDialog::select(const QString& rule)
{
    for (int row = 0; row < m_ui->rulesList->count(); ++row)
        if (m_ui->rulesList->item(row)->data(Qt::UserRole).toString() == rule)
            m_ui->rulesList->setCurrentRow(row);
    showSymbols();
}

QString FunnelDialog::chosenRule() const
{
    const QListWidgetItem* item = m_ui->rulesList->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QStringList FunnelDialog::symbolsOfRule() const
{
    const auto found =
        std::ranges::find(m_funnel.rules, chosenRule(), &presentation::FunnelRule::rule);
    return found == m_funnel.rules.end() ? QStringList() : found->symbols;
}

void FunnelDialog::showSymbols()
{
    QStringList symbols = symbolsOfRule();
    const QString wanted = m_ui->searchEdit->text().trimmed();
    if (!wanted.isEmpty())
        symbols = symbols.filter(wanted, Qt::CaseInsensitive);
    m_symbols->setStringList(symbols);
    fitSymbols(symbols);
    const int count = static_cast<int>(symbols.size());
    m_ui->countLabel->setText(tr("%n symbol(s)", nullptr, count));
    m_ui->copyButton->setEnabled(count > 0);
    m_ui->scanTheseButton->setEnabled(count > 0 && m_obstacle.isEmpty());
    m_ui->scanTheseButton->setToolTip(
        m_obstacle.isEmpty()
            ? tr("Makes these symbols the list to scan. Symbols you type are all scanned.")
            : m_obstacle);
}

// Columns as wide as the longest symbol.
void FunnelDialog::fitSymbols(const QStringList& symbols)
{
    const QFontMetrics metrics = m_ui->symbolsView->fontMetrics();
    int width = 0;
    for (const QString& symbol : symbols)
        width = std::max(width, metrics.horizontalAdvance(symbol));
    m_ui->symbolsView->setGridSize({width + kSymbolGap, metrics.lineSpacing() + 8});
}

void FunnelDialog::setObstacle(const QString& reason)
{
    m_obstacle = reason;
    showSymbols();
}

void FunnelDialog::makeRules(Look& look)
{
    m_rulesArea = new QScrollArea(m_ui->whyPanel);
    m_rulesArea->setObjectName(QStringLiteral("whyRules"));
    m_rulesArea->setAccessibleName(tr("Rules of the filter and how the symbol stands to them"));
    m_rulesArea->setWidgetResizable(true);
    m_rulesArea->setFrameShape(QFrame::NoFrame);
    m_rulesArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rulesArea->setFixedHeight(kRulesHeight);
    m_rules = new SectionView(look, m_rulesArea->viewport());
    m_rulesArea->setWidget(m_rules);
    m_rules->setAutoFillBackground(false); // setWidget() has switched it on.
    m_rulesArea->hide();
    m_ui->whyLayout->addWidget(m_rulesArea);
}

void FunnelDialog::askAboutChosen(const QModelIndex& index)
{
    if (index.isValid())
        m_ui->whyEdit->setText(index.data().toString());
}

void FunnelDialog::showContext(const presentation::SymbolContextView& context)
{
    if (context.symbol != m_asked)
        return;
    m_rules->setSection(context.rules);
    m_rulesArea->setVisible(context.isInRun);
}

void FunnelDialog::showAnswer()
{
    const QString typed = m_ui->whyEdit->text().trimmed();
    const QString symbol = presentation::canonicalSymbol(typed);
    if (std::exchange(m_asked, symbol) != symbol) {
        m_rulesArea->hide();
        Q_EMIT symbolAsked(symbol);
    }
    m_ui->answerLabel->setText(typed.isEmpty()
                                   ? tr("Type a symbol to read why it is not among the results.")
                                   : presentation::whyNot(typed, m_results, m_funnel));
}

void FunnelDialog::copySymbols()
{
    QStringList symbols;
    for (const QModelIndex& index : m_ui->symbolsView->selectionModel()->selectedIndexes())
        symbols.push_back(index.data().toString());
    // One symbol is selected by merely reading it; that is not a wish for this one alone.
    if (symbols.size() < 2)
        symbols = m_symbols->stringList();
    QGuiApplication::clipboard()->setText(symbols.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

} // namespace tapesift::widgets
