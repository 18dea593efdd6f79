#pragma once

#include <set>
#include <vector>

#include <QAbstractTableModel>

#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// The kept scans, newest first: when, of what, how it ended. GUI thread.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : int { Begun, List, Source, Settings, End, Results, Network, Duration };
    static constexpr int kColumnCount = 8;

    explicit RunTableModel(QObject* parent = nullptr);

    // Persistent indices follow their runs.
    void setRuns(std::vector<store::RunRecord> runs);
    // Runs that are not to be shown, because they are about to be removed.
    void setHidden(std::set<store::RunId> hidden);

    const store::RunRecord& runAt(int row) const;
    int totalRuns() const { return static_cast<int>(m_shown.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild(std::vector<store::RunRecord> runs, std::set<store::RunId> hidden);
    QString textOf(const store::RunRecord& run, Column column) const;

    std::vector<store::RunRecord> m_runs;
    std::set<store::RunId> m_hidden;
    std::vector<std::size_t> m_shown; // into m_runs
};

// "1 day · Smart filter · 1,260 bars · in depth": what a scan was told to do.
QString settingsText(const market::ScanSpec& spec);

// "3.4 MB".
QString sizeText(std::uint64_t bytes);

} // namespace tapesift::presentation
