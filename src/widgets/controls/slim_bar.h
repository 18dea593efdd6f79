#pragma once

#include <QColor>
#include <QWidget>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A slim bar that fills from the left: how much of something is done.
class SlimBar : public QWidget
{
public:
    SlimBar(int height, Look& look, QWidget* parent = nullptr);

    // `share` is 0-1; `isHeld` shows it in the colour of things that wait.
    void show(double share, bool isHeld);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look& m_look;
    double m_share = 0;
    bool m_isHeld = false;
};

// A bar of that kind, for widgets that paint one of their own.
void paintSlimBar(QPainter& painter, const QRectF& where, double share, const QColor& groove,
                  const QColor& fill);

} // namespace tapesift::widgets
