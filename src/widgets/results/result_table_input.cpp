// Keys, pointer and context menu of ResultTableView.

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include "widgets/results/result_delegate.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

QList<ShortcutLine> ResultTableView::shortcuts()
{
    const QString group = tr("Results table");
    return {
        {group, tr("Next row"), {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_Down)}},
        {group,
         tr("Previous row"),
         {QKeySequence(Qt::SHIFT | Qt::Key_Space), QKeySequence(Qt::Key_Up)}},
        {group, tr("First row"), {QKeySequence(Qt::Key_Home)}},
        {group, tr("Last row"), {QKeySequence(Qt::Key_End)}},
        {group, tr("Show the details"), {QKeySequence(Qt::Key_Return)}},
        {group, tr("Copy the selected rows"), {QKeySequence(QKeySequence::Copy)}},
        {group,
         tr("Fold or unfold a group"),
         {QKeySequence(Qt::Key_Left), QKeySequence(Qt::Key_Right)}},
    };
}

void ResultTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (isPlain && event->key() == Qt::Key_Space) {
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    const int current = currentIndex().row();
    if (isPlain && current >= 0 && m_model.isGroupLine(current) && foldByKey(event->key()))
        return;
    if (isPlain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        // Rows are selected as a whole, so there is no cell to go to.
        QScrollBar& bar = *horizontalScrollBar();
        bar.triggerAction(event->key() == Qt::Key_Left ? QScrollBar::SliderSingleStepSub
                                                       : QScrollBar::SliderSingleStepAdd);
        return;
    }
    QTableView::keyPressEvent(event);
}

bool ResultTableView::foldByKey(int key)
{
    const int line = currentIndex().row();
    switch (key) {
    case Qt::Key_Left:
        fold(line, true);
        return true;
    case Qt::Key_Right:
        fold(line, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        fold(line, !m_model.groupAt(line).isCollapsed);
        return true;
    default:
        return false;
    }
}

void ResultTableView::fold(int line, bool isCollapsed)
{
    m_model.setCollapsed(line, isCollapsed);
}

QModelIndex ResultTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_model.visibleRows() > 0 && (action == MoveHome || action == MoveEnd)) {
        const int row = action == MoveHome ? 0 : m_model.visibleRows() - 1;
        return m_model.index(row, std::max(currentIndex().column(), 0));
    }
    return QTableView::moveCursor(action, modifiers);
}

void ResultTableView::keyboardSearch(const QString& typed)
{
    const QString letters = typed.trimmed();
    if (letters.isEmpty())
        return;
    const int current = std::max(currentIndex().row(), 0);
    // The first letter goes on from the row behind, so that the same one again finds the next.
    const bool isFirst = m_typed.isEmpty();
    m_typed += letters;
    m_typing.start();
    auto row = m_model.rowBeginningWith(m_typed, isFirst ? current + 1 : current);
    if (!row && !isFirst) {
        m_typed = letters;
        row = m_model.rowBeginningWith(m_typed, current + 1);
    }
    if (row)
        setCurrentRow(*row, true);
}

void ResultTableView::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void ResultTableView::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void ResultTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateFocusedRow();
}

void ResultTableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateFocusedRow();
}

void ResultTableView::contextMenuEvent(QContextMenuEvent* event)
{
    const QStringList symbols = selectedSymbols();
    if (symbols.isEmpty() || m_symbol.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const char* name, const QString& icon, const QString& text) {
        QAction* action = menu->addAction(m_look.icon(icon), text);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    const QString symbol = m_symbol;
    const auto count = static_cast<int>(symbols.size());
    connect(add("whyAction", QStringLiteral("help"), tr("Why this signal?")), &QAction::triggered,
            this, [this, symbol] { Q_EMIT why(symbol); });
    connect(add("whyNotAction", QStringLiteral("filter"), tr("Why is a symbol missing?")),
            &QAction::triggered, this, &ResultTableView::whyNot);
    menu->addSeparator();
    connect(add("browserAction", QStringLiteral("external"), tr("Chart on TradingView")),
            &QAction::triggered, this, [this, symbol] { Q_EMIT openInBrowser(symbol); });
    connect(add("yahooAction", QStringLiteral("external"), tr("Chart on Yahoo Finance")),
            &QAction::triggered, this, [this, symbol] { Q_EMIT openOnYahoo(symbol); });
    connect(add("alertAction", QStringLiteral("bell"),
                count == 1 ? tr("Alert for %1…").arg(symbols.front())
                           : tr("Alert for %n symbols…", nullptr, count)),
            &QAction::triggered, this, [this, symbols] { Q_EMIT alertRequested(symbols); });
    menu->addSeparator();
    QAction* copy = add("copyRowsAction", QStringLiteral("copy"),
                        count == 1 ? tr("Copy row") : tr("Copy %n rows", nullptr, count));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut); // Only told here; the table has the key.
    copy->setShortcutVisibleInContextMenu(true);
    connect(copy, &QAction::triggered, this, &ResultTableView::copySelection);
    connect(add("copySymbolsAction", QStringLiteral("copy"),
                count == 1 ? tr("Copy symbol") : tr("Copy %n symbols", nullptr, count)),
            &QAction::triggered, this,
            [symbols] { QApplication::clipboard()->setText(symbols.join(QLatin1Char('\n'))); });
    menu->addSeparator()->setObjectName(QStringLiteral("rowMenuPlace"));
    connect(add("excludeAction", QStringLiteral("exclude"),
                count == 1 ? tr("Exclude %1 from next scans").arg(symbols.front())
                           : tr("Exclude %n symbols from next scans", nullptr, count)),
            &QAction::triggered, this, [this, symbols] { Q_EMIT exclude(symbols); });
    Q_EMIT rowMenuMade(menu, symbols);
    const QPoint below = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? below : event->globalPos());
}

} // namespace tapesift::widgets
