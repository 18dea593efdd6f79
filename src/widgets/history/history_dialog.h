#pragma once

#include <QDialog>

#include "tapesift/presentation/run_table_model.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/store/scan_store.h"
#include "widgets/controls/banner_area.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace tapesift::widgets {

// The kept scans, what can be done with them, and how many are kept. Not modal: it follows what
// is saved.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    // All must outlive it.
    HistoryDialog(presentation::RunTableModel& runs, presentation::SettingsKeeper& settings,
                  Look& look, QWidget* parent = nullptr);

    void showSize(const store::StoreSize& size);
    // Why nothing can be begun or changed now; empty: it can.
    void setObstacle(const QString& reason);
    BannerArea& banners() { return *m_banners; }

Q_SIGNALS:
    void openWanted(const tapesift::store::RunRecord& run);
    void compareWanted(const tapesift::store::RunRecord& before,
                       const tapesift::store::RunRecord& after);
    void againWanted(const tapesift::store::RunRecord& run);
    void resumeWanted(const tapesift::store::RunRecord& run);
    void pinWanted(const tapesift::store::RunRecord& run, bool isPinned);
    void deleteWanted(const std::vector<tapesift::store::RunId>& runs);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildButtons();
    QWidget* buildRules();
    std::vector<store::RunRecord> selected() const; // newest first
    void refresh();
    void deleteSelected();

    presentation::RunTableModel& m_runs;
    presentation::SettingsKeeper& m_settings;
    QString m_obstacle;
    QString m_size;
    QLabel* m_headline = nullptr;
    BannerArea* m_banners = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_pin = nullptr;
    QPushButton* m_delete = nullptr;
};

} // namespace tapesift::widgets
