#include "widgets/scanners/editor_histogram.h"

#include <algorithm>

#include <QLocale>
#include <QPainter>

#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

using presentation::ValueHistogram;

constexpr int kWidth = 118;
constexpr int kLeastPicture = 30; // narrower ones say nothing
constexpr int kTextRoom = 4;      // between the picture and the number

QString shortNumber(double value)
{
    const double size = std::abs(value);
    const QLocale locale;
    if (size >= 1e9)
        return locale.toString(value / 1e9, 'f', 1) + QLatin1Char('B');
    if (size >= 1e6)
        return locale.toString(value / 1e6, 'f', 1) + QLatin1Char('M');
    if (size >= 1e4)
        return locale.toString(value / 1e3, 'f', 0) + QLatin1Char('K');
    return locale.toString(value, 'f', size >= 100 ? 0 : 2);
}

} // namespace

EditorHistogram::EditorHistogram(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(kWidth);
    connect(&m_look, &Look::changed, this, qOverload<>(&QWidget::update));
    show({}, 0, {});
}

QSize EditorHistogram::sizeHint() const
{
    return {kWidth, std::max(30, 2 * fontMetrics().lineSpacing() - 4)};
}

QSize EditorHistogram::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLocale().toString(m_total)) + kTextRoom,
            sizeHint().height()};
}

QString EditorHistogram::sentence() const
{
    if (!m_matches)
        return {};
    const QLocale locale;
    QString text = tr("%1 of %2 symbols meet this condition")
                       .arg(locale.toString(m_matches->matching), locale.toString(m_total));
    if (m_matches->unknown > 0)
        text += tr(", %1 warming").arg(locale.toString(m_matches->unknown));
    text += QLatin1Char('.');
    const ValueHistogram& values = m_matches->histogram;
    if (values.isEmpty())
        return text;
    const QString middle = shortNumber(values.median);
    const QString low = shortNumber(values.low);
    const QString high = shortNumber(values.high);
    text += QLatin1Char('\n');
    text +=
        m_matches->isDistance
            ? tr("Left against right now, in percent: %1 to %2, middle %3.").arg(low, high, middle)
            : tr("Left side now: %1 to %2, middle %3.").arg(low, high, middle);
    return text;
}

void EditorHistogram::show(const std::optional<presentation::RowMatches>& matches, int total,
                           std::optional<bool> isUpper)
{
    m_matches = matches;
    m_total = total;
    m_isUpper = isUpper;
    updateGeometry();
    setToolTip(sentence());
    setAccessibleName(sentence());
    update();
}

void EditorHistogram::paintEvent(QPaintEvent*)
{
    if (!m_matches)
        return;
    QPainter painter(this);
    const Theme& theme = m_look.theme();
    painter.setFont(theme.numberFont);
    const QString number = QLocale().toString(m_matches->matching);
    const int textWidth = painter.fontMetrics().horizontalAdvance(QLocale().toString(m_total)) + 2;
    painter.setPen(m_matches->matching > 0 ? theme.text : theme.textFaint);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, number);

    const ValueHistogram& values = m_matches->histogram;
    if (values.isEmpty())
        return;
    const QRectF area = QRectF(rect()).adjusted(0, 2, -(textWidth + kTextRoom), -2);
    if (area.width() < kLeastPicture)
        return;
    const int most = std::max(1, *std::ranges::max_element(values.bins));
    const double step = area.width() / double(ValueHistogram::kBins);
    const bool hasThreshold = std::isfinite(values.threshold);
    const double place = values.position(values.threshold);
    for (std::size_t i = 0; i < ValueHistogram::kBins; ++i) {
        if (values.bins[i] == 0)
            continue;
        // A single symbol among thousands can still be seen.
        const double height = std::max(1.5, area.height() * values.bins[i] / most);
        const double middle = (double(i) + 0.5) / double(ValueHistogram::kBins);
        const bool meets = hasThreshold && m_isUpper && (middle >= place) == *m_isUpper;
        painter.fillRect(QRectF(area.left() + double(i) * step, area.bottom() - height,
                                std::max(1.0, step - 0.6), height),
                         meets ? theme.accent : mixed(theme.panel, theme.textMuted, 0.6));
    }
    painter.setPen(theme.grid);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (hasThreshold) {
        painter.setPen(QPen(theme.warning, 1.5));
        const double x = area.left() + place * area.width();
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

} // namespace tapesift::widgets
