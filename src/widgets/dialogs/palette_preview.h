#pragma once

#include <QWidget>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A few candles and two changes of a price in the colours of a theme and a palette, whichever the
// window itself has.
class PalettePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PalettePreview(QWidget* parent = nullptr);

    void setColours(ThemeId theme, PaletteId palette);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCandles(QPainter& painter, const QRectF& area) const;

    Theme m_theme;
};

} // namespace tapesift::widgets
