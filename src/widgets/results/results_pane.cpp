#include "widgets/results/results_pane.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "tapesift/presentation/column_filter.h"
#include "tapesift/presentation/sentences.h"
#include "widgets/results/breadth_line.h"
#include "widgets/results/change_bar.h"
#include "widgets/results/column_filter_popup.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/table_menu.h"
#include "widgets/results/totals_row.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;

namespace {

constexpr auto kTypingPause = 120ms;
constexpr int kFilterWidth = 150;

// The part of a filter that the chips write.
const QRegularExpression& signalTerm()
{
    static const QRegularExpression kTerm(QStringLiteral("(^|\\s)signal:\\S*"));
    return kTerm;
}

// The filter with another term in the place of the one of that kind.
QString withTerm(QString filter, const QRegularExpression& kind, const QString& term)
{
    filter.remove(kind);
    filter = filter.simplified();
    if (term.isEmpty())
        return filter;
    return filter.isEmpty() ? term : term + QLatin1Char(' ') + filter;
}

const QRegularExpression& changeTerm()
{
    static const QRegularExpression kTerm(QStringLiteral("(^|\\s)changed:\\S*"));
    return kTerm;
}

} // namespace

ResultsPane::ResultsPane(presentation::RunResults& results, Look& look, QWidget* parent)
    : QFrame(parent)
    , m_results(results)
    , m_look(look)
{
    setProperty("surface", QStringLiteral("panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    buildToolBar();
    m_pages = new QStackedWidget(this);
    m_table = new ResultTableView(m_results.results(), m_look, m_pages);
    m_table->setObjectName(QStringLiteral("resultTable"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_totals = new TotalsRow(*m_table, m_look, this);
    m_totals->hide();
    m_empty = new EmptyState(m_look, m_pages);
    m_empty->setObjectName(QStringLiteral("resultsEmptyState"));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);
    column->addWidget(m_totals);
    auto* breadth = new BreadthLine(m_results, m_look, this);
    auto* changes = new ChangeBar(m_results, breadth);
    breadth->addAside(changes);
    column->addWidget(breadth);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ResultsPane::applyFilter);
    connect(&m_results.results(), &presentation::ResultTableModel::countsChanged, this,
            &ResultsPane::showCounts);
    m_menu = new TableMenu(*m_table, m_results.results(), this);
    m_viewButton->setMenu(m_menu);
    connect(m_menu, &TableMenu::columnChooserWanted, this, &ResultsPane::chooseColumns);
    connect(m_table, &ResultTableView::columnFilterWanted, this, &ResultsPane::askForColumnFilter);
    connect(m_table, &ResultTableView::columnFilterCleared, this, [this](int filtered) {
        setFilterText(presentation::withColumnFilter(m_filterEdit->text(), filtered, {}));
    });
    connect(m_table, &ResultTableView::columnSetChanged, this, &ResultsPane::showColumnSet);
    connect(m_columnsButton, &QToolButton::clicked, this, &ResultsPane::chooseColumns);
    connect(&m_look, &Look::changed, this, &ResultsPane::refreshIcons);
    connect(changes, &ChangeBar::filterRequested, this, &ResultsPane::toggleChanges);
    connect(changes, &ChangeBar::leftRequested, this, &ResultsPane::leftRequested);
    refreshIcons();
    showColumnSet();
    showCounts();
}

void ResultsPane::buildToolBar()
{
    auto* bar = m_toolBar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 8);
    bar->setSpacing(6);
    m_filterEdit = new QLineEdit(this);
    m_filterEdit->setObjectName(QStringLiteral("filterEdit"));
    m_filterEdit->setAccessibleName(tr("Filter rows"));
    m_filterEdit->setPlaceholderText(tr("Filter: apple, rsi<30, signal:buy"));
    m_filterEdit->setToolTip(
        tr("Words are looked for in symbol, name, sector and exchange.\n"
           "rsi<30, change%>2, volume>1M, score>70, rr>=2, rs>90 compare numbers.\n"
           "signal:buy, regime:bull, sector:tech, status:forming choose; a minus in front turns it "
           "round.\n"
           "changed:entered, changed:flipped, changed:moved compare with the scan before."));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->setMinimumWidth(kFilterWidth);
    m_filterEdit->installEventFilter(this);
    m_filterIcon = m_filterEdit->addAction(QIcon(), QLineEdit::LeadingPosition);
    connect(m_filterEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filterEdit, &QLineEdit::returnPressed, this, [this] {
        applyFilter();
        m_table->setFocus();
    });
    bar->addWidget(m_filterEdit, 1);

    addChip(QStringLiteral("all"), {});
    addChip(QStringLiteral("buy"), QStringLiteral("signal:buy"));
    addChip(QStringLiteral("neutral"), QStringLiteral("signal:neutral"));
    addChip(QStringLiteral("sell"), QStringLiteral("signal:sell"));
    for (QPushButton* chip : m_chips)
        bar->addWidget(chip);
    m_countLabel = new QLabel(this);
    m_countLabel->setObjectName(QStringLiteral("rowCountLabel"));
    m_countLabel->setProperty("style", QStringLiteral("small"));
    bar->addWidget(m_countLabel);

    const auto addButton = [this, bar](const QString& name, const QString& text) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setToolTip(text);
        button->setAccessibleName(text);
        bar->addWidget(button);
        return button;
    };
    m_viewButton = addButton(QStringLiteral("tableViewButton"), tr("Columns and views"));
    m_viewButton->setPopupMode(QToolButton::InstantPopup);
    m_viewButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_columnsButton = addButton(QStringLiteral("columnsButton"), tr("Choose columns"));
    m_exportButton = addButton(QStringLiteral("exportButton"), tr("Export the visible rows"));
    connect(m_exportButton, &QToolButton::clicked, this, &ResultsPane::exportRequested);

    m_filterProblem = new QLabel(this);
    m_filterProblem->setObjectName(QStringLiteral("filterProblemLabel"));
    m_filterProblem->setProperty("style", QStringLiteral("problem"));
    m_filterProblem->setWordWrap(true);
    m_filterProblem->setContentsMargins(12, 0, 12, 6);
    m_filterProblem->hide();
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->addLayout(bar);
    column->addWidget(m_filterProblem);
}

