#pragma once

#include <functional>

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/command_search.h"
#include "tapesift/presentation/result_table_model.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

class QMenuBar;

namespace tapesift::widgets {

class CommandPalette;

// Opens the palette of commands: the menus' actions, the symbols of the shown run, settings, and
// the trader's scanners; and does what is chosen there.
class CommandDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const QMenuBar& menus;
        const presentation::ResultTableModel& results;
        presentation::ScannerLibrary& scanners;
        presentation::SettingsKeeper& settings;
        Look& look;
        std::function<void(const QString& symbol)> showSymbol;
        std::function<void(const QString& key)> showSetting;
        std::function<void(const QString& name)> showScanner;
    };

    CommandDesk(Parts parts, QWidget& window);

    void open();

private:
    std::vector<presentation::Command> commands() const;
    std::vector<presentation::Command> symbols(const QString& typed) const;
    void carryOut(const QString& id);

    Parts m_parts;
    QWidget& m_window;
    QPointer<CommandPalette> m_palette;
};

} // namespace tapesift::widgets
