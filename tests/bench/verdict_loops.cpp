#include "bench/verdict_loops.h"

#include <algorithm>
#include <atomic>
#include <numeric>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench/plain_indicators.h"
#include "tapesift/analysis/quick_verdict.h"
#include "tapesift/base/parallel.h"
#include "tapesift/indicators/latest.h"

namespace tapesift::bench {

namespace {

constexpr std::size_t kShare = 50; // symbols a thread takes at a time

// Calls `work(index, buffer)` for all indexes on two threads.
template <class Work>
void onTwoThreads(std::size_t count, base::Executor& executor, const Work& work)
{
    std::atomic<std::size_t> next{0};
    base::runTogether(executor, 1, [&](unsigned) {
        base::ReadBuffer buffer;
        for (auto at = next.fetch_add(kShare); at < count; at = next.fetch_add(kShare)) {
            for (std::size_t i = at; i < std::min(at + kShare, count); ++i)
                work(i, buffer);
        }
    });
}

double ranking(std::vector<double>& scores)
{
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&scores](auto a, auto b) { return scores[a] > scores[b]; });
    return scores[order.front()] + scores[order.back()];
}

template <class Values>
double rankedVerdicts(cache::FeedCache& feed, const std::vector<market::Symbol>& symbols,
                      base::Executor& executor, const Values& values)
{
    std::vector<double> scores(symbols.size());
    onTwoThreads(symbols.size(), executor, [&](std::size_t i, base::ReadBuffer& buffer) {
        const auto cached = feed.find(symbols[i], {{}, std::chrono::hours(24 * 365)}, buffer);
        if (!cached || cached->bars.size() < 200) // new listings, which are few
            return;
        const auto indicators = values(cached->bars);
        scores[i] = analysis::quickVerdict(cached->bars, cached->bars.close, indicators).score;
    });
    return ranking(scores);
}

} // namespace

double bareReadLoop(const std::string& folder, const std::vector<std::string>& names,
                    base::Executor& executor)
{
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    std::atomic<std::size_t> bytes{0};
    onTwoThreads(names.size(), executor, [&](std::size_t i, base::ReadBuffer& buffer) {
        const int file = ::openat(directory, names[i].c_str(), O_RDONLY);
        struct stat info
        {
        };
        ::fstat(file, &info);
        buffer.resize(static_cast<std::size_t>(info.st_size));
        const ssize_t got = ::read(file, buffer.data(), buffer.bytes().size());
        ::close(file);
        bytes.fetch_add(static_cast<std::size_t>(got), std::memory_order_relaxed);
    });
    ::close(directory);
    return static_cast<double>(bytes);
}

double verdictLoop(cache::FeedCache& feed, const std::vector<market::Symbol>& symbols,
                   base::Executor& executor)
{
    return rankedVerdicts(feed, symbols, executor, [](const market::BarView& bars) {
        return indicators::latestValues(bars, bars.close);
    });
}

double plainVerdictLoop(cache::FeedCache& feed, const std::vector<market::Symbol>& symbols,
                        base::Executor& executor)
{
    return rankedVerdicts(feed, symbols, executor,
                          [](const market::BarView& bars) { return plainLatestValues(bars); });
}

} // namespace tapesift::bench
