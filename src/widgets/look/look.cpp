#include "tapesift/widgets/look.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QPointer>
#include <QStyleFactory>

#include "widgets/look/style_sheet.h"
#include "widgets/look/theme_colours.h"
#include "widgets/look/theme_fonts.h"
#include "widgets/look/themed_icon_engine.h"

// The resources of a static library have to be asked for, from outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace tapesift::widgets {

namespace {

Theme completeTheme(ThemeId themeId, PaletteId paletteId)
{
    const QString texts = QStringLiteral("Inter");
    Theme theme = themeColours(themeId, paletteId);
    theme.textFont = textFont(texts, kTextPoints);
    theme.smallFont = textFont(texts, kSmallPoints);
    theme.titleFont = textFont(texts, kTitlePoints);
    theme.titleFont.setWeight(QFont::DemiBold);
    theme.numberFont = numberFont(QStringLiteral("Roboto"), kTextPoints);
    return theme;
}

QPalette paletteOf(const Theme& theme, ThemeId id)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    all(QPalette::Window, theme.window);
    all(QPalette::WindowText, theme.text);
    all(QPalette::Base, theme.panel);
    all(QPalette::AlternateBase, mixed(theme.panel, theme.raised, 0.5));
    all(QPalette::Text, theme.text);
    all(QPalette::PlaceholderText, theme.textFaint);
    all(QPalette::Button, theme.raised);
    all(QPalette::ButtonText, theme.text);
    all(QPalette::BrightText, dangerColour(id));
    all(QPalette::ToolTipBase, theme.raised);
    all(QPalette::ToolTipText, theme.text);
    all(QPalette::Highlight, theme.accent);
    all(QPalette::HighlightedText, theme.accentText);
    all(QPalette::Link, linkColour(id));
    all(QPalette::LinkVisited, linkColour(id));
    all(QPalette::Light, mixed(theme.raised, QColor(Qt::white), 0.1));
    all(QPalette::Midlight, theme.raised);
    all(QPalette::Mid, theme.line);
    all(QPalette::Dark, mixed(theme.window, QColor(Qt::black), 0.4));
    all(QPalette::Shadow, QColor(Qt::black));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.textFaint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.textFaint);
    return palette;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QIcon themedIcon(const QString& name, ThemedIconEngine::Ink ink)
{
    const QByteArray svg = contentOf(QStringLiteral(":/icons/%1.svg").arg(name));
    return svg.isEmpty() ? QIcon() : QIcon(new ThemedIconEngine(svg, std::move(ink)));
}

QColor inkColour(const Theme& theme, ThemeId id, IconInk ink)
{
    switch (ink) {
    case IconInk::Text:
        return theme.text;
    case IconInk::Muted:
        return theme.textMuted;
    case IconInk::Accent:
        return linkColour(id);
    case IconInk::AccentText:
        return theme.accentText;
    case IconInk::Warning:
        return theme.warning;
    case IconInk::Danger:
        return dangerColour(id);
    case IconInk::Success:
        return successColour(id);
    }
    return theme.text;
}

} // namespace

Look::Look(QObject* parent)
    : QObject(parent)
{
    initResources();
    m_theme = completeTheme(m_themeId, m_paletteId);
}

void Look::apply(ThemeId theme, PaletteId palette)
{
    m_theme = completeTheme(theme, palette);
    m_themeId = theme;
    m_paletteId = palette;
    if (!m_isStyled)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_isStyled = true;
    QApplication::setPalette(paletteOf(m_theme, theme));
    QApplication::setFont(m_theme.textFont);
    const auto sheet = QString::fromUtf8(contentOf(QStringLiteral(":/themes/tapesift.qss")));
    qApp->setStyleSheet(withTokens(sheet, styleTokens(m_theme, theme)));
    Q_EMIT changed();
}

QIcon Look::icon(const QString& name, const QColor& colour) const
{
    if (!colour.isValid())
        return icon(name, IconInk::Text);
    return themedIcon(name, [colour](QIcon::Mode mode) {
        QColor ink = colour;
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.4F);
        return ink;
    });
}

QIcon Look::icon(const QString& name, IconInk ink) const
{
    // An icon may outlive its look, for example in a style's cache.
    const QPointer<const Look> look(this);
    return themedIcon(name, [look, ink](QIcon::Mode mode) {
        if (!look)
            return QColor(Qt::gray);
        if (mode == QIcon::Disabled)
            return look->theme().textFaint;
        return inkColour(look->theme(), look->themeId(), ink);
    });
}

} // namespace tapesift::widgets
