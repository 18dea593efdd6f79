#include "widgets/scanners/dashboard_desk.h"

#include <QAction>

#include "widgets/results/result_table_view.h"
#include "widgets/scanners/backtest_dialog.h"
#include "widgets/scanners/dashboard_dialog.h"

namespace tapesift::widgets {

DashboardDesk::DashboardDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&m_parts.action, &QAction::triggered, this, &DashboardDesk::show);
}

void DashboardDesk::show()
{
    if (!m_dialog) {
        m_dialog =
            new DashboardDialog({m_parts.dashboard, m_parts.outcomes, m_parts.look}, &m_window);
        connect(m_dialog, &DashboardDialog::symbolChosen, this, &DashboardDesk::showSymbol);
        connect(m_dialog, &DashboardDialog::backtestRequested, this, &DashboardDesk::showBacktest);
    }
    if (!m_dialog->isVisible())
        m_parts.dashboard.load(); // The file may have been edited, and other programs have run.
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void DashboardDesk::showBacktest(const QString& scanner)
{
    const presentation::DashboardRow* row = m_parts.dashboard.find(scanner);
    if (!row)
        return;
    if (!m_backtest) {
        m_backtest = new BacktestDialog({m_parts.backtests, m_parts.exporter, m_parts.look},
                                        m_dialog ? static_cast<QWidget*>(m_dialog) : &m_window);
        connect(m_backtest, &BacktestDialog::symbolChosen, this, &DashboardDesk::showSymbol);
    }
    m_backtest->setScanner(row->title, row->definition, m_parts.dashboard.definitions());
    m_backtest->show();
    m_backtest->raise();
    m_backtest->activateWindow();
}

void DashboardDesk::showSymbol(const QString& symbol)
{
    if (!m_parts.table.selectSymbol(symbol)) {
        Q_EMIT remarked(
            tr("%1 is not among the results that are shown. Scan its list to see it.").arg(symbol));
        return;
    }
    Q_EMIT symbolShown();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace tapesift::widgets
