#pragma once

#include <QStackedWidget>
#include <QTabWidget>

#include "tapesift/presentation/scanner_dashboard.h"
#include "tapesift/presentation/scanner_outcomes.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class EmptyState;
class ColumnList;

// Below the scanners: what they found, the symbols of the session, the runs, and what became of
// the hits. Follows the dashboard.
class SessionTabs : public QTabWidget
{
    Q_OBJECT

public:
    SessionTabs(presentation::ScannerDashboard& dashboard,
                presentation::OutcomeController& outcomes, Look& look, QWidget* parent = nullptr);

Q_SIGNALS:
    void symbolChosen(const QString& symbol);

private:
    // A list, or what stands in its place while it is empty.
    struct Page
    {
        QStackedWidget* stack = nullptr;
        EmptyState* empty = nullptr;
        ColumnList* list = nullptr;
    };

    Page addPage(ColumnList* list, const QString& title, const QString& name);
    void makePages();
    void connectDashboard();
    void showHits();
    void addHits();
    void showRuns();
    void addRun();
    void showSymbols();
    void showOutcomes(const std::vector<presentation::ScannerOutcome>& outcomes);
    void askOutcomes();
    void showCounts();
    static void settle(const Page& page);

    presentation::ScannerDashboard& m_dashboard;
    presentation::OutcomeController& m_outcomes;
    Look& m_look;
    Page m_hits;
    Page m_symbols;
    Page m_history;
    Page m_outcome;
    bool m_isOutcomeOld = true;
};

} // namespace tapesift::widgets
