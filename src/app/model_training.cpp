#include "app/model_training.h"

#include <map>
#include <mutex>
#include <vector>

#include <fmt/core.h>

#include "tapesift/learning/model_file.h"

namespace tapesift::app {

namespace {

// Copies of the bars that a model learns from; in the order of the symbols, so that the threads
// that loaded them decide nothing.
class TrainingBars
{
public:
    void add(const market::Symbol& symbol, const market::BarView& bars)
    {
        std::vector<market::Bar> rows;
        rows.reserve(bars.size());
        for (std::size_t i = 0; i < bars.size(); ++i)
            rows.push_back(bars.at(i));
        const std::lock_guard lock(m_mutex);
        m_series.insert_or_assign(symbol.text(), market::BarSeries(rows));
    }

    std::vector<learning::TrainingSeries> series() const
    {
        std::vector<learning::TrainingSeries> all;
        for (const auto& [symbol, bars] : m_series)
            all.push_back({symbol, bars.view()});
        return all;
    }

private:
    std::mutex m_mutex;
    std::map<std::string, market::BarSeries> m_series; // Guarded by m_mutex while loading.
};

} // namespace

base::Result<learning::TrainedModel>
trainModel(engine::CacheWarmer& warmer, const market::ScanSpec& spec,
           const learning::TrainOptions& options, base::FileSystem& files, const std::string& home,
           engine::ScanListener& listener, const learning::TrainProgress& progress,
           std::stop_token stop)
{
    TrainingBars bars;
    const auto loaded = warmer.warm(
        spec, stop, listener, [&bars](const market::Symbol& symbol, const market::BarView& closed) {
            bars.add(symbol, closed);
        });
    if (!loaded)
        return loaded.error();
    if (!loaded->failures.empty())
        listener.onWarning(fmt::format("{} of {} symbols have no bars and teach nothing.",
                                       loaded->failures.size(), loaded->symbols));
    auto model = learning::train(bars.series(), options, progress, stop);
    if (!model)
        return model;
    if (auto saved = learning::saveModel(files, home, *model); !saved)
        return saved.error();
    return model;
}

bool isModelDue(base::FileSystem& files, const std::string& home, const store::RunRecord& run,
                int days)
{
    if (run.status != store::RunStatus::Completed || run.spec.phase != market::ScanPhase::Deep ||
        !run.spec.asOf)
        return false;
    const auto model = learning::loadModel(files, home, run.spec.interval);
    return !model || *run.spec.asOf - model->knownUntil > std::chrono::days(days);
}

} // namespace tapesift::app
