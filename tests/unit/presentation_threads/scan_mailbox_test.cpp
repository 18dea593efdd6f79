#include "presentation/scan_mailbox.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "unit/report/sample_report.h"

namespace tapesift::presentation {
namespace {

constexpr int kProducers = 4;
constexpr int kBatches = 150;       // of each producer
constexpr int kRowsOfABatch = 3;    // and a failure
constexpr std::size_t kPortion = 7; // taken at once: less than what arrives

// What one producer brings: rows PAA0, PAA1 ... of the producer 'A'.
std::vector<store::BatchRecord> batchesOf(int producer)
{
    const std::string prefix = std::string("P") + static_cast<char>('A' + producer);
    std::vector<store::BatchRecord> batches(kBatches);
    int row = 0;
    for (store::BatchRecord& batch : batches) {
        for (int i = 0; i < kRowsOfABatch; ++i)
            batch.entries.push_back(
                store::encodeEntry(report::okEntry(prefix + std::to_string(row++))));
        batch.entries.push_back(store::encodeEntry(
            report::failedEntry(prefix + "F", market::Outcome::NoData, "There are no bars.")));
        batch.reused = {true, false, false, false};
    }
    return batches;
}

// Stands for the GUI thread: sleeps until it is woken.
class Alarm
{
public:
    void ring()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_rings = true;
        }
        m_changed.notify_one();
    }
    void await()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_rings; });
        m_rings = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_rings = false;
};

TEST(ScanMailboxThreads, LosesNothingAndKeepsTheOrderOfEachThread)
{
    std::vector<std::vector<store::BatchRecord>> given;
    for (int producer = 0; producer < kProducers; ++producer)
        given.push_back(batchesOf(producer));
    Alarm alarm;
    ScanMailbox mailbox([&alarm] { alarm.ring(); });
    std::thread scan([&] {
        std::vector<std::thread> producers;
        for (int producer = 0; producer < kProducers; ++producer)
            producers.emplace_back([&mailbox, producer, &batches = given[std::size_t(producer)]] {
                for (const store::BatchRecord& batch : batches) {
                    mailbox.onBatchesCommitted({batch});
                    mailbox.onWarning(std::to_string(producer));
                    mailbox.onStateChanged(engine::ScanState::Running);
                    mailbox.onProgress({});
                }
            });
        for (std::thread& producer : producers)
            producer.join();
        store::RunRecord ended;
        ended.name = "scan_20261126_080000";
        mailbox.onEnd(ended);
    });

    std::array<int, kProducers> nextRow{};
    std::array<int, kProducers> warnings{};
    int failures = 0;
    std::uint32_t reused = 0;
    bool hasEnded = false;
    while (!hasEnded) {
        alarm.await();
        while (!mailbox.isEmpty()) {
            ScanNews news = mailbox.take(kPortion);
            ASSERT_LE(news.entries.rows.size(), kPortion);
            for (const ResultRow& row : news.entries.rows) {
                const auto producer = std::size_t(row.symbol.at(1).unicode() - u'A');
                EXPECT_EQ(row.symbol.mid(2).toInt(), nextRow.at(producer)++);
            }
            for (const std::string& warning : news.warnings)
                ++warnings.at(std::stoul(warning));
            failures += static_cast<int>(news.entries.failures.size());
            reused += news.entries.reused;
            ASSERT_FALSE(hasEnded); // The end is the last of all news.
            if (news.end) {
                hasEnded = true;
                ASSERT_TRUE(*news.end);
                EXPECT_EQ((*news.end)->name, "scan_20261126_080000");
            }
        }
    }
    scan.join();
    EXPECT_TRUE(mailbox.isEmpty());
    for (const int rows : nextRow)
        EXPECT_EQ(rows, kBatches * kRowsOfABatch);
    for (const int count : warnings)
        EXPECT_EQ(count, kBatches);
    EXPECT_EQ(failures, kProducers * kBatches);
    EXPECT_EQ(reused, static_cast<std::uint32_t>(kProducers * kBatches));
}

} // namespace
} // namespace tapesift::presentation
