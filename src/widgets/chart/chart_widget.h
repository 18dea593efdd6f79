#pragma once

#include <memory>
#include <optional>

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include "widgets/chart/chart_frame.h"

namespace tapesift::widgets {

// A candle chart with overlays, volume, RSI and MACD. The wheel zooms at the cursor, dragging and
// horizontal scrolling pan, a double click goes back to the chosen range. Keys: Left and Right move
// the crosshair from bar to bar, with Shift they pan; + and - zoom; Home and End go to the ends of
// the data; L switches the logarithmic scale; Esc hides the crosshair.
//
// Only what moves with the cursor is painted again when the cursor moves.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    // `look` must outlive the widget.
    explicit ChartWidget(Look& look, QWidget* parent = nullptr);

    // Shows another chart (or nothing, for null) in place of what was there. The chosen range goes
    // on if it is shown, else as many bars as before are; the newest bar stands at the right.
    void setChart(std::shared_ptr<const presentation::ChartData> chart);
    const presentation::ChartData* chart() const { return m_scene.chart.get(); }

    // Shows a message in place of the chart: nothing selected, loading, an error.
    void setMessage(const QString& title, const QString& text);
    const QString& messageTitle() const { return m_messageTitle; }

    // What is drawn over the candles of the symbol that the marks are of.
    void setMarks(const presentation::ChartMarks& marks);
    const presentation::ChartMarks& marks() const { return m_scene.marks; }

    const presentation::ChartOptions& options() const { return m_scene.options; }
    void setOverlays(const presentation::ChartOverlays& overlays);
    void setPanes(const presentation::ChartPanes& panes);
    void setLogScale(bool isLog);
    void showRange(presentation::ChartRange range);
    // Whether the view is that of the chosen range: it is not once somebody has zoomed or panned.
    bool isRangeShown() const { return m_isRangeShown; }

    const presentation::ChartViewport& viewport() const { return m_scene.view; }
    std::optional<std::size_t> crosshairBar() const { return m_crossBar; }
    // What the legends say now: of the bar under the crosshair, else of the last one.
    QString legend() const;

    // The chart with a header line of symbol, name and last date, for a file. A null image while
    // there is no chart.
    QImage toImage(const QSize& size, qreal ratio, const QString& name = {}) const;

    QSize sizeHint() const override { return {640, 440}; }
    QSize minimumSizeHint() const override { return {220, 160}; }

Q_SIGNALS:
    // There is another chart, or none.
    void chartChanged();
    // The range was chosen, or somebody zoomed or panned away from it.
    void rangeChanged();
    // The logarithmic scale was switched, by key as well.
    void optionsChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void refresh();    // after a change of what is shown
    void leaveRange(); // after zooming and panning by hand
    void applyRange();
    void zoom(double factor, double anchor);
    void pan(double bars);
    void moveCrosshair(int bars);            // by key
    void setCrosshair(const QPointF& place); // by mouse
    void hideCrosshair();
    bool doKey(int key, Qt::KeyboardModifiers modifiers);
    double fractionAt(double x) const;
    const ChartFrame& frame(); // for the present size, made anew where needed
    void updateCursor(const QPointF& place);
    void updateDescription();

    Look& m_look;
    ChartScene m_scene;
    bool m_isRangeShown = true;
    QString m_messageTitle;
    QString m_messageText;

    std::unique_ptr<ChartFrame> m_frame; // null: stale
    QPixmap m_picture;                   // everything but crosshair and legends; null: stale

    std::optional<std::size_t> m_crossBar;
    double m_crossY = 0;
    bool m_isDragging = false;
    double m_dragX = 0;
};

} // namespace tapesift::widgets
