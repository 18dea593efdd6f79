#include "widgets/chart/chart_widget.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "widgets/chart/chart_legend.h"
#include "widgets/chart/chart_painter.h"

namespace tapesift::widgets {

namespace {

constexpr double kWheelZoom = 1.2;   // of a notch
constexpr double kKeyZoom = 1.25;    // of a key press
constexpr double kKeyPan = 0.1;      // of the width
constexpr double kNotch = 120;       // eighths of a degree
constexpr double kNotchPan = 0.08;   // of the width, where a device tells no pixels
constexpr double kHeaderHeight = 40; // of an image
constexpr double kHeaderPadding = 10;

} // namespace

ChartWidget::ChartWidget(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("chartWidget"));
    setAccessibleName(tr("Price chart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMessage(tr("No chart"), tr("Select a symbol in the table to see its chart."));
    connect(&m_look, &Look::changed, this, &ChartWidget::refresh);
}

void ChartWidget::setChart(std::shared_ptr<const presentation::ChartData> chart)
{
    m_scene.chart = std::move(chart);
    m_messageTitle.clear();
    m_messageText.clear();
    m_crossBar.reset();
    m_isDragging = false;
    if (m_scene.chart) {
        const market::BarView bars = m_scene.chart->bars.view();
        m_scene.timeAxis = presentation::TimeAxis(bars.time, m_scene.chart->interval);
        m_scene.view.setBarCount(bars.size());
        if (m_isRangeShown)
            applyRange();
    }
    refresh();
    Q_EMIT chartChanged();
}

void ChartWidget::setMessage(const QString& title, const QString& text)
{
    m_scene.chart.reset();
    m_crossBar.reset();
    m_isDragging = false;
    m_messageTitle = title;
    m_messageText = text;
    unsetCursor();
    refresh();
    Q_EMIT chartChanged();
}

void ChartWidget::setMarks(const presentation::ChartMarks& marks)
{
    if (marks == m_scene.marks)
        return;
    m_scene.marks = marks;
    refresh();
}

void ChartWidget::setOverlays(const presentation::ChartOverlays& overlays)
{
    m_scene.options.overlays = overlays;
    refresh();
}

void ChartWidget::setPanes(const presentation::ChartPanes& panes)
{
    m_scene.options.panes = panes;
    refresh();
}

void ChartWidget::setLogScale(bool isLog)
{
    if (m_scene.options.isLog == isLog)
        return;
    m_scene.options.isLog = isLog;
    refresh();
    Q_EMIT optionsChanged();
}

void ChartWidget::showRange(presentation::ChartRange range)
{
    m_scene.options.range = range;
    m_isRangeShown = true;
    applyRange();
    refresh();
    Q_EMIT rangeChanged();
}

void ChartWidget::applyRange()
{
    if (!m_scene.chart)
        return;
    const std::size_t bars =
        presentation::barsInRange(m_scene.chart->bars.view().time, m_scene.options.range);
    m_scene.view.showLast(static_cast<double>(bars));
}

QString ChartWidget::legend() const
{
    if (!m_scene.chart)
        return {};
    const ChartFrame frame(m_scene, m_look.theme(), rect(), devicePixelRatioF());
    return legendText(frame, m_crossBar.value_or(m_scene.chart->bars.size() - 1));
}

QImage ChartWidget::toImage(const QSize& size, qreal ratio, const QString& name) const
{
    if (!m_scene.chart || size.isEmpty())
        return {};
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    const Theme& theme = m_look.theme();
    image.fill(theme.panel);

    QPainter painter(&image);
    const presentation::ChartData& chart = *m_scene.chart;
    const QRectF header(kHeaderPadding, 0, size.width() - 2 * kHeaderPadding, kHeaderHeight);
    const QString date =
        presentation::barTimeText(chart.bars.view().time.back(), chart.interval, QLocale());
    painter.setFont(theme.textFont);
    painter.setPen(theme.textMuted);
    painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter, date);
    const double dateWidth = QFontMetricsF(theme.textFont).horizontalAdvance(date);
    painter.setFont(theme.titleFont);
    painter.setPen(theme.text);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, chart.symbol);
    const double symbolWidth = QFontMetricsF(theme.titleFont).horizontalAdvance(chart.symbol);
    const QRectF nameBox =
        header.adjusted(symbolWidth + kHeaderPadding, 1, -dateWidth - kHeaderPadding, 1);
    painter.setFont(theme.textFont);
    painter.setPen(theme.textMuted);
    painter.drawText(
        nameBox, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(theme.textFont).elidedText(name, Qt::ElideRight, nameBox.width()));

