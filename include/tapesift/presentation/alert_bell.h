#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/alerts/alert_services.h"

namespace tapesift::presentation {

// What alerts show on the desktop and let be heard. notify() and play() come on the threads of the
// channels; the signals reach the window on its own.
class AlertBell : public QObject, public alerts::DesktopNotifier, public alerts::SoundPlayer
{
    Q_OBJECT

public:
    // Plays the file, and returns without waiting for its end; false: nothing here can.
    using Player = std::function<bool(const QString& path)>;

    explicit AlertBell(Player player, QObject* parent = nullptr);

    base::Status notify(const std::string& title, const std::string& text) override;
    // "bell" is the bell of the desktop. A name without a slash is one of the freedesktop sound
    // theme; where it is not installed, or nothing can play it, the bell stands in. A path:
    // NotFound if there is no such file, Unavailable if nothing here can play it.
    base::Status play(const std::string& sound) override;

Q_SIGNALS:
    void notified(const QString& title, const QString& text);
    void rung();

private:
    const Player m_player;
};

// Sounds that a rule can name and most desktops have.
struct AlertSound
{
    const char* name; // "alarm-clock-elapsed"
    QString label;
};
std::vector<AlertSound> alertSounds();

// Plays with the first of pw-play, paplay and aplay that is installed, in a process of its own.
bool playSoundFile(const QString& path);

} // namespace tapesift::presentation
