#include "widgets/scanners/editor_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include "tapesift/formula/catalog.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

// The place in the text's own units of a number of characters.
int positionOf(const QString& text, std::size_t characters)
{
    const QList<char32_t> all = [&text] {
        QList<char32_t> result;
        for (const uint c : text.toUcs4())
            result.push_back(c);
        return result;
    }();
    const auto count = std::min(qsizetype(characters), all.size());
    return int(QString::fromUcs4(all.constData(), count).size());
}

// What is underlined: the place, or the last character before it where the text ends.
QTextCursor rangeOf(const formula::Place& place, QTextDocument& document)
{
    const QString text = document.toPlainText();
    int from = positionOf(text, place.offset);
    int to = positionOf(text, place.offset + std::max<std::size_t>(place.length, 1));
    if (from >= to)
        from = std::max(0, to - 1);
    QTextCursor range(&document);
    range.setPosition(from);
    range.setPosition(to, QTextCursor::KeepAnchor);
    return range;
}

QStringList nameList(const formula::Parameters& parameters)
{
    QStringList names;
    for (const auto& [name, value] : parameters)
        names.push_back(QString::fromStdString(name));
    for (const formula::CatalogEntry& entry : formula::catalog())
        names.push_back(QString::fromUtf8(entry.name.data(), qsizetype(entry.name.size())));
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

EditorText::EditorText(Look& look, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("formulaEdit"));
    setAccessibleName(tr("Formula"));
    setPlaceholderText(tr("A condition, for example close > sma(20)"));
    setTabChangesFocus(true);
    m_names = new QStringListModel(nameList({}), this);
    m_completer = new QCompleter(m_names, this);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchStartsWith);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &EditorText::complete);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &EditorText::tellWord);
    const auto restyle = [this] {
        QFont font = m_look.theme().textFont;
        font.setFamily(QStringLiteral("monospace"));
        font.setStyleHint(QFont::Monospace);
        setFont(font);
        underline();
    };
    connect(&m_look, &Look::changed, this, restyle);
    restyle();
}

void EditorText::setParameters(const formula::Parameters& parameters)
{
    m_names->setStringList(nameList(parameters));
}

void EditorText::showProblem(const std::optional<formula::Problem>& problem)
{
    m_problem = problem;
    underline();
}

void EditorText::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_problem && !document()->isEmpty()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = rangeOf(m_problem->place, *document());
        const QColor colour = dangerColour(m_look.themeId());
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(colour);
        mark.format.setBackground(mixed(m_look.theme().raised, colour, 0.22));
        marks.push_back(mark);
    }
    setExtraSelections(marks);
}

QString EditorText::wordBeforeCursor() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const int end = cursor.positionInBlock();
    int begin = end;
    while (begin > 0 && isWordPart(line.at(begin - 1)))
        --begin;
    const QString word = line.mid(begin, end - begin);
    return word.isEmpty() || word.at(0).isDigit() ? QString() : word;
}

void EditorText::complete(const QString& name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(wordBeforeCursor().size()));
    const formula::CatalogEntry* entry = formula::findEntry(name.toStdString());
    const bool isFunction = entry != nullptr && !entry->parameters.empty();
    cursor.insertText(isFunction ? name + QStringLiteral("()") : name);
    if (isFunction)
        cursor.movePosition(QTextCursor::Left);
    setTextCursor(cursor);
}

void EditorText::offer(bool isAsked)
{
    const QString word = wordBeforeCursor();
    if (word.isEmpty() && !isAsked)
        return m_completer->popup()->hide();
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1 &&
                         m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || isWhole)
        return m_completer->popup()->hide();
    QAbstractItemView& popup = *m_completer->popup();
    popup.setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(popup.sizeHintForColumn(0) + popup.verticalScrollBar()->sizeHint().width() + 24);
    m_completer->complete(place);
}

void EditorText::keyPressEvent(QKeyEvent* event)
{
    const bool isAsked =
        event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier);
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore(); // The list takes them.
            return;
        default:
            break;
        }
    }
    if (isAsked)
        return offer(true);
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    if (!typed.isEmpty() && (isWordPart(typed.at(0)) || event->key() == Qt::Key_Backspace))
        offer(false);
    else if (!typed.isEmpty())
        m_completer->popup()->hide();
}

// The name that the cursor is in or behind, or the function whose arguments it is among.
void EditorText::tellWord()
{
    const QString text = toPlainText().left(textCursor().position());
    int open = 0; // parentheses that were closed before the cursor
    qsizetype end = text.size();
    const QString behind = toPlainText().mid(end);
    qsizetype tail = 0;
    while (tail < behind.size() && isWordPart(behind.at(tail)))
        ++tail;
    const auto wordEndingAt = [&text](qsizetype last) {
        qsizetype begin = last;
        while (begin > 0 && isWordPart(text.at(begin - 1)))
            --begin;
        return text.mid(begin, last - begin);
    };
    QString word = wordEndingAt(end) + behind.left(tail);
    if (formula::findEntry(word.toStdString()) != nullptr)
        return Q_EMIT helpWanted(word);
    while (end-- > 0) {
        if (text.at(end) == QLatin1Char(')')) {
            ++open;
        } else if (text.at(end) == QLatin1Char('(') && open-- == 0) {
            word = wordEndingAt(end);
            if (formula::findEntry(word.toStdString()) != nullptr)
                return Q_EMIT helpWanted(word);
            open = 0;
        }
    }
}

} // namespace tapesift::widgets
