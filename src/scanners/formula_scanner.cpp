#include "scanners/formula_scanner.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "scanners/universe_strength.h"

namespace tapesift::scanners {

namespace {

// The bars with the day that is not over behind them.
market::BarSeries withToday(const market::BarView& closed, const market::Bar& today)
{
    std::vector<market::Bar> bars;
    bars.reserve(closed.size() + 1);
    for (std::size_t i = 0; i < closed.size(); ++i)
        bars.push_back(closed.at(i));
    bars.push_back(today);
    return market::BarSeries(bars);
}

bool isSound(const market::Bar& bar, base::UtcSeconds newest)
{
    const auto isPrice = [](double price) { return std::isfinite(price) && price > 0; };
    return bar.time > newest && isPrice(bar.open) && isPrice(bar.high) && isPrice(bar.low) &&
           isPrice(bar.close) && std::isfinite(bar.volume) && bar.volume >= 0;
}

} // namespace

// What came of one symbol.
struct FormulaScanner::Look
{
    enum class Outcome : std::uint8_t { NotLookedAt, Missing, Warming, No, Hit };

    Outcome outcome = Outcome::NotLookedAt;
    bool sawToday = false;
    std::optional<ScannerHit> hit;
    std::optional<base::Error> error; // why its bars are missing
};

FormulaScanner::FormulaScanner(FormulaRule rule)
    : m_rule(std::move(rule))
{
}

base::Status FormulaScanner::setup(ScanContext& context)
{
    for (const formula::Program* program : m_rule.programs()) {
        if (auto status = context.needBarsFor(*program, m_rule.interval); !status)
            return status;
    }
    if (m_rule.asksFor(kRelativeStrength))
        context.needBars(market::Interval::Day1, kStrengthBars);
    return {};
}

ScannerResult FormulaScanner::scan(ScanContext& context)
{
    ScannerResult result;
    context.announce(m_rule.interval);
    UniverseStrength strength;
    if (m_rule.asksFor(kRelativeStrength))
        strength = universeStrength(context);

    std::vector<Look> looks(context.symbols().size());
    const auto look = [&](const market::Symbol& symbol, std::size_t place,
                          ScanContext::Worker& worker) {
        lookAt(context, symbol, worker, strength.of(symbol), looks[place]);
    };
    if (!context.forEachSymbol(look)) {
        result.error = base::Error{base::ErrorCode::Cancelled, "The scan was stopped.", {}, {}};
        return result;
    }

    const base::Error* firstError = nullptr;
    bool sawToday = false;
    for (std::size_t place = 0; place < looks.size(); ++place) {
        Look& seen = looks[place];
        sawToday = sawToday || seen.sawToday;
        if (seen.outcome == Look::Outcome::Missing || seen.outcome == Look::Outcome::Warming) {
            ++(seen.outcome == Look::Outcome::Missing ? result.missing : result.warming);
            result.undecided.push_back(context.symbols()[place]);
            if (seen.error && !firstError)
                firstError = &*seen.error;
            continue;
        }
        ++result.examined;
        if (seen.hit)
            result.symbols.push_back(*std::move(seen.hit));
    }
    std::ranges::stable_sort(result.symbols, std::greater<>{}, &ScannerHit::score);

    // Nobody has bars: that is the source's fault and not the market's.
    if (firstError && result.examined + result.warming == 0) {
        result.error = *firstError;
    } else if (m_rule.usesToday && context.kind() == RunKind::PreSession && !sawToday) {
        result = {}; // What yesterday's bars say is old news.
        result.skipped = "the source has no prices before the open; it runs at the open";
    }
    return result;
}

void FormulaScanner::lookAt(const ScanContext& context, const market::Symbol& symbol,
                            ScanContext::Worker& worker, double relativeStrength, Look& look) const
{
    auto subject = context.subject(symbol, m_rule.interval);
    if (!subject) {
        look.outcome = Look::Outcome::Missing;
        look.error = std::move(subject).error();
        return;
    }
    if (std::isnan(subject->facts.rs))
        subject->facts.rs = relativeStrength;
    market::BarSeries extended;
    formula::Subject view = subject->view();
    if (m_rule.usesToday && m_rule.interval == market::Interval::Day1) {
        const auto today = context.session().services().bars->today(symbol, context.currentTime());
        if (today && isSound(*today, view.bars.time.back())) {
            extended = withToday(view.bars, *today);
            view.bars = extended.view();
            look.sawToday = true;
        }
    }
    const formula::Truth truth = m_rule.where.matches(view, worker.scratch);
    look.outcome = truth == formula::Truth::Unknown ? Look::Outcome::Warming : Look::Outcome::No;
    if (truth != formula::Truth::Yes)
        return;
    look.outcome = Look::Outcome::Hit;
    look.hit = hitOf(symbol, view, worker.scratch);
}

ScannerHit FormulaScanner::hitOf(const market::Symbol& symbol, const formula::Subject& subject,
                                 formula::Scratch& scratch) const
{
    ScannerHit hit{symbol, 0, {}, {}};
    if (m_rule.score) {
        const double score = m_rule.score->value(subject, scratch);
        hit.score = std::isfinite(score) ? score : 0;
    }
    ReasonPart part{m_rule.title, {}};
    for (const FormulaRule::Shown& value : m_rule.show) {
        const double number = value.program.value(subject, scratch);
        hit.values.push_back({value.name, number});
        part.values.push_back({value.name, number, value.unit});
    }
    hit.parts.push_back(std::move(part));
    hit.reason = englishText(hit.parts);
    return hit;
}

} // namespace tapesift::scanners
