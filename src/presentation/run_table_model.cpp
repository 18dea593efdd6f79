#include "tapesift/presentation/run_table_model.h"

#include <utility>

#include <QCoreApplication>
#include <QLocale>

#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/progress_view.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

QString translatedRun(const char* english)
{
    return QCoreApplication::translate("RunTableModel", english);
}

} // namespace

QString settingsText(const market::ScanSpec& spec)
{
    QStringList parts = {
        intervalText(spec.interval), filterText(QString::fromStdString(spec.filter)),
        QCoreApplication::translate("RunTableModel", "%n bar(s)", nullptr, spec.lookback)};
    if (spec.phase == market::ScanPhase::Deep)
        parts += translatedRun(QT_TRANSLATE_NOOP("RunTableModel", "in depth"));
    if (!spec.retryOf.empty())
        parts += translatedRun(QT_TRANSLATE_NOOP("RunTableModel", "retry"));
    return parts.join(QStringLiteral(" · "));
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                       QLocale::DataSizeTraditionalFormat);
}

RunTableModel::RunTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RunTableModel::setRuns(std::vector<store::RunRecord> runs)
{
    rebuild(std::move(runs), m_hidden);
}

void RunTableModel::setHidden(std::set<store::RunId> hidden)
{
    rebuild(m_runs, std::move(hidden));
}

void RunTableModel::rebuild(std::vector<store::RunRecord> runs, std::set<store::RunId> hidden)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<store::RunId> ids;
    for (const QModelIndex& index : before)
        ids.push_back(runAt(index.row()).id);
    m_runs = std::move(runs);
    m_hidden = std::move(hidden);
    m_shown.clear();
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (!m_hidden.contains(m_runs[i].id))
            m_shown.push_back(i);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        QModelIndex place;
        for (int row = 0; row < totalRuns() && !place.isValid(); ++row)
            if (runAt(row).id == ids[static_cast<std::size_t>(i)])
                place = index(row, before[i].column());
        after += place;
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

const store::RunRecord& RunTableModel::runAt(int row) const
{
    return m_runs[m_shown[static_cast<std::size_t>(row)]];
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : totalRuns();
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString RunTableModel::textOf(const store::RunRecord& run, Column column) const
{
    const QLocale locale;
    const store::RunCounts& counts = run.counts;
    switch (column) {
    case Column::Begun:
        // The star says what the action's text says; it is read out as "pinned".
        return run.pinned ? QStringLiteral("★ ") + dateTimeText(run.startedAt)
                          : dateTimeText(run.startedAt);
    case Column::List:
        return universeText(QString::fromStdString(run.universeName));
    case Column::Source:
        return sourceText(QString::fromStdString(run.spec.provider));
    case Column::Settings:
        return settingsText(run.spec);
    case Column::End:
        return store::isUnfinished(run.status)
                   ? tr("%1 of %2")
                         .arg(locale.toString(counts.completed), locale.toString(counts.total))
                   : tr("complete");
    case Column::Results:
        return counts.failed == 0 ? locale.toString(counts.completed)
                                  : tr("%1, %2 failed")
                                        .arg(locale.toString(counts.completed - counts.failed),
                                             locale.toString(counts.failed));
    case Column::Network:
        return counts.completed == 0 ? QString()
                                     : tr("%1 read, %2 unchanged")
                                           .arg(locale.toString(counts.completed - counts.reused),
                                                locale.toString(counts.reused));
    case Column::Duration:
        return durationText(run.elapsed);
    }
    return {};
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const store::RunRecord& run = runAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(run, column);
    case Qt::AccessibleTextRole:
        return column == Column::Begun && run.pinned
                   ? tr("%1, pinned").arg(dateTimeText(run.startedAt))
                   : textOf(run, column);
    case Qt::ToolTipRole:
        if (column == Column::Begun)
            return QString::fromStdString(run.name);
        if (column == Column::Source)
            return QString::fromStdString(run.spec.dataPath.empty() ? run.feed : run.spec.dataPath);
        if (column == Column::End && !run.message.empty())
            return engineMessage(run.message);
        return textOf(run, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == Column::Duration ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::ToolTipRole && static_cast<Column>(section) == Column::Network)
        return tr("Symbols whose prices were looked at, and those whose earlier result was taken "
                  "over because nothing had changed");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Begun:
        return tr("Begun");
    case Column::List:
        return tr("List");
    case Column::Source:
        return tr("Source");
    case Column::Settings:
        return tr("Settings");
    case Column::End:
        return tr("State");
    case Column::Results:
        return tr("Symbols");
    case Column::Network:
        return tr("Use of the source");
    case Column::Duration:
        return tr("Duration");
    }
    return {};
}

} // namespace tapesift::presentation
