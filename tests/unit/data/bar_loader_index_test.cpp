// What the loader tells of bars without reading them: peek() and newestBar().
#include "tapesift/data/bar_loader.h"

#include <filesystem>
#include <string>

#include "support/thread_executor.h"
#include "unit/data/bar_loader_fixture.h"

namespace tapesift::data {
namespace {

using namespace std::chrono_literals;
using market::Interval;
using Operation = support::FaultFileSystem::Operation;

class BarLoaderIndexTest : public BarLoaderTest
{
protected:
    support::RefusingExecutor m_noThreads;
};

TEST_F(BarLoaderIndexTest, PeeksAtAnUnchangedFileWithoutReadingIt)
{
    setFile(sample(20), stamp());
    EXPECT_FALSE(peek());
    load();
    m_loader->saveIndex();
    restart();
    const int reads = m_files.calls(Operation::Read);
    const auto peeked = peek();
    ASSERT_TRUE(peeked);
    EXPECT_EQ(peeked->fingerprint, fingerprintOf(sample(20)));
    EXPECT_EQ(peeked->newestBar, day(19));
    EXPECT_EQ(m_files.calls(Operation::Read), reads);
    EXPECT_EQ(m_provider.fetches, 1);

    setFile(sample(20), stamp(1h, 1001));
    EXPECT_FALSE(peek());
}

TEST_F(BarLoaderIndexTest, LearnsFromAnEntryWhatTheIndexHasLost)
{
    setFile(sample(20), stamp());
    load();
    restart(); // The index was not saved.
    EXPECT_FALSE(peek());
    load();
    EXPECT_EQ(peek().value().fingerprint, fingerprintOf(sample(20)));
}

TEST_F(BarLoaderIndexTest, PeeksAtFreshEntriesOfAProviderWithoutFiles)
{
    setOnline(sample(20));
    EXPECT_FALSE(peek());
    load(5);
    const auto last = sample(20);
    const std::uint64_t fingerprint = fingerprintOf({last.end() - 5, last.end()});
    EXPECT_EQ(peek().value().fingerprint, fingerprint);
    m_loader->saveIndex();
    restart();
    EXPECT_EQ(peek().value().fingerprint, fingerprint);
    EXPECT_EQ(peek().value().newestBar, day(19));

    std::filesystem::remove(cache::feedFolder(folder(), m_loader->feedName(), Interval::Day1) +
                            "/AAPL.bars");
    EXPECT_FALSE(peek());
}

TEST_F(BarLoaderIndexTest, LearnsFromAFreshEntryOfAProviderWithoutFiles)
{
    setOnline(sample(20));
    load(50);
    restart();
    EXPECT_FALSE(peek());
    EXPECT_EQ(load(50).from, LoadedFrom::File);
    EXPECT_EQ(peek().value().fingerprint, fingerprintOf(sample(20)));
}

TEST_F(BarLoaderIndexTest, FindsTheNewestBarAndOpensUnchangedFilesOnce)
{
    std::vector<market::Member> members;
    for (int i = 0; i < 500; ++i) {
        const std::string name = "S" + std::to_string(1000 + i);
        m_provider.symbols[name] = {sample(static_cast<std::size_t>(10 + i % 7)), stamp(), {}, {}};
        members.push_back({market::Symbol::parse(name).value(), "", "", ""});
    }
    m_provider.symbols["S1400"] = {sample(60), stamp(), {}, {}};
    EXPECT_EQ(m_loader->newestBar(members, m_noThreads, 3, {}), day(59));
    EXPECT_EQ(m_provider.newestAsked, 500);
    m_loader->saveIndex();

    restart();
    support::ThreadExecutor threads;
    EXPECT_EQ(m_loader->newestBar(members, threads, 3, {}), day(59));
    EXPECT_EQ(m_provider.newestAsked, 500);

    m_provider.symbols["S1007"] = {sample(70), stamp(1h, 1001), {}, {}};
    EXPECT_EQ(m_loader->newestBar(members, threads, 3, {}), day(69));
    EXPECT_EQ(m_provider.newestAsked, 501);
}

TEST_F(BarLoaderIndexTest, ABarOfTheFutureIsNotTheNewest)
{
    m_provider.symbols["TYPO"] = {sample(60), stamp(), {}, {}};
    m_provider.symbols["AAPL"] = {sample(20), stamp(), {}, {}};
    const std::vector<market::Member> members = {
        {kApple, "", "", ""}, {market::Symbol::parse("TYPO").value(), "", "", ""}};
    EXPECT_EQ(m_loader->newestBar(members, m_noThreads, 3, {}), day(59));
    m_clock.advance(std::chrono::floor<std::chrono::milliseconds>(day(30) - m_clock.now()));
    EXPECT_EQ(m_loader->newestBar(members, m_noThreads, 3, {}), day(19));
}

TEST_F(BarLoaderIndexTest, WhatWasFetchedForAPastTimeHoldsUpToThatTime)
{
    setOnline(sample(20));
    load(10, day(15));
    restart();
    EXPECT_EQ(load(10, day(15)).from, LoadedFrom::File);
    const auto peeked = peek();
    ASSERT_TRUE(peeked);
    EXPECT_EQ(peeked->until, day(15));
    EXPECT_LE(peeked->newestBar, day(15));
}

TEST_F(BarLoaderIndexTest, DoesNotPeekAtBarsOfWhichOnlyTheNewestIsKnown)
{
    setFile(sample(20), stamp());
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), day(19));
    EXPECT_FALSE(peek());
    load();
    EXPECT_TRUE(peek());
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), day(19));
    EXPECT_TRUE(peek());
    EXPECT_EQ(m_provider.newestAsked, 1);
}

TEST_F(BarLoaderIndexTest, RemembersFilesWithoutBarsButNotThoseThatCouldNotBeRead)
{
    setFile(sample(20), stamp());
    for (const auto code : {base::ErrorCode::PermissionDenied, base::ErrorCode::Corrupt}) {
        m_provider.symbols["AAPL"].error = base::Error{code, "", "", ""};
        EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), std::nullopt);
    }
    EXPECT_EQ(m_provider.newestAsked, 2);
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), std::nullopt);
    EXPECT_EQ(m_provider.newestAsked, 2);
}

TEST_F(BarLoaderIndexTest, AsksAgainForTheNewestBarOfAYoungFile)
{
    setFile(sample(20), stamp(1s));
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), day(19));
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), day(19));
    EXPECT_EQ(m_provider.newestAsked, 2);
}

TEST_F(BarLoaderIndexTest, HasNoNewestBarWhereThereIsNone)
{
    EXPECT_EQ(m_loader->newestBar({}, m_noThreads, 3, {}), std::nullopt);
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), std::nullopt); // unknown
    setOnline(sample(20));
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), std::nullopt);
    EXPECT_EQ(m_provider.newestAsked, 0);
    setFile({}, stamp());
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), std::nullopt);
    m_provider.symbols["AAPL"] = {
        sample(3), stamp(1h, 9), {}, base::Error{base::ErrorCode::Corrupt, "", "", ""}};
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, {}), std::nullopt);

    setFile(sample(20), stamp(2h));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(m_loader->newestBar(apple(), m_noThreads, 3, stop.get_token()), std::nullopt);
}

} // namespace
} // namespace tapesift::data
