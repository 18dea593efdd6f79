#include "widgets/scanners/editor_help.h"

#include <QLocale>

#include "tapesift/formula/catalog.h"
#include "tapesift/presentation/formula_texts.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

using formula::CatalogEntry;
using formula::EntryGroup;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString groupTitle(EntryGroup group)
{
    switch (group) {
    case EntryGroup::Price:
        return EditorHelp::tr("Prices");
    case EntryGroup::Average:
        return EditorHelp::tr("Averages and spans");
    case EntryGroup::Indicator:
        return EditorHelp::tr("Indicators");
    case EntryGroup::Arithmetic:
        return EditorHelp::tr("Arithmetic");
    case EntryGroup::Condition:
        return EditorHelp::tr("Conditions");
    case EntryGroup::Fact:
        return EditorHelp::tr("Facts of the symbol");
    case EntryGroup::Constant:
        return EditorHelp::tr("Words of a signal");
    case EntryGroup::ShortName:
        return EditorHelp::tr("Short names");
    }
    return {};
}

QString parameterLine(const formula::ParameterInfo& parameter)
{
    QString line = QStringLiteral("<b>%1</b>").arg(text(parameter.name).toHtmlEscaped());
    const bool hasRange = parameter.kind == formula::ParameterKind::Period ||
                          parameter.kind == formula::ParameterKind::Factor;
    const QLocale locale;
    if (hasRange)
        line += EditorHelp::tr(": %1 to %2")
                    .arg(locale.toString(parameter.minimum), locale.toString(parameter.maximum));
    if (!parameter.standard.empty())
        line += EditorHelp::tr(", left out: %1").arg(text(parameter.standard).toHtmlEscaped());
    return line + QStringLiteral("<br>");
}

QString page(const CatalogEntry& entry, const QString& muted)
{
    QString html = QStringLiteral("<p><code>%1</code></p><p>%2</p>")
                       .arg(text(entry.signature).toHtmlEscaped(),
                            EditorHelp::tr("%1.", "what a name means")
                                .arg(presentation::formulaText(entry.meaning).toHtmlEscaped()));
    if (!entry.stands.empty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(EditorHelp::tr("Stands for %1.")
                             .arg(QStringLiteral("<code>%1</code>")
                                      .arg(text(entry.stands).toHtmlEscaped())));
    if (!entry.parameters.empty()) {
        html += QStringLiteral("<p>");
        for (const formula::ParameterInfo& parameter : entry.parameters)
            html += parameterLine(parameter);
        html += QStringLiteral("</p>");
    }
    html += QStringLiteral("<p style='color:%1'>%2<br><code>%3</code></p>")
                .arg(muted, EditorHelp::tr("Example"), text(entry.example).toHtmlEscaped());
    if (entry.takesInterval)
        html += QStringLiteral("<p style='color:%1'>%2</p>")
                    .arg(muted, EditorHelp::tr("A bar length such as \"1wk\" may be its last "
                                               "argument, and [1] behind it is one bar back."));
    return html;
}

} // namespace

EditorHelp::EditorHelp(Look& look, QWidget* parent)
    : QTextBrowser(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("editorHelp"));
    setAccessibleName(tr("Help on the name under the cursor"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { showName(link.fragment()); });
    connect(&m_look, &Look::changed, this, &EditorHelp::showPage);
    showPage();
}

void EditorHelp::showName(const QString& name)
{
    const CatalogEntry* entry = formula::findEntry(name.toStdString());
    const QString known = entry != nullptr ? text(entry->name) : QString();
    if (known == m_name)
        return;
    m_name = known;
    showPage();
}

void EditorHelp::showPage()
{
    const QString link = linkColour(m_look.themeId()).name();
    document()->setDefaultStyleSheet(QStringLiteral("a { color: %1; text-decoration: none }"
                                                    "code { font-family: monospace }")
                                         .arg(link));
    const CatalogEntry* entry = formula::findEntry(m_name.toStdString());
    if (entry == nullptr)
        return setHtml(overview());
    setHtml(page(*entry, m_look.theme().textMuted.name()) +
            QStringLiteral("<p><a href='#'>%1</a></p>").arg(tr("All names")));
}

QString EditorHelp::overview() const
{
    QString html;
    EntryGroup group = EntryGroup::ShortName;
    bool isFirst = true;
    for (const CatalogEntry& entry : formula::catalog()) {
        if (isFirst || entry.group != group) {
            group = entry.group;
            html += QStringLiteral("%1<p><b>%2</b><br>")
                        .arg(isFirst ? QString() : QStringLiteral("</p>"), groupTitle(group));
            isFirst = false;
        }
        html += QStringLiteral("<a href='#%1'>%1</a> ").arg(text(entry.name));
    }
    return html + QStringLiteral("</p>");
}

} // namespace tapesift::widgets
