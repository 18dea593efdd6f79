#include "bench/alert_bench.h"

#include <fmt/core.h>

#include "bench/bench_row.h"
#include "bench/measure.h"
#include "tapesift/alerts/alert_evaluator.h"

namespace tapesift::bench {

namespace {

using namespace alerts;

constexpr int kAlertRounds = 11;
constexpr base::UtcTime kNow{std::chrono::seconds{1'795'000'000}};

std::vector<AlertRule> rules(int count)
{
    std::vector<AlertRule> all;
    for (int i = 0; i < count; ++i) {
        AlertRule rule;
        rule.id = fmt::format("r{}", i);
        rule.kind = i % 2 == 0 ? RuleKind::PriceCrosses : RuleKind::PriceMoves;
        rule.level = 100;
        rule.amount = 5;
        rule.coolDown = {1, CoolDown::Unit::Bars};
        all.push_back(std::move(rule));
    }
    return all;
}

std::vector<Observation> scan(int symbols, double price, int day)
{
    std::vector<Observation> seen;
    for (int i = 0; i < symbols; ++i) {
        Observation each{.symbol = market::Symbol::parse(fmt::format("S{}", i)).value(),
                         .signal = std::nullopt};
        each.price = price;
        each.barTime = base::UtcSeconds{std::chrono::days{20'700 + day}};
        seen.push_back(std::move(each));
    }
    return seen;
}

// Ten thousand evaluations: symbols times rules. `prices` alternate from scan to scan.
void benchRules(int symbols, int ruleCount, std::pair<double, double> prices, const char* what)
{
    const market::CalendarBook calendars;
    AlertEvaluator evaluator(rules(ruleCount), {}, calendars, kNow);
    int round = 0;
    std::size_t messages = 0;
    std::vector<Observation> next;
    const auto timings =
        measure({{"evaluate",
                  [&] {
                      next =
                          scan(symbols, round % 2 == 0 ? prices.first : prices.second, round * 7);
                      ++round;
                  },
                  [&] {
                      for (const Observation& seen : next)
                          evaluator.observe(seen, kNow);
                      messages += evaluator.finish(kNow).messages.size();
                  }}},
                kAlertRounds);
    row(fmt::format("{} symbols x {} alert rules, {} ({} messages)", symbols, ruleCount, what,
                    messages),
        ms(timings.front().wall), "20 ms");
}

} // namespace

void benchAlerts()
{
    benchRules(1'000, 10, {90, 90}, "nothing is news");
    benchRules(1'000, 10, {90, 110}, "everything is news");
    benchRules(10'000, 1, {90, 110}, "everything is news");
}

} // namespace tapesift::bench
