#include "widgets/history/history_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/controls/page_dialog.h"
#include "widgets/history/plain_table.h"

namespace tapesift::widgets {

namespace {

constexpr QSize kSize(1040, 560);

} // namespace

HistoryDialog::HistoryDialog(presentation::RunTableModel& runs,
                             presentation::SettingsKeeper& settings, Look& look, QWidget* parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_settings(settings)
    , m_headline(new QLabel(this))
    , m_banners(new BannerArea(look, this))
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    resizeWithinScreen(*this, kSize);
    m_headline->setObjectName(QStringLiteral("historyHeadline"));
    m_headline->setProperty("style", QStringLiteral("title"));
    m_table = makePlainTable(m_runs, this);
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Kept scans"));
    setColumnWidths(*m_table, {122, 138, 104, 216, 78, 82, 142, 104});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_banners);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildRules());
    layout->addWidget(buildButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryDialog::refresh);
    connect(&m_runs, &QAbstractItemModel::layoutChanged, this, &HistoryDialog::refresh);
    connect(m_table, &QTableView::activated, this, [this] { m_open->click(); });
    refresh();
}

QWidget* HistoryDialog::buildButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, row, bar](const char* name, const QString& text, auto does) {
        auto* button = new QPushButton(text, bar);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, does);
        return button;
    };
    m_open = add("openRunButton", tr("&Open"), [this] { Q_EMIT openWanted(selected().front()); });
    m_compare = add("compareRunsButton", tr("&Compare"), [this] {
        const auto runs = selected();
        Q_EMIT compareWanted(runs[1], runs[0]);
    });
    m_again =
        add("againButton", tr("Scan &again"), [this] { Q_EMIT againWanted(selected().front()); });
    m_resume =
        add("resumeRunButton", tr("&Resume"), [this] { Q_EMIT resumeWanted(selected().front()); });
    m_pin = add("pinRunButton", tr("&Pin"), [this] {
        const auto runs = selected();
        const bool isPinned = !runs.front().pinned;
        for (const store::RunRecord& run : runs)
            Q_EMIT pinWanted(run, isPinned);
    });
    m_delete = add("deleteRunsButton", tr("&Delete"), [this] { deleteSelected(); });
    row->addStretch(1);
    add("closeHistoryButton", tr("C&lose"), [this] { close(); });
    m_compare->setToolTip(
        tr("Select two scans: what entered, left, changed its signal or its rank"));
    m_again->setToolTip(tr("A new scan with the same settings, with the prices of now"));
    m_pin->setToolTip(tr("Pinned scans are kept whatever the rules below say"));
    return bar;
}

QWidget* HistoryDialog::buildRules()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, row, bar](const QString& label, const char* name,
                                      settings::IntegerSetting setting) {
        auto* words = new QLabel(label, bar);
        auto* box = new QSpinBox(bar);
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        box->setRange(static_cast<int>(setting.info().minimum),
                      static_cast<int>(setting.info().maximum));
        box->setGroupSeparatorShown(true);
        box->setValue(m_settings.number(setting));
        words->setBuddy(box);
        row->addWidget(words);
        row->addWidget(box);
        connect(box, &QSpinBox::valueChanged, this,
                [this, setting](int value) { m_settings.set(setting, value); });
        return box;
    };
    add(tr("&Keep finished scans:"), "keepRunsBox", settings::kStoreKeepRuns);
    add(tr("up to &megabytes:"), "keepMegabytesBox", settings::kStoreKeepMegabytes);
    auto* note =
        new QLabel(tr("The oldest go after the next scan; pinned and unfinished ones stay."), bar);
    note->setProperty("style", QStringLiteral("small"));
    note->setWordWrap(true);
    row->addWidget(note, 1);
    return bar;
}

void HistoryDialog::showSize(const store::StoreSize& size)
{
    m_size = size.file > size.used + size.used / 4
                 ? tr("The database takes %1, of which %2 are free.")
                       .arg(presentation::sizeText(size.file),
                            presentation::sizeText(size.file - size.used))
                 : tr("The database takes %1.").arg(presentation::sizeText(size.file));
    refresh();
}

void HistoryDialog::setObstacle(const QString& reason)
{
    m_obstacle = reason;
    refresh();
}

std::vector<store::RunRecord> HistoryDialog::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<store::RunRecord> runs;
    for (const QModelIndex& row : rows)
        runs.push_back(m_runs.runAt(row.row()));
    return runs;
}

void HistoryDialog::refresh()
{
    m_headline->setText(QStringLiteral("%1 %2").arg(
        tr("%n scan(s) are kept.", nullptr, m_runs.totalRuns()), m_size));
    const std::vector<store::RunRecord> runs = selected();
    const bool isFree = m_obstacle.isEmpty();
    const bool isOne = runs.size() == 1;
    m_open->setEnabled(isOne && isFree);
    m_compare->setEnabled(runs.size() == 2);
    m_again->setEnabled(isOne && isFree);
    m_resume->setEnabled(isOne && isFree && store::isUnfinished(runs.front().status));
    m_pin->setEnabled(!runs.empty() && isFree);
    m_pin->setText(!runs.empty() && runs.front().pinned ? tr("Un&pin") : tr("&Pin"));
    m_pin->setAccessibleName(m_pin->text().remove(QLatin1Char('&')));
    m_delete->setEnabled(!runs.empty() && isFree);
    for (QPushButton* button : {m_open, m_resume, m_delete})
        button->setToolTip(m_obstacle);
}

void HistoryDialog::deleteSelected()
{
    std::vector<store::RunId> ids;
    for (const store::RunRecord& run : selected())
        ids.push_back(run.id);
    if (!ids.empty())
        Q_EMIT deleteWanted(ids);
}

void HistoryDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && m_delete->isEnabled()) {
        m_delete->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace tapesift::widgets
