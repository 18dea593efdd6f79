#include "widgets/scanners/editor_script.h"

#include <QPainter>
#include <QResizeEvent>
#include <QTextBlock>

#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

constexpr int kGap = 8; // on both sides of a number
constexpr int kTabStop = 4;

} // namespace

// The column on the left.
class EditorScript::Numbers : public QWidget
{
public:
    explicit Numbers(EditorScript& editor)
        : QWidget(&editor)
        , m_editor(editor)
    {
    }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor.paintNumbers(*event); }

private:
    EditorScript& m_editor;
};

EditorScript::EditorScript(Look& look, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_look(look)
    , m_numbers(new Numbers(*this))
{
    setObjectName(QStringLiteral("scriptEdit"));
    setAccessibleName(tr("Script"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &EditorScript::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& part, int moved) {
        if (moved != 0)
            m_numbers->scroll(0, moved);
        else
            m_numbers->update(0, part.y(), m_numbers->width(), part.height());
    });
    const auto restyle = [this] {
        QFont font = m_look.theme().textFont;
        font.setFamily(QStringLiteral("monospace"));
        font.setStyleHint(QFont::Monospace);
        setFont(font);
        setTabStopDistance(kTabStop * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
        placeNumbers();
        showMark();
    };
    connect(&m_look, &Look::changed, this, restyle);
    restyle();
}

int EditorScript::numbersWidth() const
{
    const QString widest(QString::number(std::max(99, blockCount())).size(), QLatin1Char('9'));
    return fontMetrics().horizontalAdvance(widest) + 2 * kGap;
}

void EditorScript::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void EditorScript::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void EditorScript::paintNumbers(QPaintEvent& event)
{
    QPainter painter(m_numbers);
    const Theme& theme = m_look.theme();
    painter.fillRect(event.rect(), theme.panel);
    painter.setFont(font());
    const int shift = viewport()->geometry().top() - m_numbers->geometry().top();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event.rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        painter.setPen(line == m_marked ? dangerColour(m_look.themeId()) : theme.textMuted);
        painter.drawText(
            QRectF(0, place.top() + shift, m_numbers->width() - kGap, fontMetrics().height()),
            Qt::AlignRight, QString::number(line));
    }
}

void EditorScript::markLine(int line)
{
    m_marked = line;
    showMark();
    m_numbers->update();
}

void EditorScript::showMark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(m_marked - 1);
    if (m_marked > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(
            mixed(m_look.theme().raised, dangerColour(m_look.themeId()), 0.22));
        marks.push_back(mark);
    }
    setExtraSelections(marks);
}

} // namespace tapesift::widgets