    const QRectF body(0, kHeaderHeight, size.width(), size.height() - kHeaderHeight);
    const ChartFrame frame(m_scene, theme, body, ratio);
    paintChart(painter, frame);
    paintLegends(painter, frame, chart.bars.size() - 1);
    return image;
}

bool ChartWidget::event(QEvent* event)
{
    // A shortcut of the window must not take the keys that the chart needs while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && m_scene.chart) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        const bool isOurs = key->key() == Qt::Key_L || key->key() == Qt::Key_Plus ||
                            key->key() == Qt::Key_Minus || key->key() == Qt::Key_Equal ||
                            (key->key() == Qt::Key_Escape && m_crossBar);
        if (isPlain && isOurs)
            event->accept();
    }
    return QWidget::event(event);
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    QPainter painter(this);
    if (!m_scene.chart) {
        painter.fillRect(rect(), theme.panel);
        paintMessage(painter, theme, rect(), m_messageTitle, m_messageText);
    } else {
        const double ratio = devicePixelRatioF();
        if (m_frame && m_frame->ratio != ratio)
            m_frame.reset(); // Moved to another screen.
        const ChartFrame& shown = frame();
        if (m_picture.isNull()) {
            m_picture = QPixmap(size() * ratio);
            m_picture.setDevicePixelRatio(ratio);
            m_picture.fill(theme.panel);
            QPainter picture(&m_picture);
            paintChart(picture, shown);
        }
        painter.drawPixmap(0, 0, m_picture);
        paintLegends(painter, shown, m_crossBar.value_or(m_scene.chart->bars.size() - 1));
        if (m_crossBar)
            paintCrosshair(painter, shown, *m_crossBar, m_crossY);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ChartWidget::resizeEvent(QResizeEvent*)
{
    m_frame.reset();
    m_picture = QPixmap();
}

void ChartWidget::wheelEvent(QWheelEvent* event)
{
    if (!m_scene.chart) {
        event->ignore();
        return;
    }
    const QPoint angle = event->angleDelta();
    const bool isSideways = std::abs(angle.x()) > std::abs(angle.y());
    if (isSideways || (event->modifiers() & Qt::ShiftModifier) != 0) {
        const double turned = isSideways ? angle.x() : angle.y();
        const double pixels = isSideways ? event->pixelDelta().x() : event->pixelDelta().y();
        pan(pixels != 0 ? -pixels / frame().pixelsPerBar()
                        : -turned / kNotch * kNotchPan * m_scene.view.shown());
    } else if (angle.y() != 0) {
        zoom(std::pow(kWheelZoom, angle.y() / kNotch), fractionAt(event->position().x()));
    }
    setCrosshair(event->position());
    event->accept();
}

void ChartWidget::mousePressEvent(QMouseEvent* event)
{
    if (!m_scene.chart || event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_isDragging = true;
    m_dragX = event->position().x();
    setCursor(Qt::ClosedHandCursor);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_scene.chart)
        return;
    if (m_isDragging && event->position().x() != m_dragX) {
        pan((m_dragX - event->position().x()) / frame().pixelsPerBar());
        m_dragX = event->position().x();
    }
    setCrosshair(event->position());
    if (!m_isDragging)
        updateCursor(event->position());
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event)
{
    m_isDragging = false;
    if (m_scene.chart)
        updateCursor(event->position());
}

void ChartWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_scene.chart && event->button() == Qt::LeftButton)
        showRange(m_scene.options.range);
}

void ChartWidget::leaveEvent(QEvent*)
{
    hideCrosshair();
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    if (!m_scene.chart || !doKey(event->key(), event->modifiers() & ~Qt::KeypadModifier))
        QWidget::keyPressEvent(event);
}

void ChartWidget::focusInEvent(QFocusEvent*)
{
    update();
}

void ChartWidget::focusOutEvent(QFocusEvent*)
{
    update();
}

