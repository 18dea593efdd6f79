#include "widgets/window/tray_picture.h"

#include <QPainter>

namespace tapesift::widgets {

namespace {

constexpr int kSize = 64;
constexpr int kRing = 7; // width of the ring
constexpr int kFullTurn = 360 * 16;

void paintRing(QPainter& painter, const Theme& theme, int percent)
{
    const QRect round(kRing / 2 + 1, kRing / 2 + 1, kSize - kRing - 2, kSize - kRing - 2);
    painter.setPen(QPen(theme.line, kRing));
    painter.drawEllipse(round);
    painter.setPen(QPen(theme.accent, kRing, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(round, 90 * 16, -kFullTurn * std::clamp(percent, 0, 100) / 100);
}

void paintBadge(QPainter& painter, const Theme& theme, TrayState state)
{
    const QRect badge(kSize - 30, kSize - 30, 28, 28);
    painter.setPen(QPen(theme.window, 3));
    painter.setBrush(theme.warning);
    painter.drawEllipse(badge);
    if (state != TrayState::Paused)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.window);
    painter.drawRect(badge.left() + 8, badge.top() + 8, 4, 12);
    painter.drawRect(badge.left() + 16, badge.top() + 8, 4, 12);
}

} // namespace

QIcon trayPicture(const Look& look, TrayState state, int percent)
{
    QPixmap picture(kSize, kSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const int inset = state == TrayState::Scanning ? kRing + 4 : 0;
    look.icon(QStringLiteral("tapesift"))
        .paint(&painter, QRect(inset, inset, kSize - 2 * inset, kSize - 2 * inset));
    if (state == TrayState::Scanning)
        paintRing(painter, look.theme(), percent);
    else if (state != TrayState::Idle)
        paintBadge(painter, look.theme(), state);
    painter.end();
    return picture;
}

} // namespace tapesift::widgets
