#pragma once

#include <QDialog>
#include <QVBoxLayout>

namespace tapesift::widgets {

// Makes a dialog a page of its own: it can be maximised, is as large as `size` where the screen has
// the room for it and its frame, and what is added to the column it returns stands inside of the
// page's margins.
QVBoxLayout* layOutPage(QDialog& dialog, const QSize& size);

} // namespace tapesift::widgets
