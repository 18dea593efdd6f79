#include "widgets/scanners/backtest_chart.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "tapesift/presentation/backtest_texts.h"
#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/price_axis.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

using presentation::NumberFormat;
using scanners::BacktestSession;
using scanners::CurvePoint;

constexpr double kAxisWidth = 64;
constexpr double kGap = 8;         // between the curve and the bars
constexpr double kBarShare = 0.26; // of the height
constexpr double kHeadroom = 0.06; // of the curve's range, above and below
constexpr double kLabelWidth = 64; // of a date
constexpr double kLineWidth = 1.75;

} // namespace

struct BacktestChart::Frame
{
    QRectF curve;
    QRectF bars;
    double axisTop = 0; // of the dates
    double lineHeight = 0;
    double step = 1; // from session to session

    double xOf(double fraction) const { return curve.left() + fraction * curve.width(); }
};

BacktestChart::BacktestChart(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("backtestChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setAccessibleName(tr("Excess return added up, and hits by session"));
    connect(&m_look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void BacktestChart::show(std::shared_ptr<const presentation::FinishedBacktest> backtest,
                         std::size_t horizon)
{
    m_backtest = std::move(backtest);
    m_horizon = horizon;
    m_pointer.reset();
    if (m_backtest) {
        std::vector<base::UtcSeconds> times;
        m_mostHits = 1;
        for (const BacktestSession& session : m_backtest->report.sessions) {
            times.emplace_back(session.date);
            m_mostHits = std::max(m_mostHits, session.hits);
        }
        m_time = presentation::TimeAxis(times, market::Interval::Day1);
        m_view.setBarCount(times.size());
        m_view.showAll();
        double low = 0;
        double high = 0;
        for (const CurvePoint& point : curve()) {
            low = std::min(low, point.sum);
            high = std::max(high, point.sum);
        }
        const double room = std::max(0.5, kHeadroom * (high - low));
        m_scale = presentation::ValueScale({low - room, high + room}, false);
        setAccessibleDescription(sentenceAt(width()));
    }
    update();
}

const std::vector<CurvePoint>& BacktestChart::curve() const
{
    return m_backtest->report.horizons[m_horizon].curve;
}

BacktestChart::Frame BacktestChart::frame() const
{
    Frame frame;
    frame.lineHeight = fontMetrics().lineSpacing();
    const double bottom = height() - frame.lineHeight - 4;
    const double width = std::max(1.0, this->width() - kAxisWidth);
    const double bars = std::max(20.0, kBarShare * bottom);
    const double top = frame.lineHeight + 4; // the caption
    frame.axisTop = bottom + 2;
    frame.curve = {0, top, width, std::max(20.0, bottom - bars - kGap - top)};
    frame.bars = {0, bottom - bars, width, bars};
    frame.step = frame.curve.width() / m_view.shown();
    return frame;
}

std::optional<std::size_t> BacktestChart::sessionAt(double x) const
{
    if (!m_backtest || m_backtest->report.sessions.empty())
        return std::nullopt;
    return m_view.barAt(std::clamp(x / frame().curve.width(), 0.0, 1.0));
}

QString BacktestChart::sentenceAt(double x) const
{
    const auto place = sessionAt(x);
    if (!place)
        return {};
    const QLocale locale;
    const NumberFormat numbers(locale);
    const BacktestSession& session = m_backtest->report.sessions[*place];
    QString text = tr("%1: %2").arg(presentation::dayText(session.date, locale),
                                    tr("%n hit(s)", nullptr, static_cast<int>(session.hits)));
    const auto after = std::ranges::upper_bound(curve(), session.date, {}, &CurvePoint::date);
    if (after == curve().begin())
        return text;
    const CurvePoint& point = *std::prev(after);
    if (point.date == session.date)
        text += tr(", excess %1").arg(numbers.percentWithSign(point.excess));
    return text + tr(", added up %1").arg(numbers.percentWithSign(point.sum));
}

void BacktestChart::paintEvent(QPaintEvent*)
{
    if (!m_backtest)
        return;
    QPainter painter(this);
    painter.setFont(m_look.theme().numberFont);
    const Frame frame = this->frame();
    painter.fillRect(rect(), m_look.theme().panel);
    paintAxes(painter, frame);
    paintBars(painter, frame);
    paintCurve(painter, frame);
    paintPointer(painter, frame);
}

void BacktestChart::paintAxes(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = m_look.theme();
    const NumberFormat numbers;
    const auto ticks = presentation::priceTicks(
        m_scale, {frame.curve.height(), frame.lineHeight, 2 * frame.lineHeight}, 0, numbers);
    const QRectF column(frame.curve.right() + 6, 0, kAxisWidth - 8, frame.lineHeight);
    for (const presentation::PriceTick& tick : ticks) {
        const double y = std::round(frame.curve.top() + tick.offset) + 0.5;
        painter.setPen(tick.value == 0 ? theme.textFaint : theme.grid);
        painter.drawLine(QPointF(frame.curve.left(), y), QPointF(frame.curve.right(), y));
        painter.setPen(theme.textMuted);
        painter.drawText(column.translated(0, y - frame.lineHeight / 2),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("%1 %").arg(tick.text));
    }
    for (const presentation::TimeTick& tick :
         m_time.ticks(m_view, frame.curve.width(), kLabelWidth, QLocale())) {
        const double x = std::round(tick.offset) + 0.5;
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(x, frame.curve.top()), QPointF(x, frame.bars.bottom()));
        painter.setPen(tick.rank == presentation::TimeRank::Year ? theme.text : theme.textMuted);
        painter.drawText(
            QRectF(x - kLabelWidth / 2, frame.axisTop, kLabelWidth, frame.lineHeight + 2),
            Qt::AlignCenter, tick.text);
    }
    painter.setPen(theme.textMuted);
    painter.drawText(column.translated(0, frame.bars.top() - 2), Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(static_cast<qulonglong>(m_mostHits)));
    painter.setPen(theme.line);
    for (const double y : {frame.bars.bottom() + 0.5, frame.bars.top() - kGap / 2 + 0.5})
        painter.drawLine(QPointF(0, y), QPointF(frame.curve.right(), y));
}

void BacktestChart::paintBars(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = m_look.theme();
    const QColor colour = mixed(theme.panel, theme.textMuted, 0.7);
    const auto& sessions = m_backtest->report.sessions;
    const double width = std::max(1.0, frame.step * 0.7);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (sessions[i].hits == 0)
            continue;
        const double height = frame.bars.height() * static_cast<double>(sessions[i].hits) /
                              static_cast<double>(m_mostHits);
        const double x = frame.xOf(m_view.fractionOf(static_cast<double>(i) + 0.5));
        painter.fillRect(
            QRectF(x - width / 2, frame.bars.bottom() - height, width, std::max(1.0, height)),
            colour);
    }
}

// Flat between days with hits: nothing was held then that counts.
void BacktestChart::paintCurve(QPainter& painter, const Frame& frame) const
{
    if (curve().empty())
        return;
    const Theme& theme = m_look.theme();
    const auto& sessions = m_backtest->report.sessions;
    const auto yOf = [&](double value) {
        return frame.curve.bottom() - m_scale.fractionOf(value) * frame.curve.height();
    };
    QPainterPath path(QPointF(frame.xOf(m_view.fractionOf(0)), yOf(0)));
    double last = 0;
    auto point = curve().begin();
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (point != curve().end() && point->date == sessions[i].date)
            last = (point++)->sum;
        path.lineTo(frame.xOf(m_view.fractionOf(static_cast<double>(i) + 0.5)), yOf(last));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, kLineWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void BacktestChart::paintPointer(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = m_look.theme();
    const QRectF caption(6, 0, width() - 12, frame.lineHeight + 2);
    painter.setPen(m_pointer ? theme.text : theme.textMuted);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
                     m_pointer ? sentenceAt(*m_pointer)
                               : tr("Excess over the list, the mean of each day's hits added up; "
                                    "below: hits by session"));
    const auto place = m_pointer ? sessionAt(*m_pointer) : std::nullopt;
    if (!place)
        return;
    const double x = std::round(frame.xOf(m_view.fractionOf(static_cast<double>(*place) + 0.5)));
    painter.setPen(QPen(theme.textFaint, 1, Qt::DotLine));
    painter.drawLine(QPointF(x + 0.5, frame.curve.top()), QPointF(x + 0.5, frame.bars.bottom()));
}

void BacktestChart::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position().x();
    update();
}

void BacktestChart::leaveEvent(QEvent*)
{
    m_pointer.reset();
    update();
}

} // namespace tapesift::widgets
