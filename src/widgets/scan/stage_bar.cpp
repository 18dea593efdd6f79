#include "widgets/scan/stage_bar.h"

#include <QPainter>

#include "widgets/controls/slim_bar.h"

namespace tapesift::widgets {

namespace {

constexpr int kBarHeight = 3;
constexpr int kGap = 8;

} // namespace

StageBar::StageBar(int number, Look& look, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StageBar::show(const presentation::StageView& stage)
{
    m_stage = stage;
    setAccessibleName(QStringLiteral("%1: %2").arg(stage.title, stage.detail));
    setToolTip(accessibleName());
    update();
}

QSize StageBar::sizeHint() const
{
    const int text = QFontMetrics(m_look.theme().textFont).height() +
                     QFontMetrics(m_look.theme().smallFont).height();
    return {170, text + kGap + kBarHeight};
}

QSize StageBar::minimumSizeHint() const
{
    return {70, sizeHint().height()};
}

QRectF StageBar::badge() const
{
    const double size = QFontMetrics(m_look.theme().textFont).height() + 2;
    return {0, 1, size, size};
}

void StageBar::paintBadge(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QRectF where = badge();
    if (m_stage.isDone) {
        const int size = static_cast<int>(where.height());
        m_look.icon(QStringLiteral("check"), IconInk::Accent)
            .paint(&painter, QRect(where.topLeft().toPoint(), QSize(size, size)));
        return;
    }
    painter.setPen(QPen(m_stage.isActive ? theme.accent : theme.line, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(where.adjusted(1, 1, -1, -1));
    painter.setFont(theme.smallFont);
    painter.setPen(m_stage.isActive ? theme.accent : theme.textMuted);
    painter.drawText(where, Qt::AlignCenter, QString::number(m_number));
}

void StageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasBegun = m_stage.isDone || m_stage.isActive;
    const int left = static_cast<int>(badge().right()) + kGap;
    const int wide = width() - left;
    paintBadge(painter);

    QFont titleFont = theme.textFont;
    titleFont.setWeight(QFont::DemiBold);
    const QFontMetrics title(titleFont);
    painter.setFont(titleFont);
    painter.setPen(hasBegun ? theme.text : theme.textMuted);
    painter.drawText(QRect(left, 0, wide, title.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     title.elidedText(m_stage.title, Qt::ElideRight, wide));

    const QFontMetrics detail(theme.smallFont);
    painter.setFont(theme.smallFont);
    painter.setPen(theme.textMuted);
    painter.drawText(QRect(left, title.height(), wide, detail.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     detail.elidedText(m_stage.detail, Qt::ElideRight, wide));

    paintSlimBar(painter, QRectF(0, height() - kBarHeight, width(), kBarHeight), m_stage.share,
                 theme.raised, theme.accent);
}

} // namespace tapesift::widgets
