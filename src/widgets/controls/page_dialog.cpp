#include "widgets/controls/page_dialog.h"

#include <QScreen>

namespace tapesift::widgets {

namespace {

constexpr double kMostOfScreen = 0.92; // the window's frame comes on top

} // namespace

QSize roomOnScreen(const QDialog& dialog)
{
    return dialog.screen()->availableSize() * kMostOfScreen;
}

void resizeWithinScreen(QDialog& dialog, const QSize& size)
{
    dialog.resize(size.boundedTo(roomOnScreen(dialog)));
}

QVBoxLayout* layOutPage(QDialog& dialog, const QSize& size)
{
    dialog.setWindowFlag(Qt::WindowMaximizeButtonHint);
    resizeWithinScreen(dialog, size);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    return column;
}

} // namespace tapesift::widgets
