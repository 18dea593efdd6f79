#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QSystemTrayIcon>

namespace tapesift::widgets {

// Shows messages on the desktop, through the icon in the notification area where there is one. GUI
// thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    enum class Sound { None, Beep };

    explicit DesktopNotifier(QObject* parent = nullptr);

    // The icon through which messages go; null: there is none.
    void setIcon(QSystemTrayIcon* icon);

    // Whether notify() can show anything.
    bool isAvailable() const;

    // Shows a message for some seconds and tells notified(). False if the desktop cannot show it;
    // the sound is played all the same.
    bool notify(const QString& title, const QString& text, Sound sound = Sound::None);

Q_SIGNALS:
    void notified(const QString& title, const QString& text);
    // The user has clicked on a message.
    void clicked();

private:
    QPointer<QSystemTrayIcon> m_icon;
};

} // namespace tapesift::widgets
