#include "widgets/scanners/dashboard_table.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>

#include "tapesift/presentation/date_patterns.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/scanner_dashboard_texts.h"
#include "widgets/controls/column_list.h"

namespace tapesift::widgets {

namespace {

using namespace std::chrono_literals;
using presentation::DashboardRow;
using presentation::ScannerDashboard;
using presentation::ScannerHealth;

constexpr int kRowHeight = 28;
constexpr int kRoomForWhat = 200; // with less, the tool tip and the line below tell it
constexpr auto kSecond = 1s;

enum Column { Name, What, Schedule, Next, Last, Health, Hits, Mean, P95, Errors, kColumns };

struct Heading
{
    const char* title;
    const char* hint;
    int width; // 0: takes the room that is left
    bool isNumber;
};

constexpr std::array<Heading, kColumns> kHeadings = {{
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Scanner"), "", 176, false},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "What it finds"), "", 200, false},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Schedule"), "", 0, false},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Next run"), "", 100, false},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Last run"), "", 110, false},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Health"), "", 128, false},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Hits"),
     QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Hits of all runs that are kept"), 56,
     true},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Mean"),
     QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Mean time of a run"), 62, true},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "p95"),
     QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable",
                       "95 of 100 runs took no longer than this"),
     62, true},
    {QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable", "Errors"),
     QT_TRANSLATE_NOOP("tapesift::widgets::DashboardTable",
                       "Runs that failed, took too long or did not come back"),
     62, true},
}};

// The time of day, or, of another year, that year.
QString shortMoment(base::UtcSeconds moment, base::UtcSeconds now, const QLocale& locale)
{
    const auto timeOf = [](base::UtcSeconds at) {
        return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count());
    };
    const QDateTime time = timeOf(moment);
    const bool isThisYear = time.date().year() == timeOf(now).date().year();
    return locale.toString(time, isThisYear
                                     ? presentation::dayOfYearPattern() + QStringLiteral(" HH:mm")
                                     : presentation::dayPattern());
}

} // namespace

DashboardTable::DashboardTable(ScannerDashboard& dashboard, Look& look, QWidget* parent)
    : QTableWidget(0, kColumns, parent)
    , m_dashboard(dashboard)
    , m_look(look)
{
    setObjectName(QStringLiteral("dashboardTable"));
    setAccessibleName(tr("Scanners"));
    setProperty("framed", true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setItemDelegate(new RowDelegate(this));
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    makeColumns();
    connect(&m_dashboard, &ScannerDashboard::rowsChanged, this, &DashboardTable::showRows);
    connect(&m_look, &Look::changed, this, &DashboardTable::showRows);
    connect(this, &QTableWidget::itemSelectionChanged, this,
            [this] { Q_EMIT nameSelected(selectedName()); });
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (!m_isFilling && item->column() == Name)
            m_dashboard.setOn(nameAt(item->row()), item->checkState() == Qt::Checked);
    });
    connect(this, &QTableWidget::cellDoubleClicked, this,
            [this](int row) { Q_EMIT planRequested(nameAt(row)); });
    auto* timer = new QTimer(this);
    timer->setInterval(kSecond);
    connect(timer, &QTimer::timeout, this, &DashboardTable::showCountdowns);
    timer->start();
    showRows();
}

void DashboardTable::makeColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    for (int column = 0; column < kColumns; ++column) {
        const Heading& heading = kHeadings[static_cast<std::size_t>(column)];
        auto* item = new QTableWidgetItem(tr(heading.title));
        item->setTextAlignment(Qt::AlignVCenter |
                               (heading.isNumber ? Qt::AlignRight : Qt::AlignLeft));
        if (heading.hint[0] != '\0')
            item->setToolTip(tr(heading.hint));
        setHorizontalHeaderItem(column, item);
        if (heading.width > 0)
            header->resizeSection(column, std::max(heading.width, header->sectionSizeHint(column)));
        else
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
}

