#pragma once

#include <QObject>

class QWidget;

namespace tapesift::widgets {

// Keeps the wheel from changing an input that the pointer happens to be over while a page is
// scrolled: only an input that has the focus takes it, and the wheel gives none.
class WheelGuard : public QObject
{
public:
    // Guards the input as long as it lives.
    static void guard(QWidget& input);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace tapesift::widgets
