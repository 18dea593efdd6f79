#pragma once

#include <map>

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include "tapesift/presentation/settings_keeper.h"

class QMenuBar;

namespace tapesift::widgets {

// Every action of the menus that has a name, submenus included, in the order of the menus.
QList<QAction*> namedActions(const QMenuBar& menus);

// "Scan Now": an action's text without the mark of the accelerator and without dots.
QString plainText(const QAction& action);

// The keys of the menus' actions: those of the program until others are chosen, which the settings
// keep. GUI thread.
class ShortcutKeeper : public QObject
{
    Q_OBJECT

public:
    // Takes the keys that the actions have now as those of the program; of actions that come later,
    // those they have when they are seen first.
    ShortcutKeeper(const QMenuBar& menus, presentation::SettingsKeeper& settings, QObject* parent);

    // As the menus are now.
    QList<QAction*> actions() const { return namedActions(m_menus); }
    QKeySequence standard(const QAction& action) const;
    bool isChanged(const QAction& action) const;

    // The action that has the keys already, or whose keys begin with them; null: none.
    QAction* holderOf(const QKeySequence& keys, const QAction& except) const;
    // Why nothing can be put on the keys, as a sentence; empty: it can. Keys that are typed into a
    // field, or move through the table, would no longer do that.
    static QString problemOf(const QKeySequence& keys);

    // An empty sequence takes the keys away. Another action that had them loses them.
    void set(QAction& action, const QKeySequence& keys);
    void reset(QAction& action);
    void resetAll();

Q_SIGNALS:
    void changed();
    // One sentence: the settings, which can be edited by hand, give the same keys to two actions.
    void clashed(const QString& problem);

private:
    void follow();
    void apply();
    void tell();
    QString takeOwnKeys();
    void keep();

    const QMenuBar& m_menus;
    presentation::SettingsKeeper& m_settings;
    std::map<QString, QList<QKeySequence>> m_standard; // by the action's name
    QString m_kept;                                    // as in the settings
    QString m_clash;                                   // of what is kept; empty: there is none
};

} // namespace tapesift::widgets
