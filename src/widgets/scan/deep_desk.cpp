#include "widgets/scan/deep_desk.h"

#include <chrono>
#include <utility>

#include "widgets/results/result_table_view.h"
#include "widgets/scan/scan_strip.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 120ms; // Who scrolls on does not want what is passed by.

} // namespace

DeepDesk::DeepDesk(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.results, &presentation::RunResults::runChanged, this,
            [this] { m_parts.table.setDeep(m_parts.results.isDeep()); });
    if (m_parts.scans)
        connectController();
}

void DeepDesk::connectController()
{
    using presentation::ScanController;
    ScanController& scans = *m_parts.scans;
    connect(&scans, &ScanController::deepProgressed, &m_parts.strip, &ScanStrip::showDeepProgress);
    connect(&scans, &ScanController::ranked, &m_parts.results, &presentation::RunResults::rank);
    connect(&scans, &ScanController::quickCompleted, this, [this] {
        m_told.clear();
        prefer();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &DeepDesk::prefer);
    const auto touch = [this] {
        if (m_parts.scans->isBusy())
            m_pause.start();
    };
    connect(&m_parts.table, &ResultTableView::symbolSelected, this, touch);
    connect(&m_parts.table, &ResultTableView::visibleSymbolsChanged, this, touch);
}

void DeepDesk::prefer()
{
    std::vector<QString> symbols = wanted();
    if (symbols.empty() || symbols == m_told)
        return;
    m_told = std::move(symbols);
    m_parts.scans->prefer(m_told);
}

// The selected row, then those in view; only what is still to be done.
std::vector<QString> DeepDesk::wanted() const
{
    std::vector<QString> symbols;
    const auto add = [&](const QString& symbol) {
        const presentation::ResultRow* row = m_parts.results.results().find(symbol);
        if (row && row->deep.state == presentation::DeepState::Pending)
            symbols.push_back(symbol);
    };
    add(m_parts.table.selectedSymbol());
    for (const QString& symbol : m_parts.table.symbolsInView())
        add(symbol);
    return symbols;
}

} // namespace tapesift::widgets