QPushButton* ResultsPane::addChip(const QString& name, const QString& term)
{
    auto* chip = new QPushButton(this);
    chip->setObjectName(name + QStringLiteral("Chip"));
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setProperty("term", term);
    chip->setCheckable(true);
    chip->setChecked(term.isEmpty());
    connect(chip, &QPushButton::clicked, this, [this, term] { toggleChip(term); });
    m_chips.push_back(chip);
    return chip;
}

void ResultsPane::focusFilter()
{
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_filterEdit->selectAll();
}

void ResultsPane::chooseColumns()
{
    const QPoint below = m_columnsButton->rect().bottomLeft();
    m_table->showColumnChooser(m_columnsButton->mapToGlobal(below));
}

QString ResultsPane::filterText() const
{
    return m_filterEdit->text();
}

void ResultsPane::setTotalsShown(bool isShown)
{
    m_hasTotals = isShown;
    m_table->setSummedUp(isShown);
    showPage();
}

void ResultsPane::askForColumnFilter(int column, const QPoint& globalPlace)
{
    const presentation::ColumnFilter filter =
        presentation::columnFilter(m_filterEdit->text(), column);
    auto* popup = new ColumnFilterPopup(column, filter, m_totals->spoken(column), this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &ColumnFilterPopup::chosen, this,
            [this, column](const presentation::ColumnFilter& chosen) {
                setFilterText(presentation::withColumnFilter(m_filterEdit->text(), column, chosen));
            });
    // Qt moves menus into the screen, but not such a popup.
    const QRect room = screen()->availableGeometry();
    const QSize size = popup->sizeHint();
    popup->move(std::clamp(globalPlace.x(), room.left(),
                           std::max(room.left(), room.right() - size.width())),
                std::clamp(globalPlace.y(), room.top(),
                           std::max(room.top(), room.bottom() - size.height())));
    popup->show();
}

void ResultsPane::showColumnSet()
{
    const QString name = columnSetName(m_table->columnSet());
    m_viewButton->setText(name + QStringLiteral(" \u25be"));
    m_viewButton->setAccessibleName(tr("Columns and views: %1").arg(name));
}

void ResultsPane::setFilterText(const QString& text)
{
    m_filterEdit->setText(text);
    applyFilter();
}

// The box says all there is to a filter: a chip writes into it what one could have typed.
void ResultsPane::toggleChip(const QString& term)
{
    setFilterText(withTerm(m_filterEdit->text(), signalTerm(), term));
}

// A second click takes the filter back.
void ResultsPane::toggleChanges(const QString& term)
{
    const QString text = m_filterEdit->text();
    const bool isSet = changeTerm().match(text).captured().trimmed() == term;
    setFilterText(withTerm(text, changeTerm(), isSet ? QString() : term));
}

void ResultsPane::applyFilter()
{
    m_typing.stop();
    const auto filter = presentation::RowFilter::parse(m_filterEdit->text());
    m_filterProblem->setVisible(!filter);
    if (filter) {
        m_results.results().setFilter(*filter);
        m_table->setFilteredColumns(presentation::filteredColumns(m_filterEdit->text()));
    } else {
        const base::Error& error = filter.error();
        m_filterProblem->setText(QString::fromStdString(
            error.suggestion.empty() ? error.message : error.message + " " + error.suggestion));
    }
    const QString chosen = signalTerm().match(m_filterEdit->text()).captured().trimmed();
    for (QPushButton* chip : m_chips)
        chip->setChecked(chip->property("term").toString() == chosen);
    showCounts();
}

