#include "widgets/window/command_desk.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include "tapesift/presentation/setting_catalog.h"
#include "widgets/dialogs/command_palette.h"
#include "widgets/window/shortcut_keeper.h"

namespace tapesift::widgets {

using presentation::Command;

namespace {

constexpr std::size_t kMostSymbols = 30;
const QString kAction = QStringLiteral("action:");
const QString kSymbol = QStringLiteral("symbol:");
const QString kSetting = QStringLiteral("setting:");
const QString kScanner = QStringLiteral("scanner:");

void addActions(const QMenu& menu, const QString& path, std::vector<Command>& commands)
{
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu* inner = action->menu()) {
            addActions(*inner, path + QStringLiteral(" › ") + plainText(*action), commands);
            continue;
        }
        // Entries that come and go, such as recent scans, have no name.
        if (action->objectName().isEmpty())
            continue;
        QString title = plainText(*action);
        if (action->isCheckable() && action->isChecked())
            title += QStringLiteral("  ✓");
        commands.push_back({kAction + action->objectName(), title, path,
                            action->shortcut().toString(QKeySequence::NativeText),
                            action->toolTip(), action->isEnabled()});
    }
}

} // namespace

CommandDesk::CommandDesk(Parts parts, QWidget& window)
    : QObject(&window)
    , m_parts(std::move(parts))
    , m_window(window)
{
}

void CommandDesk::open()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_parts.look, &m_window);
        connect(m_palette, &CommandPalette::chosen, this, &CommandDesk::carryOut);
        m_parts.scanners.load(); // They are found once they have been read.
    }
    const QStringList recent = m_parts.settings.text(settings::kWindowCommands)
                                   .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_palette->ask(commands(), recent, [this](const QString& typed) { return symbols(typed); });
}

std::vector<Command> CommandDesk::commands() const
{
    std::vector<Command> commands;
    for (const QAction* menu : m_parts.menus.actions())
        if (menu->menu())
            addActions(*menu->menu(), plainText(*menu), commands);
    for (const presentation::ScannerItem& scanner : m_parts.scanners.items())
        commands.push_back(
            {kScanner + scanner.name, scanner.title, tr("Scanner"), {}, scanner.description, true});
    for (const presentation::SettingEntry& entry : presentation::settingEntries())
        commands.push_back({kSetting + entry.key,
                            entry.title,
                            tr("Setting › %1").arg(entry.page),
                            {},
                            entry.explanation + QLatin1Char(' ') + entry.key,
                            true});
    commands.push_back({kSetting + QStringLiteral("window.keys"),
                        tr("Keyboard"),
                        tr("Setting"),
                        {},
                        tr("The keys of all commands"),
                        true});
    return commands;
}

// Symbols and names of the shown rows that begin with the text.
std::vector<Command> CommandDesk::symbols(const QString& typed) const
{
    std::vector<Command> found;
    for (int row = 0; row < m_parts.results.visibleRows() && found.size() < kMostSymbols; ++row) {
        if (m_parts.results.isGroupLine(row))
            continue;
        const presentation::ResultRow& result = m_parts.results.rowAt(row);
        if (result.symbol.startsWith(typed, Qt::CaseInsensitive) ||
            result.name.startsWith(typed, Qt::CaseInsensitive))
            found.push_back(
                {kSymbol + result.symbol, result.symbol, tr("Symbol"), {}, result.name, true});
    }
    return found;
}

void CommandDesk::carryOut(const QString& id)
{
    if (id.startsWith(kSymbol))
        return m_parts.showSymbol(id.mid(kSymbol.size()));
    const QStringList recent = m_parts.settings.text(settings::kWindowCommands)
                                   .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_parts.settings.set(settings::kWindowCommands,
                         presentation::withRecent(recent, id).join(QLatin1Char('\n')));
    if (id.startsWith(kSetting))
        return m_parts.showSetting(id.mid(kSetting.size()));
    if (id.startsWith(kScanner))
        return m_parts.showScanner(id.mid(kScanner.size()));
    for (QAction* action : namedActions(m_parts.menus))
        if (kAction + action->objectName() == id)
            return action->trigger();
}

} // namespace tapesift::widgets
