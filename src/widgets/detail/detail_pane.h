#pragma once

#include <memory>

#include <QFrame>

#include "tapesift/presentation/chart_data.h"
#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/presentation/symbol_look.h"
#include "tapesift/widgets/look.h"

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace tapesift::widgets {

class AnalysisPage;
class ChartPanel;
class DataPage;
class DetailHeader;
class FailureView;
class IndicatorPage;

// Everything about the selected symbol: chart, verdict with its reasons, indicators, data. It shows
// what it is given; where that comes from is not its matter. From 340 pixels of width on.
class DetailPane : public QFrame
{
    Q_OBJECT

public:
    explicit DetailPane(Look& look, QWidget* parent = nullptr);

    // Nothing is selected.
    void showNothing();
    // A symbol with a result. The chart is the one of setChart() or setChartMessage().
    void setDetail(const presentation::SymbolDetail& detail);
    // What was read about the symbol that is shown beside its result.
    void setContext(const presentation::SymbolContextView& context);
    // A symbol without one.
    void showFailure(const presentation::FailureDetail& detail);

    void setChart(std::shared_ptr<const presentation::ChartData> chart);
    // In place of the chart: it is loading, or why there is none.
    void setChartMessage(const QString& title, const QString& text);
    ChartPanel& chartPanel();
    // What a person chose for the chart, as ChartPanel::saveState() writes it.
    void restoreChartState(const QString& state);

    // Which sections are folded: their keys, separated by commas.
    void restoreFolded(const QString& keys);

    // How the room is shared between chart and facts, to be kept from start to start.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void openInBrowser(const QString& symbol);
    void saveChartRequested();
    void chartStateChanged(const QString& state);
    void foldedChanged(const QString& keys);
    void riskChanged(const tapesift::presentation::RiskBudget& risk);
    // Somebody wants everything as JSON on the clipboard.
    void copyJsonRequested();

private:
    // Makes what shows a symbol when it is needed first; the window is seen earlier without.
    void needSymbolPage();
    void makeSymbolPage();
    void makeTabs();
    void begin(const QString& symbol);
    void showContext(const presentation::SymbolContextView& context);
    void copyFacts() const;
    void tellFolded();

    Look& m_look;
    QStackedWidget* m_states = nullptr; // nothing, a symbol
    QString m_chartState;               // for the chart, as soon as there is one
    // Null until a symbol is shown:
    DetailHeader* m_header = nullptr;
    QStackedWidget* m_bodies = nullptr; // a result, a failure
    QSplitter* m_splitter = nullptr;
    ChartPanel* m_chart = nullptr;
    QTabWidget* m_tabs = nullptr;
    AnalysisPage* m_analysis = nullptr;
    IndicatorPage* m_indicators = nullptr;
    DataPage* m_data = nullptr;
    FailureView* m_failure = nullptr;

    QByteArray m_layout; // for the splitter, until there is one
    QString m_symbol;
    QString m_folded;    // sections, for the page as soon as there is one
    QString m_plainText; // what "Copy all facts" puts on the clipboard
    // The same about what was read beside the result; empty until it was.
    QString m_contextText;
};

} // namespace tapesift::widgets
