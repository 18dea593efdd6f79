#pragma once

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/backtest_controller.h"
#include "tapesift/presentation/exporter.h"
#include "tapesift/presentation/scanner_dashboard.h"
#include "tapesift/presentation/scanner_outcomes.h"
#include "tapesift/widgets/look.h"

class QAction;

namespace tapesift::widgets {

class BacktestDialog;
class DashboardDialog;
class ResultTableView;

// Opens the dashboard of the scanners and their backtests, and shows in the main table what is
// chosen there.
class DashboardDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::ScannerDashboard& dashboard;
        presentation::OutcomeController& outcomes;
        presentation::BacktestController& backtests;
        presentation::Exporter& exporter;
        Look& look;
        ResultTableView& table;
        QAction& action;
    };

    DashboardDesk(const Parts& parts, QWidget& window);

    void show();

Q_SIGNALS:
    // The symbol is selected in the table: its details are wanted.
    void symbolShown();
    // A remark for the status bar.
    void remarked(const QString& text);

private:
    void showBacktest(const QString& scanner);
    void showSymbol(const QString& symbol);

    Parts m_parts;
    QWidget& m_window;
    QPointer<DashboardDialog> m_dialog;
    QPointer<BacktestDialog> m_backtest;
};

} // namespace tapesift::widgets