void ResultsPane::showCounts()
{
    using analysis::Signal;
    const presentation::ResultTableModel& model = m_results.results();
    const QLocale locale;
    const auto count = [&](std::initializer_list<Signal> signalsOfChip) {
        int sum = 0;
        for (const Signal signal : signalsOfChip)
            sum += model.signalCount(signal);
        return locale.toString(sum);
    };
    const auto show = [](QPushButton& chip, const QString& text, const QString& toolTip) {
        chip.setText(text);
        chip.setAccessibleName(text);
        chip.setToolTip(toolTip);
    };
    show(*m_chips[0], tr("All %1").arg(locale.toString(model.totalRows())), tr("Every result"));
    show(*m_chips[1], tr("Buy %1").arg(count({Signal::Buy, Signal::StrongBuy})),
         tr("Buy and Strong Buy"));
    show(*m_chips[2], tr("Neutral %1").arg(count({Signal::Neutral})), tr("Neither up nor down"));
    show(*m_chips[3], tr("Sell %1").arg(count({Signal::Sell, Signal::StrongSell})),
         tr("Sell and Strong Sell"));
    const bool isFiltered = !model.filter().isEmpty();
    m_countLabel->setText(tr("%1 shown").arg(locale.toString(model.filteredRows())));
    m_countLabel->setVisible(isFiltered);
    showChips();
    m_exportButton->setEnabled(model.visibleRows() > 0);
    showPage();
}

void ResultsPane::showPage()
{
    const presentation::ResultTableModel& model = m_results.results();
    m_totals->setVisible(m_hasTotals && model.visibleRows() > 0);
    if (model.visibleRows() > 0) {
        m_pages->setCurrentWidget(m_table);
        return;
    }
    m_empty->setContent(model.totalRows() > 0 ? nothingFound() : m_emptyContent);
    m_pages->setCurrentWidget(m_empty);
}

void ResultsPane::setEmptyContent(const EmptyContent& content)
{
    m_emptyContent = content;
    showPage();
}

EmptyContent ResultsPane::nothingFound()
{
    EmptyContent content;
    content.icon = QStringLiteral("filter");
    content.title = tr("No row matches the filter");
    const QString typed = m_filterEdit->text().trimmed().toUpper();
    const presentation::FailureRow* failure = m_results.failures().find(typed);
    if (failure) {
        content.text = tr("%1 was scanned but has no result: %2.")
                           .arg(typed, presentation::outcomeWords(failure->outcome));
        content.actions.push_back(
            {tr("Show why"), [this, typed] { Q_EMIT failureRequested(typed); }});
    } else {
        content.text =
            tr("None of the %n result(s) meets “%1”.", nullptr, m_results.results().totalRows())
                .arg(m_filterEdit->text().trimmed());
    }
    content.actions.push_back({tr("Clear the filter"), [this] { m_filterEdit->clear(); }});
    return content;
}

void ResultsPane::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    showChips();
}

// Where there is no room for all, the filter box is worth more than the chips. How wide they are
// depends on the language and the counts.
void ResultsPane::showChips()
{
    const QMargins margins = m_toolBar->contentsMargins();
    int needed = margins.left() + margins.right() + kFilterWidth;
    const auto count = [this, &needed](const QWidget* part) {
        needed += part->sizeHint().width() + m_toolBar->spacing();
    };
    for (const QPushButton* chip : m_chips)
        count(chip);
    for (const QToolButton* button : {m_viewButton, m_columnsButton, m_exportButton})
        count(button);
    if (m_countLabel->isVisibleTo(this))
        count(m_countLabel);
    for (QPushButton* chip : m_chips)
        chip->setVisible(needed <= width());
}

bool ResultsPane::eventFilter(QObject* watched, QEvent* event)
{
    // Esc empties the box before it means anything else.
    if (watched == m_filterEdit && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && !m_filterEdit->text().isEmpty())
            event->accept();
        // To a line edit it is "end of line"; here it exports what was filtered.
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier)
            return true;
    }
    if (watched == m_filterEdit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            setFilterText({});
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_table->setFocus();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ResultsPane::refreshIcons()
{
    m_filterIcon->setIcon(m_look.icon(QStringLiteral("search"), m_look.theme().textMuted));
    m_columnsButton->setIcon(m_look.icon(QStringLiteral("columns")));
    m_exportButton->setIcon(m_look.icon(QStringLiteral("export")));
}

} // namespace tapesift::widgets
