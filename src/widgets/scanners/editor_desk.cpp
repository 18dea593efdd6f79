#include "widgets/scanners/editor_desk.h"

#include <QAction>

#include "widgets/results/result_table_view.h"
#include "widgets/scanners/editor_dialog.h"

namespace tapesift::widgets {

EditorDesk::EditorDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&m_parts.action, &QAction::triggered, this, [this] { show(); });
}

void EditorDesk::show(const QString& name)
{
    if (!m_dialog) {
        m_dialog = new EditorDialog({m_parts.library, m_parts.matches, m_parts.look}, &m_window);
        connect(m_dialog, &EditorDialog::symbolChosen, &m_parts.table,
                &ResultTableView::selectSymbol);
        m_parts.library.load();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (!name.isEmpty())
        m_dialog->choose(name);
}

} // namespace tapesift::widgets
