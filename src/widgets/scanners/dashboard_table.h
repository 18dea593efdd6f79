#pragma once

#include <QTableWidget>

#include "tapesift/presentation/scanner_dashboard.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The scanners with their switches and how they do; a row each, in the order of the dashboard.
// Space switches the selected one, Enter asks for its schedule.
class DashboardTable : public QTableWidget
{
    Q_OBJECT

public:
    DashboardTable(presentation::ScannerDashboard& dashboard, Look& look,
                   QWidget* parent = nullptr);

    // The scanner of the selected row; empty: none.
    QString selectedName() const;
    void select(const QString& name);

    // The one that schedules follow.
    const market::ExchangeCalendar& calendar() const;

Q_SIGNALS:
    void nameSelected(const QString& name);
    void planRequested(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeColumns();
    void showRows();
    void makeRoom();
    void showRow(int row, const presentation::DashboardRow& scanner);
    void showHealth(int row, const presentation::DashboardRow& scanner);
    void showCountdowns();
    void setCell(int row, int column, const QString& text, const QString& hint = {});
    QString nextText(const presentation::DashboardRow& scanner) const;
    QString nameAt(int row) const;

    presentation::ScannerDashboard& m_dashboard;
    Look& m_look;
    market::CalendarBook m_calendars; // until a session says which one it follows
    bool m_isFilling = false;
};

} // namespace tapesift::widgets
