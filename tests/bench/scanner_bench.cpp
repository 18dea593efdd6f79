#include "bench/scanner_bench.h"

#include <atomic>
#include <unordered_map>

#include <fmt/core.h>

#include "bench/bench_market.h"
#include "bench/bench_row.h"
#include "bench/measure.h"
#include "tapesift/base/parallel.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/relative_volume.h"
#include "tapesift/indicators/rsi.h"
#include "tapesift/scanners/backtest.h"
#include "tapesift/scanners/backtest_rule.h"
#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner_registry.h"
#include "tapesift/scanners/script_scanner.h"

namespace tapesift::bench {

namespace {

using namespace scanners;

constexpr int kScannerBars = 500;
constexpr int kScannerRounds = 7;

// Bars that are there.
class HeldBars final : public BarSource
{
public:
    void put(const market::Symbol& symbol, market::BarSeries bars)
    {
        m_series.emplace(symbol, std::make_shared<const market::BarSeries>(std::move(bars)));
    }

    base::Result<SourceBars> load(const BarRequest& request, std::stop_token) override
    {
        const auto& series = m_series.at(request.symbol);
        return SourceBars{series->view(), series, base::UtcSeconds::max()};
    }

    market::BarView view(const market::Symbol& symbol) const { return m_series.at(symbol)->view(); }

private:
    std::unordered_map<market::Symbol, std::shared_ptr<const market::BarSeries>> m_series;
};

// A market of demo symbols in memory, and a session that looks through it on two threads.
struct ScannerMarket
{
    explicit ScannerMarket(int symbols)
    {
        const auto spec = BenchMarket::demo(symbols, kScannerBars);
        const auto provider = market.provider(spec);
        std::vector<Candidate> candidates;
        const auto members = provider->listSymbols();
        for (const market::Member& member : *members) {
            auto fetched = provider->fetchBars(
                {.symbol = member.symbol,
                 .until = std::chrono::floor<std::chrono::seconds>(market.clock.now()),
                 .bars = kScannerBars},
                {});
            if (!fetched || fetched->checked.series.empty())
                continue;
            now = std::max(now, fetched->checked.series.view().time.back());
            bars->put(member.symbol, std::move(fetched->checked.series));
            candidates.push_back({.member = member});
        }
        now += std::chrono::days(2);
        session = std::make_shared<Session>(
            SessionServices{bars, std::make_shared<market::CalendarBook>(market.calendars),
                            executor, 1, std::make_shared<base::SystemClock>(),
                            std::make_shared<base::NullLog>()},
            ScanMode::Live);
        session->setUniverse(std::move(candidates));
    }

    ScanContext context()
    {
        ScanScope scope;
        scope.scanner = "bench";
        scope.currentTime = now;
        scope.needs = needs;
        return ScanContext(session, scope);
    }

    // Sets it up and takes the time of its scans.
    Milliseconds timeOf(Scanner& scanner)
    {
        needs = std::make_shared<ScannerNeeds>();
        ScanContext setup = context();
        if (!scanner.setup(setup))
            throw std::runtime_error("a scanner of the bench cannot be set up");
        const auto timings = measure({{"scan",
                                       {},
                                       [&] {
                                           ScanContext run = context();
                                           const ScannerResult result = scanner.scan(run);
                                           if (result.error || result.examined == 0)
                                               throw std::runtime_error("nothing was scanned");
                                       }}},
                                     kScannerRounds);
        return timings.front().wall;
    }

