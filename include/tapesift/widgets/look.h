#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

namespace tapesift::widgets {

enum class ThemeId { Dark, Light, HighContrast };

// Which colours stand for rising and falling. A sign, an arrow or a word always says it as well.
enum class PaletteId {
    Western,     // green up, red down
    Asian,       // red up, green down
    ColourBlind, // blue up, orange down (Okabe-Ito)
};

// The colours and fonts of one theme with one palette. Plain values.
struct Theme
{
    bool isDark = true;
    QColor window;     // behind everything
    QColor panel;      // cards, rail, table
    QColor raised;     // inputs, hovered rows, headers
    QColor line;       // separators, borders
    QColor grid;       // chart grid
    QColor text;       // at least 7:1 on panel
    QColor textMuted;  // labels; at least 4.5:1 on panel
    QColor textFaint;  // hints, disabled; at least 3:1 on panel
    QColor accent;     // focus, selection marks, primary button
    QColor accentText; // on accent
    QColor selection;  // background of the selected row
    QColor up;
    QColor down;
    QColor warning;
    QColor lineSma20;
    QColor lineSma50;
    QColor lineSma200;
    QColor lineBands;
    QColor lineRsi;
    QColor lineMacd;
    QColor lineSignal;
    QFont textFont;   // Inter, or the platform's font where it is missing
    QFont numberFont; // Roboto: its digits have one width; or a fixed-width fallback
    QFont smallFont;  // captions
    QFont titleFont;  // headings
};

// What an icon is painted in. The colour is looked up when the icon is painted, so an icon follows
// a change of the theme by itself.
enum class IconInk {
    Text,
    Muted,
    Accent,
    AccentText, // on a primary button
    Warning,
    Danger,
    Success,
};

// The look of the window: its theme, palette, fonts and icons. Widgets get a reference, read
// theme() when they paint and repaint on changed(). GUI thread.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(QObject* parent = nullptr);

    const Theme& theme() const { return m_theme; }
    ThemeId themeId() const { return m_themeId; }
    PaletteId paletteId() const { return m_paletteId; }

    // Applies palette, fonts and style sheet to the whole application.
    void apply(ThemeId theme, PaletteId palette);

    // An icon of resources/icons by its file name without ending, in the theme's text colour, or in
    // `colour`. Sharp at any scale. A null icon if there is none of that name.
    QIcon icon(const QString& name, const QColor& colour = {}) const;
    QIcon icon(const QString& name, IconInk ink) const;

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
    ThemeId m_themeId = ThemeId::Dark;
    PaletteId m_paletteId = PaletteId::Western;
    bool m_isStyled = false; // the application has got its style
};

} // namespace tapesift::widgets
