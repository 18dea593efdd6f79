#pragma once

#include <QObject>

#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

class QAction;
class QActionGroup;
class QMenu;

namespace tapesift::widgets {

// The menus of themes and price colours. Settings and look follow each choice.
class AppearanceMenus : public QObject
{
    Q_OBJECT

public:
    AppearanceMenus(QMenu& themes, QMenu& palettes, Look& look,
                    presentation::SettingsKeeper& settings);

private:
    QAction* add(QMenu& menu, QActionGroup& group, const QString& text, const QString& value);
    void showChosen();

    Look& m_look;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_palettes = nullptr;
};

} // namespace tapesift::widgets
