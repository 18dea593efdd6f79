#include "widgets/controls/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace tapesift::widgets {

void WheelGuard::guard(QWidget& input)
{
    input.setFocusPolicy(Qt::StrongFocus);
    input.installEventFilter(new WheelGuard(&input));
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || qobject_cast<QWidget*>(watched)->hasFocus())
        return false;
    event->ignore(); // So that it goes on to the page.
    return true;
}

} // namespace tapesift::widgets
