#include "tapesift/presentation/background_worker.h"

#include <atomic>

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

TEST(BackgroundWorker, FinishesWhatWasPostedBeforeItGoes)
{
    std::vector<int> done;
    {
        BackgroundWorker worker;
        for (int i = 0; i < 50; ++i)
            worker.post([&done, i] { done.push_back(i); });
    }
    ASSERT_EQ(done.size(), 50u);
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(done[static_cast<std::size_t>(i)], i);
}

TEST(BackgroundWorker, BringsTheAnswerToTheThreadThatAsked)
{
    QObject receiver;
    BackgroundWorker worker;
    QThread* workedOn = nullptr;
    QThread* answeredOn = nullptr;
    int answer = 0;
    worker.run(
        receiver,
        [&workedOn] {
            workedOn = QThread::currentThread();
            return 42;
        },
        [&](int result) {
            answeredOn = QThread::currentThread();
            answer = result;
        });
    ASSERT_TRUE(QTest::qWaitFor([&answer] { return answer != 0; }, 5000));
    EXPECT_EQ(answer, 42);
    EXPECT_EQ(answeredOn, QThread::currentThread());
    EXPECT_NE(workedOn, QThread::currentThread());
}

TEST(BackgroundWorker, SendsNoAnswerToAReceiverThatIsGone)
{
    std::atomic<bool> answered{false};
    {
        QObject receiver;
        BackgroundWorker worker;
        worker.run(
            receiver, [] { return 1; }, [&answered](int) { answered = true; });
    }
    QCoreApplication::sendPostedEvents();
    EXPECT_FALSE(answered);
}

} // namespace
} // namespace tapesift::presentation
