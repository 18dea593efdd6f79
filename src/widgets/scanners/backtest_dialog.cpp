#include "widgets/scanners/backtest_dialog.h"

#include <algorithm>
#include <utility>

#include <QCloseEvent>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "tapesift/base/byte_io.h"
#include "tapesift/presentation/backtest_texts.h"
#include "tapesift/presentation/date_patterns.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/controls/column_list.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/dialogs/file_choice.h"
#include "widgets/look/style_property.h"
#include "widgets/scanners/backtest_chart.h"

namespace tapesift::widgets {

namespace {

using presentation::BacktestController;
using presentation::FinishedBacktest;

constexpr QSize kSize(1080, 740);
constexpr int kHitSymbol = 1; // column
constexpr int kProgressSteps = 100;

QDate dateOf(std::chrono::sys_days day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

std::chrono::sys_days dayOf(const QDate& date)
{
    return std::chrono::sys_days{std::chrono::days{QDate(1970, 1, 1).daysTo(date)}};
}

std::vector<ColumnList::Column> horizonColumns()
{
    return {
        {BacktestDialog::tr("After"), 0},
        {BacktestDialog::tr("Hits"), 66, true, BacktestDialog::tr("Hits whose outcome is known")},
        {BacktestDialog::tr("Return"), 74, true,
         BacktestDialog::tr("Mean return from the close of the day of the hit")},
        {BacktestDialog::tr("List"), 74, true,
         BacktestDialog::tr("Mean return of all symbols over the same days")},
        {BacktestDialog::tr("Excess"), 74, true,
         BacktestDialog::tr("How much more the hits returned than the list")},
        {BacktestDialog::tr("95 % interval of the excess"), 190, true,
         BacktestDialog::tr("Where the true excess lies with 95 % confidence. An interval "
                            "with 0 inside says that it may be chance.")},
        {BacktestDialog::tr("Won"), 66, true, BacktestDialog::tr("Hits that rose")},
        {BacktestDialog::tr("Beat list"), 84, true,
         BacktestDialog::tr("Hits that returned more than the list")},
        {BacktestDialog::tr("MFE"), 74, true,
         BacktestDialog::tr("Maximum favourable excursion: how far the hits rose at best, in "
                            "the mean")},
        {BacktestDialog::tr("MAE"), 74, true,
         BacktestDialog::tr("Maximum adverse excursion: how far the hits fell at worst, in the "
                            "mean")}};
}

std::vector<ColumnList::Column> hitColumns()
{
    std::vector<ColumnList::Column> columns = {{BacktestDialog::tr("Date"), 120},
                                               {BacktestDialog::tr("Symbol"), 0},
                                               {BacktestDialog::tr("Score"), 90, true},
                                               {BacktestDialog::tr("Entry"), 90, true}};
    for (const std::size_t sessions : scanners::kHorizons)
        columns.push_back(
            {BacktestDialog::tr("After %1").arg(presentation::sessionsText(sessions)), 140, true});
    return columns;
}

} // namespace

BacktestDialog::BacktestDialog(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("backtestDialog"));
    QVBoxLayout* column = layOutPage(*this, kSize);
    makeHeader(*column);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_services.look, m_stack);
    m_empty->setObjectName(QStringLiteral("backtestEmpty"));
    m_result = makeResult();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_result);
    column->addWidget(m_stack, 1);
    connectController();
    showReady();
}

