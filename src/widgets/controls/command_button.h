#pragma once

#include <QPushButton>

namespace tapesift::widgets {

// A button of a dialog that does something at once: Enter in a field does not press it, and screen
// readers hear its text without the mark of the accelerator.
QPushButton* makeCommandButton(const QString& text, const QIcon& icon, const QString& name,
                               QWidget* parent);

} // namespace tapesift::widgets
