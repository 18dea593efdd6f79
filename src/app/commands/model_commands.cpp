#include <algorithm>
#include <iostream>
#include <map>
#include <mutex>
#include <stop_token>

#include <fmt/core.h>

#include "app/home.h"
#include "app/interrupt_guard.h"
#include "command.h"
#include "messages.h"
#include "model_record.h"
#include "scan_session.h"
#include "tapesift/learning/model_file.h"
#include "tapesift/learning/training.h"

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

// Tells the training as a scan is told, so that bar and JSON need no other words.
class TrainingProgress
{
public:
    explicit TrainingProgress(engine::ScanListener& listener)
        : m_listener(listener)
    {
    }

    void tell(double done)
    {
        engine::ScanProgress progress;
        progress.stage = engine::Stage::SymbolScanning;
        progress.percent = 100 * done;
        progress.message = "Training";
        m_listener.onProgress(progress);
    }

private:
    engine::ScanListener& m_listener;
};

base::Result<learning::TrainedModel> train(Composition& composition, const CommonOptions& common,
                                           const ModelTrainOptions& options)
{
    std::stop_source stop;
    const InterruptGuard guard([&stop] { stop.request_stop(); });
    const auto listener = progressListener(composition, common, options.scan.work.progress);
    TrainingBars bars;
    {
        const auto warmer =
            composition.makeWarmer(workLimits(options.scan.work, composition.settings()));
        const auto loaded =
            warmer->warm(options.scan.spec, stop.get_token(), *listener,
                         [&bars](const market::Symbol& symbol, const market::BarView& closed) {
                             bars.add(symbol, closed);
                         });
        if (!loaded)
            return loaded.error();
        if (!loaded->failures.empty())
            listener->onWarning(fmt::format("{} of {} symbols have no bars and teach nothing.",
                                            loaded->failures.size(), loaded->symbols));
    }
    learning::TrainOptions training;
    training.interval = options.scan.spec.interval;
    training.horizonBars = static_cast<std::uint32_t>(options.horizonBars);
    TrainingProgress progress(*listener);
    auto model = learning::train(
        bars.series(), training, [&progress](double done) { progress.tell(done); },
        stop.get_token());
    if (!model)
        return model;
    if (auto saved = learning::saveModel(composition.files(), composition.home(), *model); !saved)
        return saved.error();
    return model;
}

void write(const learning::TrainedModel& model, ListFormat format)
{
    if (format == ListFormat::Json)
        writeModelJson(std::cout, model);
    else
        writeModelTable(std::cout, model);
}

} // namespace

ExitCode runModelTrain(const CommonOptions& common, ModelTrainOptions options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    ScanOptions& scan = options.scan;
    if (auto complete = completeScan(scan, **composition); !complete) {
        complain(complete.error());
        return ExitCode::WrongUsage;
    }
    const auto model = train(**composition, common, options);
    if (!model) {
        complain(model.error());
        if (model.error().code == base::ErrorCode::NotFound)
            return ExitCode::NothingScanned;
        return exitCodeOf(model.error());
    }
    write(*model, options.format);
    return ExitCode::Done;
}

ExitCode runModelShow(const CommonOptions& common, const ModelShowOptions& options)
{
    const auto home = homeFolder(common.home.empty() ? std::nullopt : std::optional(common.home));
    if (!home)
        return homeUnusable(home.error());
    base::RealFileSystem files;
    const auto model = learning::loadModel(files, *home, options.interval);
    if (!model) {
        complain(model.error());
        return model.error().code == base::ErrorCode::NotFound ? ExitCode::WrongUsage
                                                               : exitCodeOf(model.error());
    }
    write(*model, options.format);
    return ExitCode::Done;
}

} // namespace tapesift::app
