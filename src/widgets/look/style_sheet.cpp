#include "widgets/look/style_sheet.h"

#include "widgets/look/theme_colours.h"
#include "widgets/look/theme_fonts.h"

namespace tapesift::widgets {

namespace {

QString artFolder(ThemeId id)
{
    switch (id) {
    case ThemeId::Dark:
        return QStringLiteral(":/themes/dark");
    case ThemeId::Light:
        return QStringLiteral(":/themes/light");
    case ThemeId::HighContrast:
        return QStringLiteral(":/themes/contrast");
    }
    return QStringLiteral(":/themes/dark");
}

QString points(double size)
{
    return QString::number(size) + QStringLiteral("pt");
}

// Grounds, edges and handles.
void addSurfaces(QHash<QString, QString>& tokens, const Theme& theme, ThemeId id)
{
    const auto add = [&tokens](const char* name, const QColor& colour) {
        tokens.insert(QString::fromLatin1(name), colour.name());
    };
    const bool isContrast = id == ThemeId::HighContrast;
    const QColor ink = theme.isDark ? QColor(Qt::white) : QColor(Qt::black);
    add("window", theme.window);
    add("panel", theme.panel);
    add("raised", theme.raised);
    add("hover", mixed(theme.raised, ink, isContrast ? 0.18 : 0.06));
    add("pressed", mixed(theme.raised, ink, isContrast ? 0.3 : 0.12));
    add("line", theme.line);
    // The edge of a control must be easier to see than a separator.
    add("border", isContrast ? theme.text : mixed(theme.raised, theme.textMuted, 0.32));
    add("handle", mixed(theme.panel, theme.textMuted, 0.38));
    add("handleHover", mixed(theme.panel, theme.textMuted, 0.65));
    add("selection", theme.selection);
    add("selectionStrong", mixed(theme.selection, theme.accent, isContrast ? 0.0 : 0.2));
    add("checkedEdge", mixed(theme.selection, linkColour(id), isContrast ? 1.0 : 0.6));
    add("track", mixed(theme.panel, theme.textMuted, isContrast ? 0.35 : 0.18));
    add("bar", theme.accent);
}

// Fill and edge of the four kinds of message.
void addMessages(QHash<QString, QString>& tokens, const Theme& theme, ThemeId id)
{
    const auto add = [&](const char* name, const QColor& colour) {
        const QString key = QString::fromLatin1(name);
        const bool isContrast = id == ThemeId::HighContrast;
        tokens.insert(key, colour.name());
        tokens.insert(key + QStringLiteral("Fill"),
                      mixed(theme.panel, colour, isContrast ? 0.0 : 0.11).name());
        tokens.insert(key + QStringLiteral("Edge"),
                      mixed(theme.panel, colour, isContrast ? 1.0 : 0.4).name());
    };
    add("info", linkColour(id));
    add("warning", theme.warning);
    add("danger", dangerColour(id));
    add("success", successColour(id));
}

} // namespace

QHash<QString, QString> styleTokens(const Theme& theme, ThemeId id)
{
    QHash<QString, QString> tokens;
    addSurfaces(tokens, theme, id);
    addMessages(tokens, theme, id);
    const auto add = [&tokens](const char* name, const QColor& colour) {
        tokens.insert(QString::fromLatin1(name), colour.name());
    };
    const QColor black(Qt::black);
    add("text", theme.text);
    add("muted", theme.textMuted);
    add("faint", theme.textFaint);
    add("accent", theme.accent);
    add("accentText", theme.accentText);
    add("accentHover", mixed(theme.accent, black, 0.12));
    add("accentPressed", mixed(theme.accent, black, 0.24));
    add("focus", linkColour(id));
    add("ring", theme.text); // around what is filled with the accent
    tokens.insert(QStringLiteral("focusWidth"),
                  id == ThemeId::HighContrast ? QStringLiteral("2px") : QStringLiteral("1px"));
    tokens.insert(QStringLiteral("art"), artFolder(id));
    tokens.insert(QStringLiteral("small"), points(kSmallPoints));
    tokens.insert(QStringLiteral("title"), points(kTitlePoints));
    tokens.insert(QStringLiteral("numbers"), theme.numberFont.family());
    return tokens;
}

QString withTokens(const QString& sheet, const QHash<QString, QString>& tokens)
{
    QString result;
    result.reserve(sheet.size() * 2);
    qsizetype at = 0;
    while (at < sheet.size()) {
        const qsizetype mark = sheet.indexOf(QLatin1Char('@'), at);
        if (mark < 0)
            break;
        qsizetype end = mark + 1;
        while (end < sheet.size() && sheet.at(end).isLetter())
            ++end;
        result += QStringView(sheet).mid(at, mark - at);
        const QString name = sheet.mid(mark + 1, end - mark - 1);
        result += tokens.value(name, sheet.mid(mark, end - mark));
        at = end;
    }
    return result + QStringView(sheet).mid(at).toString();
}

} // namespace tapesift::widgets
