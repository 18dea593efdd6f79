#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include <QObject>
#include <QString>

#include "tapesift/base/log.h"
#include "tapesift/base/result.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// What came of a training.
struct TrainedSummary
{
    std::uint32_t symbols = 0;
    bool hasEdge = false; // better than the base rate on bars it had not seen
};

// A training for one run: tells how much is done (0 ... 1) and ends early when it is asked to stop.
// nullopt: the model at hand is fresh enough. NotFound: the universe is too small to learn from.
using TrainingJob = std::function<base::Result<std::optional<TrainedSummary>>(
    const std::function<void(double)>& progress, std::stop_token stop)>;

// Called on the GUI thread with a run that has ended; null: none is wanted. The job itself runs on
// another thread.
using TrainingSource = std::function<TrainingJob(const store::RunRecord&)>;

// Keeps the model for predictions up to date: after a scan it is trained anew if it has grown old,
// on a thread that works only while a core is idle. GUI thread; signals come there.
class ModelTrainer : public QObject
{
    Q_OBJECT

public:
    ModelTrainer(TrainingSource source, base::Log& log, QObject* parent = nullptr);
    ~ModelTrainer() override; // stops a training that is going on

    // A scan has ended. Nothing happens while a training goes on, or for a universe that was found
    // too small before.
    void consider(const store::RunRecord& run);

    bool isTraining() const { return m_isTraining; }

Q_SIGNALS:
    // One sentence about what goes on or what came of it; empty: nothing to tell.
    void told(const QString& text);

private:
    void finish(const std::string& universe,
                const base::Result<std::optional<TrainedSummary>>& end);

    const TrainingSource m_source;
    base::Log& m_log;
    std::set<std::string> m_tooSmall; // universes, with the length of their bars
    bool m_isTraining = false;
    std::stop_source m_stop;
    BackgroundWorker m_worker; // Last: its job uses everything above.
};

} // namespace tapesift::presentation
