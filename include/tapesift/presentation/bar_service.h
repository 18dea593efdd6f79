#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/clock.h"
#include "tapesift/base/error.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/presentation/chart_data.h"
#include "tapesift/presentation/sparkline.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// What the service works with. Everything must outlive it.
struct BarServices
{
    base::FileSystem& files;
    base::Clock& clock;
    base::Log& log;
    cache::PriceCache& cache;
    std::string cacheFolder;
    engine::ProviderFactory providers;
    const market::CalendarBook& calendars;
    data::LoaderOptions loading = {};
};

// Brings the bars behind the rows of one run to the window: whole charts for the selected symbol
// and its neighbours, sparklines for the rows in view. Works on a thread of its own; what was asked
// for last comes first. Bars are those the scan saw: none later than the run's as-of time.
// To be used from the GUI thread; signals come there, at most one a frame (16 ms).
class BarService : public QObject
{
    Q_OBJECT

public:
    explicit BarService(BarServices services, QObject* parent = nullptr);
    ~BarService() override; // waits for the bar that is being read, not for the rest

    // Which run, source, interval and as-of time are meant from now on. If any of them differs,
    // forgets what is kept and what was asked for: nothing of that is answered any more. The
    // source is then looked at anew, so files changed since are seen.
    void setRun(const store::RunRecord& run);

    // Asks for a chart; the answer is chartReady or chartFailed. A chart that is kept is returned
    // at once, and then there is no signal. At most 64 charts wait: one more drops the request that
    // has waited longest, which is then not answered until it is made again.
    std::shared_ptr<const ChartData> chart(const QString& symbol);

    // Loads charts that will be wanted next, after everything that is wanted now. Replaces the
    // list of the call before.
    void prefetchCharts(const std::vector<QString>& symbols);

    // Asks for sparklines; replaces what was asked for before and not begun, which is then not
    // answered.
    void requestSparklines(const std::vector<QString>& symbols);

Q_SIGNALS:
    void chartReady(const QString& symbol,
                    std::shared_ptr<const tapesift::presentation::ChartData> chart);
    void chartFailed(const QString& symbol, const tapesift::base::Error& error);
    void sparklinesReady(
        const std::vector<std::pair<QString, tapesift::presentation::Sparkline>>& lines);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::presentation
