#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "tapesift/presentation/backtest_controller.h"
#include "tapesift/presentation/time_axis.h"
#include "tapesift/presentation/value_scale.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A backtest as a picture: above what the hits earned beyond the list, added up day by day, below
// how many hits each session had. The pointer reads off a session.
class BacktestChart : public QWidget
{
    Q_OBJECT

public:
    explicit BacktestChart(Look& look, QWidget* parent = nullptr);

    // `horizon` is a place in scanners::kHorizons. Null: nothing is shown.
    void show(std::shared_ptr<const presentation::FinishedBacktest> backtest, std::size_t horizon);

    // What is told of the session at that place of the width; empty: there is none.
    QString sentenceAt(double x) const;

    QSize sizeHint() const override { return {600, 200}; }
    QSize minimumSizeHint() const override { return {320, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Frame; // where everything stands

    Frame frame() const;
    void paintCurve(QPainter& painter, const Frame& frame) const;
    void paintBars(QPainter& painter, const Frame& frame) const;
    void paintAxes(QPainter& painter, const Frame& frame) const;
    void paintPointer(QPainter& painter, const Frame& frame) const;
    const std::vector<scanners::CurvePoint>& curve() const;
    std::optional<std::size_t> sessionAt(double x) const;

    Look& m_look;
    std::shared_ptr<const presentation::FinishedBacktest> m_backtest;
    std::size_t m_horizon = 0;
    presentation::ChartViewport m_view;
    presentation::TimeAxis m_time;
    presentation::ValueScale m_scale; // of the curve
    std::size_t m_mostHits = 1;       // on one session
    std::optional<double> m_pointer;  // x
};

} // namespace tapesift::widgets
