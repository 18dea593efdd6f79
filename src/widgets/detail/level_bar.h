#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A thin bar that shows a share of the whole in the colour of its direction. It repeats what a
// number beside it says.
class LevelBar : public QWidget
{
    Q_OBJECT

public:
    enum class Shape {
        FromLeft,   // grows to the right
        FromCentre, // up to the right, down to the left
        Share,      // grows to the right, in the accent colour, whatever the direction
    };

    LevelBar(Look& look, Shape shape, QWidget* parent = nullptr);

    // `share` is 0-1.
    void setLevel(double share, presentation::Direction direction);

    double share() const { return m_share; }
    presentation::Direction direction() const { return m_direction; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look& m_look;
    Shape m_shape;
    double m_share = 0;
    presentation::Direction m_direction = presentation::Direction::Flat;
};

} // namespace tapesift::widgets
