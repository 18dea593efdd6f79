#pragma once

#include <functional>

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/presentation/settings_transfer.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class BannerArea;
class SettingsDialog;
class ShortcutKeeper;

// Opens the settings, lets the look follow them, and says what holds from the next start on only.
class SettingsDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::SettingsKeeper& settings;
        presentation::SettingsTransfer* transfer = nullptr; // null: nothing can be carried over
        ShortcutKeeper& keys;
        Look& look;
        BannerArea& banners;
        std::function<bool()> canRestart;
        std::function<void()> restart;
    };

    SettingsDesk(Parts parts, QWidget& window);

    // At a setting, or where it was left.
    void show(const QString& key = {});

private:
    void follow();
    void connectTransfer();
    void chooseExport();
    void chooseImport();

    Parts m_parts;
    QWidget& m_window;
    QPointer<SettingsDialog> m_dialog;
    QString m_language; // as this program was started with
    int m_scale = 0;
    bool m_isRestartOffered = false;
};

} // namespace tapesift::widgets
