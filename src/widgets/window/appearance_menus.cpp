#include "widgets/window/appearance_menus.h"

#include <QActionGroup>
#include <QMenu>

#include "tapesift/widgets/theme_names.h"

namespace tapesift::widgets {

AppearanceMenus::AppearanceMenus(QMenu& themes, QMenu& palettes, Look& look,
                                 presentation::SettingsKeeper& settings)
    : QObject(&themes)
    , m_look(look)
    , m_themes(new QActionGroup(this))
    , m_palettes(new QActionGroup(this))
{
    add(themes, *m_themes, tr("&Dark"), themeText(ThemeId::Dark));
    add(themes, *m_themes, tr("&Light"), themeText(ThemeId::Light));
    add(themes, *m_themes, tr("&High contrast"), themeText(ThemeId::HighContrast));
    add(palettes, *m_palettes, tr("&Western: green up, red down"), paletteText(PaletteId::Western));
    add(palettes, *m_palettes, tr("&Asian: red up, green down"), paletteText(PaletteId::Asian));
    add(palettes, *m_palettes, tr("&Colour-blind: blue up, orange down"),
        paletteText(PaletteId::ColourBlind));
    connect(m_themes, &QActionGroup::triggered, this, [this, &settings](const QAction* action) {
        settings.set(settings::kWindowTheme, action->data().toString());
        m_look.apply(themeFromText(action->data().toString()), m_look.paletteId());
    });
    connect(m_palettes, &QActionGroup::triggered, this, [this, &settings](const QAction* action) {
        settings.set(settings::kWindowPalette, action->data().toString());
        m_look.apply(m_look.themeId(), paletteFromText(action->data().toString()));
    });
    connect(&m_look, &Look::changed, this, &AppearanceMenus::showChosen);
    showChosen();
}

QAction* AppearanceMenus::add(QMenu& menu, QActionGroup& group, const QString& text,
                              const QString& value)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setData(value);
    action->setObjectName(value + QStringLiteral("Action"));
    group.addAction(action);
    return action;
}

void AppearanceMenus::showChosen()
{
    const auto check = [](const QActionGroup& group, const QString& value) {
        for (QAction* action : group.actions())
            if (action->data().toString() == value)
                action->setChecked(true);
    };
    check(*m_themes, themeText(m_look.themeId()));
    check(*m_palettes, paletteText(m_look.paletteId()));
}

} // namespace tapesift::widgets