const market::ExchangeCalendar& DashboardTable::calendar() const
{
    const auto& facts = m_dashboard.facts();
    if (facts)
        return facts->calendar;
    const market::ExchangeCalendar* us = m_calendars.find("us");
    return us ? *us : *m_calendars.find("crypto");
}

QString DashboardTable::nameAt(int row) const
{
    const QTableWidgetItem* cell = item(row, Name);
    return cell ? cell->data(Qt::UserRole).toString() : QString();
}

QString DashboardTable::selectedName() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : nameAt(rows.front().row());
}

void DashboardTable::select(const QString& name)
{
    for (int row = 0; row < rowCount(); ++row)
        if (nameAt(row) == name)
            setCurrentCell(row, Name);
}

void DashboardTable::showRows()
{
    const QString selected = selectedName();
    const auto& rows = m_dashboard.rows();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        setRowCount(static_cast<int>(rows.size()));
        for (std::size_t row = 0; row < rows.size(); ++row)
            showRow(static_cast<int>(row), rows[row]);
    }
    makeRoom();
    if (!selected.isEmpty() && selectedName() != selected)
        select(selected);
    else if (selected.isEmpty() && rowCount() > 0)
        setCurrentCell(0, Name);
    Q_EMIT nameSelected(selectedName());
}

// Schedules are read as a whole; what a scanner finds is told by the line below as well.
void DashboardTable::makeRoom()
{
    const int schedule = sizeHintForColumn(Schedule);
    int taken = schedule;
    for (int column = 0; column < kColumns; ++column)
        if (column != What && column != Schedule)
            taken += columnWidth(column);
    const int left = viewport()->width() - taken;
    setColumnHidden(What, left < kRoomForWhat);
    if (left >= kRoomForWhat)
        setColumnWidth(What, left);
    // Where even that is too much, the table scrolls.
    horizontalHeader()->setSectionResizeMode(Schedule, left < 0 ? QHeaderView::Interactive
                                                                : QHeaderView::Stretch);
    if (left < 0)
        setColumnWidth(Schedule, schedule);
}

