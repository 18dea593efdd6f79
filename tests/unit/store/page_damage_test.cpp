// Overwrites each page of a database and sees that it is either of no effect, reported, or the
// database is set aside; never a crash, never a wrong result.

#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"
#include "unit/store/file_content.h"
#include "unit/store/samples.h"

namespace tapesift::store {

namespace {

constexpr std::size_t kPageBytes = 4096;

enum class Damage { Zeros, Random, AnotherPage };

std::string damaged(const std::string& sound, std::size_t page, Damage damage)
{
    std::string content = sound;
    const std::size_t pages = sound.size() / kPageBytes;
    base::SeededRandom random(page);
    for (std::size_t i = 0; i < kPageBytes; ++i) {
        char& byte = content[page * kPageBytes + i];
        if (damage == Damage::Zeros)
            byte = '\0';
        else if (damage == Damage::Random)
            byte = static_cast<char>(random.below(256));
        else
            byte = sound[(page + 1 + pages / 2) % pages * kPageBytes + i];
    }
    return content;
}

} // namespace

class PageDamageTest : public samples::StoreTest, public testing::WithParamInterface<Damage>
{
protected:
    // The ranks of the one run that has some.
    static std::vector<int> ranks()
    {
        std::vector<int> ranks;
        for (int i = 0; i < 120; ++i)
            ranks.push_back(1 + i % 99);
        return ranks;
    }

    // Each deep entry is of its quick one, and ranked as it was or not at all.
    static void checkDeep(const LedgerEntry& entry, const std::set<std::vector<std::byte>>& known)
    {
        EXPECT_TRUE(known.contains(encodeDeepEntry(*entry.deep)));
        ASSERT_TRUE(entry.deep->analysis);
        const std::size_t number = std::stoul(entry.member.symbol.text().substr(1));
        EXPECT_EQ(entry.deep->analysis->weightedReturn, -12.5 - static_cast<double>(number));
        const int percentile = entry.deep->analysis->percentile;
        EXPECT_TRUE(percentile == 0 || percentile == ranks()[number]) << percentile;
    }

    // Asks for everything there is. Whatever comes must be a true entry of the runs.
    void readAll(const std::set<std::vector<std::byte>>& known)
    {
        const auto runs = m_store->runs();
        if (!runs)
            return;
        for (const RunRecord& run : *runs) {
            static_cast<void>(m_store->checkpoint(run.id));
            static_cast<void>(m_store->forEachEntry(run.id, [&](const LedgerEntry& entry, bool) {
                EXPECT_TRUE(known.contains(encodeEntry(entry)));
                if (entry.deep)
                    checkDeep(entry, known);
                return true;
            }));
        }
        static_cast<void>(m_store->newestUnfinished());
        static_cast<void>(
            m_store->reuseIndex("csv-1a2b3c4d", market::Interval::Day1, market::ScanPhase::Deep));
    }

    // A whole scan; false if the store could not do it.
    bool scan()
    {
        const auto run = m_store->createRun(samples::newRun(m_clock), samples::plan(20), 10);
        if (!run)
            return false;
        auto writer = m_store->startWriter(run->id, std::chrono::milliseconds{0}, {});
        for (std::uint32_t i = 0; i < 2; ++i)
            static_cast<void>(writer->push(samples::batch(i, 10, 50)));
        return writer->close() &&
               m_store->setStatus(run->id, RunStatus::Completed, std::chrono::milliseconds{1}, "");
    }

    bool tryOpen()
    {
        m_store.reset();
        auto opened = ScanStore::open(home(), OpenMode::ReadWrite, m_clock, m_log);
        if (opened)
            m_store = std::move(*opened);
        else
            ADD_FAILURE() << base::describe(opened.error());
        return opened.has_value();
    }
};

TEST_P(PageDamageTest, NoPageCanBreakTheProgram)
{
    std::set<std::vector<std::byte>> known;
    for (const std::uint32_t state : {1U, 2U, 50U}) {
        for (std::uint32_t i = 0; i < 120; ++i) {
            known.insert(encodeEntry(samples::okEntry(i, state)));
            known.insert(encodeDeepEntry(samples::deepEntry(i, state)));
        }
    }
    addFinishedRun(12, 1);
    ASSERT_TRUE(m_store->saveRanks(addFinishedDeepRun(12, 2), ranks()));
    save(addRun(120), {samples::batch(0, 10, 1)});
    m_store.reset();
    const std::string path = m_folder.file("tapesift.db");
    const std::string sound = contentOf(path);
    ASSERT_EQ(sound.size() % kPageBytes, 0U);

    for (std::size_t page = 0; page < sound.size() / kPageBytes; ++page) {
        SCOPED_TRACE(page);
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
            std::filesystem::remove(entry.path());
        m_folder.write("tapesift.db", damaged(sound, page, GetParam()));
        if (!tryOpen())
            return;
        readAll(known);
        // Where the damage is found late, the next opening sets the database aside.
        if (!scan()) {
            if (!tryOpen())
                return;
            EXPECT_NE(m_store->openingNotice(), "");
            EXPECT_TRUE(scan());
        }
        readAll(known);
        m_store.reset();
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, PageDamageTest,
                         testing::Values(Damage::Zeros, Damage::Random, Damage::AnotherPage),
                         [](const auto& kind) {
                             switch (kind.param) {
                             case Damage::Zeros:
                                 return "Zeros";
                             case Damage::Random:
                                 return "Random";
                             default:
                                 return "AnotherPage";
                             }
                         });

} // namespace tapesift::store
