#pragma once

#include <QDialog>
#include <QVBoxLayout>

namespace tapesift::widgets {

// The largest size a dialog can have with its window's frame.
QSize roomOnScreen(const QDialog& dialog);

// As large as `size` where the screen has the room for it and the window's frame.
void resizeWithinScreen(QDialog& dialog, const QSize& size);

// Makes a dialog a page of its own: it can be maximised, has that size within the screen, and what
// is added to the column it returns stands inside of the page's margins.
QVBoxLayout* layOutPage(QDialog& dialog, const QSize& size);

} // namespace tapesift::widgets