    BenchMarket market;
    std::shared_ptr<HeldBars> bars = std::make_shared<HeldBars>();
    std::shared_ptr<base::Executor> executor = std::make_shared<engine::ThreadPoolExecutor>(1);
    std::shared_ptr<ScannerNeeds> needs;
    std::shared_ptr<Session> session;
    base::UtcSeconds now{};
};

std::shared_ptr<Scanner> scannerOf(const std::string& module)
{
    ScannerDefinition definition;
    definition.name = "bench";
    definition.module = module;
    return ScannerRegistry().make(definition).value();
}

constexpr std::string_view kRule = "rsi(14) >= 70 and relvol(20) >= 2 and close > sma(20)";

// The same rule by hand, the cheapest test first, over the same bars on two threads.
std::size_t byHand(ScannerMarket& of, const std::vector<market::Symbol>& symbols)
{
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> hits{0};
    base::runTogether(*of.executor, 1, [&](unsigned) {
        for (std::size_t i = next++; i < symbols.size(); i = next++) {
            const market::BarView bars = of.bars->view(symbols[i]);
            if (bars.size() < 110 || bars.close.back() <= indicators::meanOf(bars.last(20).close) ||
                indicators::relativeVolumeOf(bars.last(21).volume) < 2)
                continue;
            indicators::Rsi rsi(14);
            for (const double close : bars.close)
                rsi.update(close);
            hits += rsi.value() >= 70 ? 1u : 0u;
        }
    });
    return hits;
}

void benchFormula(ScannerMarket& large)
{
    std::vector<market::Symbol> symbols;
    for (const Candidate& candidate : large.session->candidates()->all())
        symbols.push_back(candidate.member.symbol);
    const auto formula = scannerOf("formula:" + std::string(kRule));
    const Milliseconds ours = large.timeOf(*formula);
    std::size_t hits = 0;
    const auto hand =
        measure({{"hand", {}, [&] { hits += byHand(large, symbols); }}}, kScannerRounds);
    row(fmt::format("formula of three conditions over 10,000 x {} bars", kScannerBars), ms(ours),
        "50 ms");
    row("  the same rule by hand in C++, beside it",
        fmt::format("{} = {:.2f}x", ms(hand.front().wall), ours / hand.front().wall), "<= 2x");
}

void benchScript()
{
    if (!hasScripts())
        return;
    ScannerMarket market(1000);
    auto script = makeScriptScanner("function setup(ctx) ctx.need_bars('1d', 120) end\n"
                                    "function scan(ctx)\n"
                                    "  local hits = {}\n"
                                    "  for _, s in ipairs(ctx.symbols) do\n"
                                    "    local r = ctx.value(s, 'rsi(14)')\n"
                                    "    local b = ctx.bars(s)\n"
                                    "    if r and r > 70 and b.close[0] > b.close[1] then\n"
                                    "      hits[#hits + 1] = s\n"
                                    "    end\n"
                                    "  end\n"
                                    "  return hits\n"
                                    "end\n",
                                    "bench.lua");
    row("script with a simple rule over 1,000 symbols", ms(market.timeOf(**script)), "50 ms");
}

void benchYear()
{
    ScannerMarket market(500);
    std::vector<BacktestSeries> series;
    for (const Candidate& candidate : market.session->candidates()->all())
        series.push_back(
            {candidate.member.symbol, market.bars->view(candidate.member.symbol), {}, {}, {}});
    ScannerDefinition breakout;
    breakout.name = breakout.module = "builtin:breakout";
    const auto rule = ruleOf(breakout).value();
    const auto to = std::chrono::floor<std::chrono::days>(market.now) - std::chrono::days(40);
    BacktestPlan plan;
    plan.from = to - std::chrono::days(365);
    plan.to = to;
    const auto& calendar = market.market.calendars.of(series.front().symbol);
    std::size_t hits = 0;
    const auto timings = measure({{"backtest",
                                   {},
                                   [&] {
                                       const auto report =
                                           backtest(series, plan, calendar, rule.rule);
                                       hits += report ? report->hits.size() : 0;
                                   }}},
                                 kScannerRounds);
    row(fmt::format("backtest of breakout, a year of 500 symbols ({} hits)",
                    hits / (kScannerRounds + 1)),
        ms(timings.front().wall), "1 s");
}

} // namespace

void benchScanners()
{
    {
        ScannerMarket small(500);
        row(fmt::format("built-in breakout over 500 x {} bars in memory, 2 threads", kScannerBars),
            ms(small.timeOf(*scannerOf("builtin:breakout"))), "5 ms");
    }
    {
        ScannerMarket large(10'000);
        for (const std::string id : {"breakout", "momentum", "trend_template"})
            row(fmt::format("built-in {} over 10,000", id),
                ms(large.timeOf(*scannerOf("builtin:" + id))), "50 ms");
        benchFormula(large);
    }
    benchScript();
    benchYear();
}

} // namespace tapesift::bench
