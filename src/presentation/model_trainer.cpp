#include "tapesift/presentation/model_trainer.h"

#include <utility>

#include <QLocale>

#include "tapesift/base/thread_priority.h"

namespace tapesift::presentation {

ModelTrainer::ModelTrainer(TrainingSource source, base::Log& log, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_log(log)
{
}

ModelTrainer::~ModelTrainer()
{
    m_stop.request_stop();
}

void ModelTrainer::consider(const store::RunRecord& run)
{
    if (m_isTraining)
        return;
    const std::string universe =
        run.universeName + ' ' + std::string(market::intervalName(run.spec.interval));
    if (m_tooSmall.contains(universe))
        return;
    TrainingJob job = m_source(run);
    if (!job)
        return;
    m_isTraining = true;
    const auto tell = [this, last = -1](double done) mutable {
        const int percent = static_cast<int>(100 * done);
        if (std::exchange(last, percent) == percent)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, percent] {
                Q_EMIT told(tr("Training the prediction model: %1 %").arg(percent));
            },
            Qt::QueuedConnection);
    };
    m_worker.run(
        *this,
        [job = std::move(job), tell, stop = m_stop.get_token()] {
            base::useIdleTimeOnly();
            return job(tell, stop);
        },
        [this, universe](const base::Result<std::optional<TrainedSummary>>& end) {
            finish(universe, end);
        });
}

void ModelTrainer::finish(const std::string& universe,
                          const base::Result<std::optional<TrainedSummary>>& end)
{
    m_isTraining = false;
    if (end && *end) {
        const QString symbols = tr("Prediction model trained on %n symbol(s)", nullptr,
                                   static_cast<int>((*end)->symbols));
        Q_EMIT told((*end)->hasEdge ? tr("%1; it knows more than the base rate.").arg(symbols)
                                    : tr("%1; it is no better than the base rate.").arg(symbols));
        return;
    }
    Q_EMIT told({});
    if (end || end.error().code == base::ErrorCode::Cancelled)
        return;
    if (end.error().code == base::ErrorCode::NotFound)
        m_tooSmall.insert(universe);
    m_log.info("No model was trained: {}", base::describe(end.error()));
}

} // namespace tapesift::presentation
