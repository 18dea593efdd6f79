#pragma once

#include <vector>

#include <QString>
#include <QWidget>

#include "tapesift/presentation/chart_options.h"

class QAction;
class QMenu;
class QToolButton;

namespace tapesift::widgets {

class ChartWidget;
class Look;

// A chart below a slim row of buttons: ranges, indicators, logarithmic scale, save as image. Where
// the row is too narrow, buttons give way; everything they do is in the Indicators menu as well.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    // `look` must outlive the panel.
    explicit ChartPanel(Look& look, QWidget* parent = nullptr);

    ChartWidget& chart() { return *m_chart; }
    const ChartWidget& chart() const { return *m_chart; }

    // What a person chose, as presentation::toText() writes it. Restoring is silent.
    QString saveState() const;
    void restoreState(const QString& text);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A range, an indicator or the scale was chosen: saveState() gives another text.
    void stateChanged();
    // Somebody wants the chart as an image.
    void saveImageRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void makeMenu();
    void makeButtons();
    QAction* addSwitch(const QString& name, const QString& text, const QString& toolTip);
    void applySwitches();
    void showOptions(); // puts switches and buttons where the chart's options are
    void tellOfChange();
    void fitButtons();

    Look& m_look;
    ChartWidget* m_chart = nullptr;
    QWidget* m_bar = nullptr;
    std::vector<QAction*> m_ranges; // in the order of kAllChartRanges
    std::vector<QToolButton*> m_rangeButtons;
    QToolButton* m_indicatorsButton = nullptr;
    QToolButton* m_logButton = nullptr;
    QToolButton* m_saveButton = nullptr;
    QMenu* m_menu = nullptr;
    QAction* m_sma20 = nullptr;
    QAction* m_sma50 = nullptr;
    QAction* m_sma200 = nullptr;
    QAction* m_bollinger = nullptr;
    QAction* m_levels = nullptr;
    QAction* m_cycle = nullptr;
    QAction* m_volume = nullptr;
    QAction* m_rsi = nullptr;
    QAction* m_macd = nullptr;
    QAction* m_log = nullptr;
    QAction* m_save = nullptr;
    QString m_toldState; // what stateChanged() was last given for
};

} // namespace tapesift::widgets