void BacktestDialog::makeHeader(QVBoxLayout& column)
{
    m_from = new QDateEdit(this);
    m_from->setObjectName(QStringLiteral("backtestFrom"));
    m_from->setAccessibleName(tr("First day"));
    m_to = new QDateEdit(this);
    m_to->setObjectName(QStringLiteral("backtestTo"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(presentation::dayPattern());
        edit->setMinimumDate({1970, 1, 1});
        edit->setDate(QDate::currentDate().addYears(edit == m_from ? -1 : 0));
        connect(edit, &QDateEdit::userDateChanged, this, [this] { m_isRangeChosen = true; });
    }
    m_run = new QPushButton(this);
    m_run->setObjectName(QStringLiteral("backtestRun"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("backtestProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    auto* from = new QLabel(tr("&From:"), this);
    from->setBuddy(m_from);
    auto* to = new QLabel(tr("&To:"), this);
    to->setBuddy(m_to);
    auto* row = new QHBoxLayout;
    row->addWidget(from);
    row->addWidget(m_from);
    row->addWidget(to);
    row->addWidget(m_to);
    row->addWidget(m_run);
    row->addWidget(m_progress, 1);
    row->addStretch(0);
    column.addLayout(row);
    connect(m_run, &QPushButton::clicked, this, &BacktestDialog::toggle);
}

QSplitter* BacktestDialog::makeResult()
{
    auto* splitter = new QSplitter(Qt::Vertical, m_stack);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeUpper());
    splitter->addWidget(makeLower());
    splitter->setSizes({440, 220});
    return splitter;
}

QWidget* BacktestDialog::makeUpper()
{
    auto* upper = new QWidget(this);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_headline = new QLabel(upper);
    m_headline->setObjectName(QStringLiteral("backtestHeadline"));
    m_headline->setProperty("style", QStringLiteral("title"));
    m_headline->setWordWrap(true);
    m_cautions = new QLabel(upper);
    m_cautions->setObjectName(QStringLiteral("backtestCautions"));
    m_cautions->setProperty("style", QStringLiteral("warning"));
    m_cautions->setWordWrap(true);
    m_horizons = new ColumnList(horizonColumns(), upper);
    m_horizons->setObjectName(QStringLiteral("horizonList"));
    m_horizons->setAccessibleName(tr("What the hits came to"));
    m_horizons->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_horizon = new QComboBox(upper);
    m_horizon->setObjectName(QStringLiteral("horizonCombo"));
    m_horizon->setAccessibleName(tr("Curve of the excess after"));
    for (const std::size_t sessions : scanners::kHorizons)
        m_horizon->addItem(tr("after %1").arg(presentation::sessionsText(sessions)));
    auto* label = new QLabel(tr("&Curve:"), upper);
    label->setBuddy(m_horizon);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_horizon);
    row->addStretch(1);
    m_chart = new BacktestChart(m_services.look, upper);
    column->addWidget(m_headline);
    column->addWidget(m_cautions);
    column->addWidget(m_horizons);
    column->addLayout(row);
    column->addWidget(m_chart, 1);
    connect(m_horizon, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_chart->show(m_shown, static_cast<std::size_t>(index)); });
    return upper;
}

QWidget* BacktestDialog::makeLower()
{
    auto* lower = new QWidget(this);
    auto* column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_hits = new ColumnList(hitColumns(), lower);
    m_hits->setObjectName(QStringLiteral("backtestHits"));
    m_hits->setAccessibleName(tr("Hits"));
    m_note = new QLabel(lower);
    m_note->setObjectName(QStringLiteral("backtestNote"));
    m_note->setProperty("style", QStringLiteral("small"));
    m_note->setWordWrap(true);
    m_export =
        new QPushButton(m_services.look.icon(QStringLiteral("export")), tr("E&xport hits…"), lower);
    m_export->setObjectName(QStringLiteral("backtestExport"));
    m_export->setAccessibleName(tr("Export hits"));
    m_export->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_note, 1);
    row->addWidget(m_export);
    column->addWidget(m_hits, 1);
    column->addLayout(row);
    connect(m_hits, &ColumnList::rowActivated, this,
            [this](int hit) { Q_EMIT symbolChosen(m_hits->cellText(hit, kHitSymbol)); });
    connect(m_export, &QPushButton::clicked, this, &BacktestDialog::exportHits);
    return lower;
}

void BacktestDialog::connectController()
{
    BacktestController& backtests = m_services.backtests;
    connect(&backtests, &BacktestController::newestDayKnown, this,
            [this](std::chrono::sys_days day) {
                if (m_isRangeChosen)
                    return;
                const QSignalBlocker quietFrom(m_from);
                const QSignalBlocker quietTo(m_to);
                m_to->setDate(dateOf(day));
                m_from->setDate(dateOf(day).addYears(-1));
            });
    connect(&backtests, &BacktestController::progressed, this,
            [this](double done) { m_progress->setValue(static_cast<int>(kProgressSteps * done)); });
    connect(&backtests, &BacktestController::finished, this, &BacktestDialog::showResult);
    connect(&backtests, &BacktestController::failed, this, &BacktestDialog::showFailure);
    connect(&m_services.exporter, &presentation::Exporter::written, this,
            [this](const QString& path) {
                if (path == m_exported)
                    m_note->setText(tr("Written: %1").arg(path));
            });
    connect(
        &m_services.exporter, &presentation::Exporter::failed, this,
        [this](const QString& path, const base::Error& error) {
            if (path == m_exported)
                m_note->setText(
                    tr("%1 could not be written. %2").arg(path, presentation::errorText(error)));
        });
}

void BacktestDialog::setScanner(const QString& title, const scanners::ScannerDefinition& scanner,
                                const std::vector<scanners::ScannerDefinition>& others)
{
    const bool isOther = m_request.scanner.name != scanner.name;
    m_request.scanner = scanner;
    m_request.others = others;
    setWindowTitle(tr("Backtest of %1").arg(title));
    m_services.backtests.askNewestDay();
    if (!isOther)
        return;
    m_services.backtests.cancel();
    m_shown.reset();
    if (!m_services.backtests.isRunning())
        showReady();
}

