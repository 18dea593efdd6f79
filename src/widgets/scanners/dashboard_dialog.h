#pragma once

#include <QDialog>

#include "tapesift/presentation/scanner_dashboard.h"
#include "tapesift/presentation/scanner_outcomes.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tapesift::widgets {

class BannerArea;
class DashboardTable;
class ElidedLabel;
class SessionTabs;

// Runs scanners and shows how they do: the session with its switch, the scanners, and below what
// they found. Not modal.
class DashboardDialog : public QDialog
{
    Q_OBJECT

public:
    struct Services
    {
        presentation::ScannerDashboard& dashboard;
        presentation::OutcomeController& outcomes;
        Look& look;
    };

    explicit DashboardDialog(const Services& services, QWidget* parent = nullptr);

Q_SIGNALS:
    void symbolChosen(const QString& symbol);
    void backtestRequested(const QString& scanner);

private:
    void makeHeader(QVBoxLayout& column);
    void makeScanners(QVBoxLayout& column);
    QPushButton* makeButton(const QString& text, const QString& icon, const QString& name);
    void showState();
    void showChosen();
    void editPlan(const QString& name);

    Services m_services;
    BannerArea* m_banners = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QPushButton* m_session = nullptr; // starts or stops it
    DashboardTable* m_table = nullptr;
    QPushButton* m_runNow = nullptr;
    QPushButton* m_enable = nullptr;
    QPushButton* m_plan = nullptr;
    QPushButton* m_backtest = nullptr;
    ElidedLabel* m_reason = nullptr;
    SessionTabs* m_tabs = nullptr;
};

} // namespace tapesift::widgets
