#include "tapesift/presentation/model_trainer.h"

#include <QStringList>
#include <QTest>

#include <gtest/gtest.h>

#include "support/memory_log.h"

namespace tapesift::presentation {
namespace {

using Answer = base::Result<std::optional<TrainedSummary>>;

class ModelTrainerTest : public testing::Test
{
protected:
    // Offers one run to a trainer whose job gives `answer`, and waits for what it says at the end.
    void train(Answer answer)
    {
        m_answer = std::move(answer);
        m_trainer.consider(m_run);
        ASSERT_TRUE(m_trainer.isTraining());
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_trainer.isTraining(); }, 10'000));
    }

    ModelTrainerTest()
    {
        m_run.universeName = "sp500";
        QObject::connect(&m_trainer, &ModelTrainer::told,
                         [this](const QString& text) { m_told.append(text); });
    }

    TrainingJob job()
    {
        ++m_asked;
        return [this](const std::function<void(double)>& progress, const std::stop_token&) {
            for (const double done : {0.0, 0.004, 0.5, 1.0})
                progress(done);
            return m_answer;
        };
    }

    support::MemoryLog m_log;
    store::RunRecord m_run;
    Answer m_answer = std::optional<TrainedSummary>();
    int m_asked = 0;
    QStringList m_told;
    ModelTrainer m_trainer{[this](const store::RunRecord&) { return job(); }, m_log};
};

TEST_F(ModelTrainerTest, TellsHowFarItIsAndWhatTheModelIsWorth)
{
    train(TrainedSummary{289, false});
    EXPECT_EQ(m_told,
              QStringList({QStringLiteral("Training the prediction model: 0 %"),
                           QStringLiteral("Training the prediction model: 50 %"),
                           QStringLiteral("Training the prediction model: 100 %"),
                           QStringLiteral("Prediction model trained on 289 symbol(s); it is no "
                                          "better than the base rate.")}));
    m_told.clear();
    train(TrainedSummary{20, true});
    EXPECT_TRUE(m_told.back().contains(QLatin1String("knows more than the base rate")));
}

TEST_F(ModelTrainerTest, AFreshModelIsNoNews)
{
    train(std::optional<TrainedSummary>());
    EXPECT_EQ(m_told.back(), QString());
    train(std::optional<TrainedSummary>()); // The next scan is looked at as well.
    EXPECT_EQ(m_asked, 2);
}

TEST_F(ModelTrainerTest, AUniverseThatIsTooSmallIsTriedOnce)
{
    train(base::Error{base::ErrorCode::NotFound, "3 symbols are too few.", {}, {}});
    EXPECT_EQ(m_told.back(), QString());
    m_trainer.consider(m_run);
    EXPECT_FALSE(m_trainer.isTraining());
    m_run.spec.interval = market::Interval::Hour1; // Other bars, another model.
    m_trainer.consider(m_run);
    EXPECT_EQ(m_asked, 2);
    EXPECT_TRUE(m_trainer.isTraining());
}

TEST(ModelTrainer, EndsATrainingWhenItGoes)
{
    support::MemoryLog log;
    bool wasStopped = false;
    {
        ModelTrainer trainer(
            [&](const store::RunRecord&) {
                return
                    [&](const std::function<void(double)>&, const std::stop_token& stop) -> Answer {
                        while (!stop.stop_requested())
                            std::this_thread::yield();
                        wasStopped = true;
                        return base::Error{base::ErrorCode::Cancelled, "Stopped.", {}, {}};
                    };
            },
            log);
        trainer.consider({});
    }
    EXPECT_TRUE(wasStopped);
}

TEST(ModelTrainer, WithoutAJobNothingBegins)
{
    support::MemoryLog log;
    ModelTrainer trainer([](const store::RunRecord&) { return TrainingJob(); }, log);
    trainer.consider({});
    EXPECT_FALSE(trainer.isTraining());
}

} // namespace
} // namespace tapesift::presentation
