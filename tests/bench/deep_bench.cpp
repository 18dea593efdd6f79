#include "bench/deep_bench.h"

#include <algorithm>
#include <optional>
#include <thread>

#include <fmt/core.h>

#include "bench/bench_market.h"
#include "bench/bench_row.h"
#include "bench/measure.h"
#include "tapesift/base/thread_priority.h"
#include "tapesift/learning/training.h"

namespace tapesift::bench {

namespace {

constexpr int kDeepBars = 1250;
constexpr int kDeepRounds = 5;

// Notes when the quick phase is over.
class QuickEnd final : public engine::ScanListener
{
public:
    explicit QuickEnd(const base::Clock& clock)
        : m_clock(clock)
        , m_begin(clock.steadyNow())
    {
    }

    void onQuickCompleted(const store::RunRecord&) override { m_end = m_clock.steadyNow(); }

    Milliseconds time() const { return m_end - m_begin; }

private:
    const base::Clock& m_clock;
    const std::chrono::nanoseconds m_begin;
    std::chrono::nanoseconds m_end{};
};

market::ScanSpec deepSpec(int symbols)
{
    market::ScanSpec spec = BenchMarket::demo(symbols, kDeepBars);
    spec.phase = market::ScanPhase::Deep;
    return spec;
}

// The quick phase's own time within a scan, the median of a few.
Milliseconds quickTime(BenchMarket& market, const market::ScanSpec& spec)
{
    std::vector<Milliseconds> times;
    for (int round = 0; round < kDeepRounds; ++round) {
        market.forgetRuns();
        QuickEnd listener(market.clock);
        market.scan(spec, 2, false, 100, &listener);
        times.push_back(listener.time());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

// Trains models one after the other on what the cores have left, as the window does, until it goes.
class TrainingBeside
{
public:
    explicit TrainingBeside(const std::vector<market::BarSeries>& bars)
        : m_thread([&bars](const std::stop_token& stop) {
            base::useIdleTimeOnly();
            std::vector<learning::TrainingSeries> series;
            for (const market::BarSeries& symbol : bars)
                series.push_back({fmt::format("S{}", series.size()), symbol.view()});
            while (!stop.stop_requested())
                if (const auto model = learning::train(series, {}, {}, stop);
                    !model && model.error().code != base::ErrorCode::Cancelled)
                    throw std::runtime_error(model.error().message);
        })
    {
    }

private:
    std::jthread m_thread;
};

void benchTraining(BenchMarket& market, const market::ScanSpec& spec)
{
    const auto provider = market.provider(spec);
    std::vector<market::BarSeries> bars;
    const auto members = provider->listSymbols();
    for (const market::Member& member : *members) {
        auto fetched = provider->fetchBars(
            {.symbol = member.symbol,
             .until = std::chrono::floor<std::chrono::seconds>(market.clock.now()),
             .bars = kDeepBars},
            {});
        if (fetched)
            bars.push_back(std::move(fetched->checked.series));
    }
    std::optional<TrainingBeside> training;
    const auto timings = measure({{"alone",
                                   [&] {
                                       training.reset();
                                       market.forgetRuns();
                                   },
                                   [&] { market.scan(spec, 2, false); }},
                                  {"beside",
                                   [&] {
                                       market.forgetRuns();
                                       training.emplace(bars);
                                   },
                                   [&] { market.scan(spec, 2, false); }}},
                                 2 * kDeepRounds);
    row("  scan in depth while a model is trained, beside one alone",
        fmt::format("{:.2f}x", timings[1].wall / timings[0].wall), "1.1x");
}

void benchLists()
{
    struct List
    {
        int symbols;
        const char* goal;
    };
    for (const auto& [symbols, goal] :
         {List{20, "10 s / 2 min"}, List{50, "20 s / 5 min"}, List{100, "40 s / 10 min"}}) {
        BenchMarket market;
        const auto spec = deepSpec(symbols);
        market.scan(spec, 2, false); // fills the cache
        const Milliseconds quick = quickTime(market, spec);
        const auto whole =
            measure({{"deep", [&] { market.forgetRuns(); }, [&] { market.scan(spec, 2, false); }}},
                    kDeepRounds);
        row(fmt::format("{} symbols: quick phase / whole scan in depth", symbols),
            fmt::format("{} / {}", ms(quick), ms(whole[0].wall)), goal);
    }
}

} // namespace

void benchDeep()
{
    BenchMarket market;
    const auto deep = deepSpec(500);
    market::ScanSpec quick = deep;
    quick.phase = market::ScanPhase::Quick;
    market.scan(deep, 2, false); // fills the cache
    const auto fresh = [&market] { market.forgetRuns(); };
    const auto timings = measure({{"deep", fresh, [&] { market.scan(deep, 2, false); }},
                                  {"quick", fresh, [&] { market.scan(quick, 2, false); }}},
                                 kDeepRounds);
    const Milliseconds phase = timings[0].wall - timings[1].wall;
    row(fmt::format("deep phase of 500 x {} bars, saved, 2 workers", kDeepBars), ms(phase), "1 s");
    row("  processor time of a symbol",
        fmt::format("{:.2f} ms", (timings[0].cpu - timings[1].cpu).count() / 500), "1.5 ms");
    row("  verdicts beside those of a quick scan",
        fmt::format("{:.2f}x", quickTime(market, deep) / quickTime(market, quick)), "1.05x");
    market.scan(deep, 2, true);
    const auto again =
        measure({{"unchanged", {}, [&] { market.scan(deep, 2, true); }}}, kDeepRounds);
    row("  unchanged, taken over", ms(again[0].wall), "");
    benchTraining(market, deep);
    benchLists();
}

} // namespace tapesift::bench