void BacktestDialog::showReady()
{
    showBusy(false);
    m_empty->setContent(
        {QStringLiteral("history"),
         tr("What would it have found?"),
         tr("The scanner is tried on each session of the range, with the prices that were known at "
            "its close. Each hit is followed for 1, 5 and 20 sessions and compared with all "
            "symbols "
            "of the list."),
         {}});
    m_stack->setCurrentWidget(m_empty);
}

void BacktestDialog::showBusy(bool isBusy)
{
    m_run->setText(isBusy ? tr("C&ancel") : tr("&Run backtest"));
    m_run->setAccessibleName(isBusy ? tr("Cancel") : tr("Run backtest"));
    m_run->setIcon(isBusy ? m_services.look.icon(QStringLiteral("cancel"))
                          : m_services.look.icon(QStringLiteral("resume"), IconInk::AccentText));
    setStyleProperty(*m_run, "role", isBusy ? QString() : QStringLiteral("primary"));
    m_progress->setVisible(isBusy);
    for (QDateEdit* edit : {m_from, m_to})
        edit->setEnabled(!isBusy);
}

void BacktestDialog::toggle()
{
    if (m_services.backtests.isRunning()) {
        m_services.backtests.cancel();
        return;
    }
    m_request.from = dayOf(std::min(m_from->date(), m_to->date()));
    m_request.to = dayOf(std::max(m_from->date(), m_to->date()));
    m_progress->setValue(0);
    showBusy(true);
    m_empty->setContent({QStringLiteral("clock"),
                         tr("Trying the scanner on the past…"),
                         tr("First the prices are read, then each session is looked at."),
                         {},
                         true});
    m_stack->setCurrentWidget(m_empty);
    m_services.backtests.start(m_request);
}

void BacktestDialog::showResult(const std::shared_ptr<const FinishedBacktest>& backtest)
{
    if (backtest->request.scanner.name != m_request.scanner.name)
        return showReady(); // Another scanner was chosen meanwhile.
    showBusy(false);
    m_shown = backtest;
    const QLocale locale;
    m_headline->setText(presentation::backtestHeadline(*backtest, locale));
    const QStringList cautions = presentation::backtestCautions(*backtest, locale);
    m_cautions->setText(cautions.join(QLatin1Char(' ')));
    m_cautions->setVisible(!cautions.isEmpty());
    std::vector<QStringList> horizons;
    for (const scanners::HorizonReport& horizon : backtest->report.horizons)
        horizons.push_back(presentation::horizonCells(horizon, locale));
    m_horizons->setRows(horizons);
    m_horizons->fitHeight();
    m_chart->show(m_shown, static_cast<std::size_t>(m_horizon->currentIndex()));
    std::vector<QStringList> hits;
    const auto& all = backtest->report.hits;
    for (auto hit = all.rbegin(); hit != all.rend() && hits.size() < kShownHits; ++hit)
        hits.push_back(presentation::hitCells(*backtest, *hit, locale));
    m_hits->setRows(hits);
    m_hits->scrollToTop();
    m_note->setText(hits.size() < all.size()
                        ? tr("The newest %1 hits; the export has all %2.")
                              .arg(locale.toString(qulonglong(hits.size())),
                                   locale.toString(qulonglong(all.size())))
                        : tr("Double-click a hit to see its chart. Entered at the close, without "
                             "costs."));
    m_export->setEnabled(!all.empty());
    m_stack->setCurrentWidget(m_result);
}

void BacktestDialog::showFailure(const base::Error& error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return showReady();
    showBusy(false);
    m_empty->setContent({QStringLiteral("warning"),
                         tr("The backtest could not be made"),
                         presentation::errorText(error),
                         {}});
    m_stack->setCurrentWidget(m_empty);
}

void BacktestDialog::exportHits()
{
    if (!m_shown)
        return;
    chooseFile(*this,
               {FileChoice::Kind::SaveFile,
                QStringLiteral("backtestExportDialog"),
                tr("Export the hits"),
                {tr("CSV (*.csv)")},
                QString::fromStdString(m_shown->request.scanner.name)},
               [this, backtest = m_shown](const QString& path) {
                   m_exported = path;
                   m_services.exporter.writeMade(path, [backtest] {
                       const std::string csv = presentation::backtestCsv(*backtest);
                       const auto bytes = base::asBytes(csv);
                       return std::vector<std::byte>(bytes.begin(), bytes.end());
                   });
               });
}

void BacktestDialog::closeEvent(QCloseEvent* event)
{
    m_services.backtests.cancel();
    QDialog::closeEvent(event);
}

} // namespace tapesift::widgets
