#include "tapesift/presentation/bar_service.h"

#include <optional>
#include <set>

#include <QTimer>

#include "presentation/bar_worker.h"
#include "presentation/chart_shelf.h"
#include "presentation/frame_time.h"

namespace tapesift::presentation {

namespace {

constexpr std::size_t kKeptCharts = 64;
constexpr std::size_t kKeptChartBars = 500'000; // A bar with its indicators takes 120 bytes.

// Whether both see the same bars and work out the same series from them. Another run never does:
// its files may have been corrected since, and there may be more of them.
bool seesTheSame(const store::RunRecord& a, const store::RunRecord& b)
{
    const auto facts = [](const market::ScanSpec& spec) {
        return std::tie(spec.provider, spec.dataPath, spec.interval, spec.lookback,
                        spec.priceSource, spec.asOf, spec.asOfClosed, spec.demoSymbols,
                        spec.demoSeed);
    };
    return a.id == b.id && facts(a.spec) == facts(b.spec);
}

} // namespace

struct BarService::Impl
{
    Impl(BarService& owner, BarServices services)
        : service(owner)
        , worker(std::move(services), [this] {
            QMetaObject::invokeMethod(
                &service, [this] { arrive(); }, Qt::QueuedConnection);
        })
    {
        frame.setSingleShot(true);
        frame.setInterval(kFrame);
        connect(&frame, &QTimer::timeout, &service, [this] {
            if (std::exchange(hasMore, false))
                deliver();
        });
    }

    // At once if the last delivery is a frame ago, else with the next frame.
    void arrive()
    {
        if (frame.isActive())
            hasMore = true;
        else
            deliver();
    }
    void deliver();

    BarService& service;
    std::optional<store::RunRecord> run;
    ChartShelf shelf{kKeptCharts, kKeptChartBars};
    std::set<QString> awaited; // charts asked for and not answered
    QTimer frame;
    bool hasMore = false;
    BarWorker worker; // Ends first: it calls the others.
};

void BarService::Impl::deliver()
{
    frame.start();
    const BarAnswers answers = worker.takeAnswers();
    // The shelf first: a receiver may ask for the next chart.
    for (const auto& chart : answers.charts)
        shelf.put(chart);
    for (const auto& chart : answers.charts) {
        if (awaited.erase(chart->symbol) > 0)
            Q_EMIT service.chartReady(chart->symbol, chart);
    }
    for (const auto& [symbol, error] : answers.failures) {
        if (awaited.erase(symbol) > 0)
            Q_EMIT service.chartFailed(symbol, error);
    }
    if (!answers.lines.empty())
        Q_EMIT service.sparklinesReady(answers.lines);
}

BarService::BarService(BarServices services, QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, std::move(services)))
{
}

BarService::~BarService() = default;

void BarService::setRun(const store::RunRecord& run)
{
    if (m_impl->run && seesTheSame(*m_impl->run, run))
        return;
    m_impl->run = run;
    m_impl->shelf.clear();
    m_impl->awaited.clear();
    m_impl->worker.setRun(run);
}

std::shared_ptr<const ChartData> BarService::chart(const QString& symbol)
{
    if (auto kept = m_impl->shelf.find(symbol))
        return kept;
    if (m_impl->run) {
        m_impl->awaited.insert(symbol);
        m_impl->worker.wantChart(symbol);
    }
    return nullptr;
}

void BarService::prefetchCharts(const std::vector<QString>& symbols)
{
    std::vector<QString> missing;
    for (const QString& symbol : symbols) {
        if (!m_impl->shelf.holds(symbol))
            missing.push_back(symbol);
    }
    m_impl->worker.prefetch(std::move(missing));
}

void BarService::requestSparklines(const std::vector<QString>& symbols)
{
    m_impl->worker.wantSparklines(symbols);
}

} // namespace tapesift::presentation
