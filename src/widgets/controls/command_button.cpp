#include "widgets/controls/command_button.h"

namespace tapesift::widgets {

QPushButton* makeCommandButton(const QString& text, const QIcon& icon, const QString& name,
                               QWidget* parent)
{
    auto* button = new QPushButton(icon, text, parent);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setAutoDefault(false);
    return button;
}

} // namespace tapesift::widgets
