#include "widgets/scan/funnel_desk.h"

#include <utility>

#include "widgets/scan/funnel_dialog.h"
#include "widgets/scan/scan_rail.h"
#include "widgets/scan/scan_strip.h"

namespace tapesift::widgets {

FunnelDesk::FunnelDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_look(parts.results, parts.archive, parts.bars)
    , m_window(window)
{
    connect(&m_parts.strip, &ScanStrip::funnelClicked, this, &FunnelDesk::show);
    connect(&m_parts.archive, &presentation::RunArchive::funnelRead, this, &FunnelDesk::take);
    connect(&m_parts.results, &presentation::RunResults::runChanged, this, &FunnelDesk::follow);
}

void FunnelDesk::show(const QString& rule)
{
    if (!m_parts.results.run())
        return;
    if (!m_dialog) {
        m_dialog = new FunnelDialog(m_parts.results, m_parts.look, &m_window);
        m_dialog->setObstacle(m_obstacle);
        connect(m_dialog, &FunnelDialog::symbolAsked, &m_look, &presentation::SymbolLook::ask);
        connect(&m_look, &presentation::SymbolLook::told, m_dialog, &FunnelDialog::showContext);
        connect(m_dialog, &FunnelDialog::scanRequested, &m_parts.rail, &ScanRail::setSymbols);
    }
    m_wanted = rule;
    m_dialog->showFunnel(presentation::makeFunnelView(m_parts.results));
    m_dialog->select(rule);
    m_parts.archive.readFunnel(m_parts.results.run()->id);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void FunnelDesk::setObstacle(const QString& reason)
{
    m_obstacle = reason;
    if (m_dialog)
        m_dialog->setObstacle(reason);
}

// The answer may be about a run that is no longer shown.
void FunnelDesk::take(const presentation::ReadFunnel& funnel)
{
    const auto& shown = m_parts.results.run();
    if (!m_dialog || !shown || shown->id != funnel.run)
        return;
    m_dialog->showFunnel(presentation::makeFunnelView(*shown, funnel.steps));
    m_look.ask(m_dialog->askedSymbol()); // Of the run that is shown now.
    if (!m_wanted.isEmpty())
        m_dialog->select(std::exchange(m_wanted, QString()));
}

// Another run is shown, or this one has ended: an open dialog follows.
void FunnelDesk::follow()
{
    if (m_dialog && m_dialog->isVisible() && m_parts.results.run())
        m_parts.archive.readFunnel(m_parts.results.run()->id);
}

} // namespace tapesift::widgets