void DashboardTable::showRow(int row, const DashboardRow& scanner)
{
    const QLocale locale;
    setCell(row, Name, scanner.title, scanner.what);
    QTableWidgetItem* name = item(row, Name);
    name->setData(Qt::UserRole, scanner.name);
    const bool canSwitch = m_dashboard.canRun() && scanner.problem.isEmpty();
    name->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled |
                   (canSwitch ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
    name->setCheckState(scanner.isOn() ? Qt::Checked : Qt::Unchecked);
    setCell(row, What, scanner.what, scanner.what);
    const QString schedule = presentation::scheduleText(scanner.definition, calendar());
    setCell(row, Schedule, schedule, schedule);
    setCell(row, Next, nextText(scanner));
    const auto& statistics = scanner.statistics;
    const bool hasRun = statistics.totalScans > 0;
    setCell(row, Last,
            scanner.lastRun ? shortMoment(scanner.lastRun->timestamp, m_dashboard.now(), locale)
                            : QString(),
            scanner.lastRun ? presentation::momentText(scanner.lastRun->timestamp, locale)
                            : QString());
    setCell(row, Hits,
            hasRun ? locale.toString(qulonglong(statistics.totalSymbolsFound)) : QString());
    setCell(row, Mean,
            hasRun ? presentation::durationText(statistics.averageExecutionTime, locale)
                   : QString());
    setCell(row, P95,
            hasRun ? presentation::durationText(statistics.p95ExecutionTime, locale) : QString());
    setCell(row, Errors, hasRun ? locale.toString(qulonglong(statistics.errors)) : QString());
    showHealth(row, scanner);
    const Theme& theme = m_look.theme();
    for (int column = What; column < kColumns; ++column)
        item(row, column)->setForeground(scanner.isOn() ? theme.text : theme.textMuted);
}

// A scanner that its failures have disabled has a button in the place of the words.
void DashboardTable::showHealth(int row, const DashboardRow& scanner)
{
    const QString reason = presentation::healthReason(scanner);
    setCell(row, Health, presentation::healthText(scanner), reason);
    const ScannerHealth health = presentation::healthOf(scanner);
    QTableWidgetItem* cell = item(row, Health);
    switch (health) {
    case ScannerHealth::Unknown:
        cell->setIcon({});
        break;
    case ScannerHealth::Ok:
        cell->setIcon(m_look.icon(QStringLiteral("success"), IconInk::Success));
        break;
    case ScannerHealth::Running:
        cell->setIcon(m_look.icon(QStringLiteral("clock"), IconInk::Accent));
        break;
    case ScannerHealth::Failing:
        cell->setIcon(m_look.icon(QStringLiteral("warning"), IconInk::Warning));
        break;
    case ScannerHealth::Stopped:
        cell->setIcon(m_look.icon(QStringLiteral("error"), IconInk::Danger));
        break;
    }
    const bool canEnable = health == ScannerHealth::Stopped && scanner.problem.isEmpty();
    auto* button = qobject_cast<QPushButton*>(cellWidget(row, Health));
    if (!canEnable) {
        if (button)
            removeCellWidget(row, Health);
        return;
    }
    if (!button) {
        button = new QPushButton(tr("Enable"), this);
        button->setObjectName(QStringLiteral("enableInRow"));
        button->setProperty("role", QStringLiteral("warning"));
        setCellWidget(row, Health, button);
        connect(button, &QPushButton::clicked, this,
                [this, name = scanner.name] { m_dashboard.enable(name); });
    }
    button->setIcon(cell->icon());
    button->setAccessibleName(tr("Enable %1").arg(scanner.title));
    button->setToolTip(reason);
}

QString DashboardTable::nextText(const DashboardRow& scanner) const
{
    if (!scanner.isOn() || !scanner.problem.isEmpty())
        return tr("off");
    if (m_dashboard.state() == presentation::SessionState::Stopped)
        return tr("session is off");
    if (scanner.status && scanner.status->state == scanners::ScannerState::Running)
        return tr("running");
    if (scanner.status && scanner.status->nextRun)
        return presentation::countdownText(*scanner.status->nextRun, m_dashboard.now());
    return presentation::NumberFormat::none();
}

void DashboardTable::showCountdowns()
{
    if (!isVisible())
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    for (int row = 0; row < rowCount(); ++row) {
        const DashboardRow* scanner = m_dashboard.find(nameAt(row));
        if (!scanner)
            continue;
        const auto next = scanner->status ? scanner->status->nextRun : std::nullopt;
        setCell(row, Next, nextText(*scanner),
                next ? presentation::momentText(*next, QLocale()) : QString());
    }
}

void DashboardTable::setCell(int row, int column, const QString& text, const QString& hint)
{
    QTableWidgetItem* cell = item(row, column);
    if (!cell) {
        cell = new QTableWidgetItem;
        if (kHeadings[static_cast<std::size_t>(column)].isNumber)
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, column, cell);
    }
    if (cell->text() != text)
        cell->setText(text);
    if (cell->toolTip() != hint)
        cell->setToolTip(hint);
}

void DashboardTable::keyPressEvent(QKeyEvent* event)
{
    const QString name = selectedName();
    const DashboardRow* scanner = m_dashboard.find(name);
    if (scanner && event->key() == Qt::Key_Space) {
        if (scanner->problem.isEmpty())
            m_dashboard.setOn(name, !scanner->isOn());
        return;
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        setCurrentCell(event->key() == Qt::Key_Home ? 0 : rowCount() - 1, Name);
        return;
    }
    if (scanner && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT planRequested(name);
        return;
    }
    QTableWidget::keyPressEvent(event);
}

// A message above makes the table smaller: the selected row stays in view.
void DashboardTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    makeRoom();
    if (currentRow() >= 0)
        scrollTo(currentIndex());
}

void DashboardTable::showEvent(QShowEvent* event)
{
    QTableWidget::showEvent(event);
    showCountdowns();
}

} // namespace tapesift::widgets
