#include "widgets/results/change_desk.h"

#include "widgets/results/left_dialog.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/results_pane.h"

namespace tapesift::widgets {

using presentation::RunResults;

ChangeDesk::ChangeDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&m_parts.results, &RunResults::anotherShown, this, &ChangeDesk::follow);
    connect(&m_parts.results, &RunResults::compared, this,
            [this] { m_parts.pane.table().setCompared(m_parts.results.earlier() != nullptr); });
    connect(&m_parts.archive, &presentation::RunArchive::earlierRead, this, &ChangeDesk::take);
    connect(&m_parts.pane, &ResultsPane::leftRequested, this, &ChangeDesk::showLeft);
    const auto takeRules = [this] {
        m_parts.results.setDiffRules(presentation::loadDiffRules(m_parts.settings));
    };
    connect(&m_parts.settings, &presentation::SettingsKeeper::changed, this, takeRules);
    takeRules();
}

// The columns stay until it is known that there is nothing to compare with.
void ChangeDesk::follow()
{
    if (m_parts.results.run())
        m_parts.archive.readEarlier(*m_parts.results.run());
}

// The answer may be about a run that is no longer shown.
void ChangeDesk::take(const presentation::ReadEarlier& earlier)
{
    const auto& shown = m_parts.results.run();
    if (shown && shown->id == earlier.of)
        m_parts.results.compareWith(earlier.earlier);
}

void ChangeDesk::showLeft()
{
    if (!m_dialog)
        m_dialog = new LeftDialog(m_parts.results, m_parts.look, &m_window);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace tapesift::widgets
