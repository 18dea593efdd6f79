#include "tapesift/widgets/desktop_notifier.h"

#include <QApplication>

namespace tapesift::widgets {

DesktopNotifier::DesktopNotifier(QObject* parent)
    : QObject(parent)
{
}

void DesktopNotifier::setIcon(QSystemTrayIcon* icon)
{
    if (m_icon)
        m_icon->disconnect(this);
    m_icon = icon;
    if (icon)
        connect(icon, &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::clicked);
}

bool DesktopNotifier::isAvailable() const
{
    return m_icon && m_icon->isVisible() && QSystemTrayIcon::supportsMessages();
}

bool DesktopNotifier::notify(const QString& title, const QString& text, Sound sound)
{
    if (sound == Sound::Beep)
        QApplication::beep();
    Q_EMIT notified(title, text);
    if (!isAvailable())
        return false;
    m_icon->showMessage(title, text, m_icon->icon());
    return true;
}

} // namespace tapesift::widgets
