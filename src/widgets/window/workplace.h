#pragma once

#include <functional>

#include <QObject>

#include "tapesift/widgets/main_window.h"

namespace Ui {
class MainWindow;
}

namespace tapesift::widgets {

class BannerArea;
class CommandDesk;
class EditorDesk;
class ResultTableView;
class ScanDesk;
class ScanRail;
class SettingsDesk;
class ShortcutKeeper;
class TrayDesk;

// What keeps the window at work all day, whatever it shows: the watch, the icon in the notification
// area, settings, keys and the palette of commands.
class Workplace : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const WindowServices& services;
        const Ui::MainWindow& ui;
        ScanRail& rail;
        ScanDesk& desk;
        EditorDesk& editor;
        ResultTableView& table;
        BannerArea& banners;
        std::function<void()> restart;
    };

    Workplace(const Parts& parts, MainWindow& window);

    TrayDesk& tray() { return *m_tray; }
    void showSettings(const QString& key = {});

private:
    void makeDesks();
    void connectActions();

    Parts m_parts;
    MainWindow& m_window;
    ShortcutKeeper* m_keys = nullptr; // Qt's parents own them.
    SettingsDesk* m_settings = nullptr;
    CommandDesk* m_commands = nullptr;
    TrayDesk* m_tray = nullptr;
};

} // namespace tapesift::widgets