bool ChartWidget::doKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isShifted = modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && !isShifted)
        return false;
    const double anchor =
        m_crossBar ? m_scene.view.fractionOf(static_cast<double>(*m_crossBar) + 0.5) : 1.0;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = key == Qt::Key_Left ? -1 : 1;
        if (isShifted)
            pan(direction * std::max(1.0, m_scene.view.shown() * kKeyPan));
        else
            moveCrosshair(direction);
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kKeyZoom, anchor);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoom(1 / kKeyZoom, anchor);
        return true;
    case Qt::Key_Home:
        m_scene.view.panToStart();
        leaveRange();
        return true;
    case Qt::Key_End:
        m_scene.view.panToEnd();
        leaveRange();
        return true;
    case Qt::Key_L:
        setLogScale(!m_scene.options.isLog);
        return true;
    case Qt::Key_Escape:
        if (!m_crossBar)
            return false;
        hideCrosshair();
        return true;
    default:
        return false;
    }
}

void ChartWidget::zoom(double factor, double anchor)
{
    m_scene.view.zoomBy(factor, anchor);
    leaveRange();
}

void ChartWidget::pan(double bars)
{
    const double before = m_scene.view.first();
    m_scene.view.panBy(bars);
    if (m_scene.view.first() != before)
        leaveRange();
}

void ChartWidget::leaveRange()
{
    const bool wasShown = std::exchange(m_isRangeShown, false);
    refresh();
    if (wasShown)
        Q_EMIT rangeChanged();
}

void ChartWidget::moveCrosshair(int bars)
{
    const presentation::BarRange visible = m_scene.view.visible();
    std::size_t bar = visible.end - 1; // A first step shows it at the newest bar in view.
    if (m_crossBar && bars < 0)
        bar = *m_crossBar > 0 ? *m_crossBar - 1 : 0;
    else if (m_crossBar)
        bar = std::min(*m_crossBar + 1, m_scene.chart->bars.size() - 1);
    m_crossBar = bar;
    const double before = m_scene.view.first();
    m_scene.view.reveal(bar);
    if (m_scene.view.first() != before)
        leaveRange();
    m_crossY = frame().price.yOf(m_scene.chart->bars.view().close[bar]);
    updateDescription();
    update();
}

void ChartWidget::setCrosshair(const QPointF& place)
{
    const QRectF panes = frame().layout.panes();
    if (!panes.contains(place)) {
        hideCrosshair();
        return;
    }
    m_crossBar = m_scene.view.barAt(fractionAt(place.x()));
    m_crossY = place.y();
    update();
}

void ChartWidget::hideCrosshair()
{
    if (!m_crossBar)
        return;
    m_crossBar.reset();
    updateDescription();
    update();
}

double ChartWidget::fractionAt(double x) const
{
    const ChartFrame* known = m_frame.get();
    const double width = known != nullptr ? known->layout.price.width() : this->width();
    return std::clamp(x / std::max(1.0, width), 0.0, 1.0);
}

const ChartFrame& ChartWidget::frame()
{
    if (!m_frame) {
        m_frame =
            std::make_unique<ChartFrame>(m_scene, m_look.theme(), rect(), devicePixelRatioF());
        m_picture = QPixmap();
    }
    return *m_frame;
}

void ChartWidget::refresh()
{
    m_frame.reset();
    m_picture = QPixmap();
    updateDescription();
    update();
}

void ChartWidget::updateCursor(const QPointF& place)
{
    if (frame().layout.panes().contains(place))
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

void ChartWidget::updateDescription()
{
    if (!m_scene.chart) {
        setAccessibleDescription(m_messageText.isEmpty()
                                     ? m_messageTitle
                                     : tr("%1. %2").arg(m_messageTitle, m_messageText));
        return;
    }
    const presentation::ChartData& chart = *m_scene.chart;
    const market::BarView bars = chart.bars.view();
    const presentation::NumberFormat format;
    const auto dateOf = [&](std::size_t bar) {
        return presentation::barTimeText(bars.time[bar], chart.interval, QLocale());
    };
    if (m_crossBar) {
        const market::Bar bar = bars.at(*m_crossBar);
        setAccessibleDescription(tr("%1: open %2, high %3, low %4, close %5.")
                                     .arg(dateOf(*m_crossBar), format.price(bar.open),
                                          format.price(bar.high), format.price(bar.low),
                                          format.price(bar.close)));
        return;
    }
    const std::size_t last = bars.size() - 1;
    const double before = bars.close[last > 0 ? last - 1 : 0];
    const presentation::BarRange shown = m_scene.view.visible();
    setAccessibleDescription(tr("%1, last price %2, change %3. Shown are %4 to %5.")
                                 .arg(chart.symbol, format.price(bars.close[last]),
                                      format.percentWithSign((bars.close[last] / before - 1) * 100),
                                      dateOf(shown.first), dateOf(shown.end - 1)));
}

} // namespace tapesift::widgets
