#include "widgets/scanners/editor_matches.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QStringListModel>
#include <QVBoxLayout>

#include "tapesift/presentation/message_text.h"

namespace tapesift::widgets {

QString matchSentence(const presentation::MatchAnswer& answer, market::Interval wanted)
{
    if (answer.error)
        return presentation::errorText(*answer.error);
    if (answer.total == 0)
        return EditorMatches::tr(
            "Nothing to count yet: scan a list, and its symbols that match are "
            "counted here.");
    const QLocale locale;
    const QString found = locale.toString(answer.symbols.size());
    QString text;
    if (!answer.isComplete()) {
        text = EditorMatches::tr("%1 match so far, %2 of %3 looked at")
                   .arg(found, locale.toString(answer.read), locale.toString(answer.total));
    } else {
        text = EditorMatches::tr("%1 of %2 match").arg(found, locale.toString(answer.total));
        if (answer.warming > 0)
            text += EditorMatches::tr(", %1 warming").arg(locale.toString(answer.warming));
        if (answer.missing > 0)
            text += EditorMatches::tr(", %1 without prices").arg(locale.toString(answer.missing));
    }
    if (answer.interval != wanted) {
        const auto name = [](market::Interval interval) {
            const std::string_view utf8 = market::intervalName(interval);
            return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        };
        text +=
            EditorMatches::tr(" – counted on the %1 bars of this scan; the scanner itself looks "
                              "at %2 bars")
                .arg(name(answer.interval), name(wanted));
    }
    return text;
}

EditorMatches::EditorMatches(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    auto* note = new QLabel(tr("Double-click a symbol to show it in the table."), this);
    note->setWordWrap(true);
    note->setProperty("style", QStringLiteral("small"));
    column->addWidget(note);
    auto* list = new QListView(this);
    list->setObjectName(QStringLiteral("matchesList"));
    list->setAccessibleName(tr("Symbols that match"));
    list->setProperty("framed", true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setUniformItemSizes(true);
    m_symbols = new QStringListModel(this);
    list->setModel(m_symbols);
    column->addWidget(list, 1);
    connect(list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT symbolChosen(index.data().toString()); });
}

void EditorMatches::setSymbols(const QStringList& symbols)
{
    if (symbols != m_symbols->stringList())
        m_symbols->setStringList(symbols);
}

} // namespace tapesift::widgets
