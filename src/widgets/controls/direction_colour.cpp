#include "widgets/controls/direction_colour.h"

#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

using presentation::Direction;

QColor directionColour(const Theme& theme, Direction direction)
{
    switch (direction) {
    case Direction::Down:
        return theme.down;
    case Direction::Up:
        return theme.up;
    case Direction::Flat:
        break;
    }
    return theme.textMuted;
}

Direction directionOf(analysis::Signal signal)
{
    switch (signal) {
    case analysis::Signal::StrongSell:
    case analysis::Signal::Sell:
        return Direction::Down;
    case analysis::Signal::Buy:
    case analysis::Signal::StrongBuy:
        return Direction::Up;
    case analysis::Signal::Neutral:
        break;
    }
    return Direction::Flat;
}

QColor trackColour(const Theme& theme)
{
    return mixed(theme.panel, theme.textMuted, 0.2);
}

} // namespace tapesift::widgets
