#include <iostream>
#include <stop_token>

#include "app/home.h"
#include "app/interrupt_guard.h"
#include "app/model_training.h"
#include "command.h"
#include "messages.h"
#include "model_record.h"
#include "scan_session.h"
#include "tapesift/learning/model_file.h"

namespace tapesift::app {

namespace {

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
    learning::TrainOptions training;
    training.interval = options.scan.spec.interval;
    training.horizonBars = static_cast<std::uint32_t>(options.horizonBars);
    TrainingProgress progress(*listener);
    const auto warmer =
        composition.makeWarmer(workLimits(options.scan.work, composition.settings()));
    return trainModel(
        *warmer, options.scan.spec, training, composition.files(), composition.home(), *listener,
        [&progress](double done) { progress.tell(done); }, stop.get_token());
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
    const auto home = homeFolder(common.home);
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
