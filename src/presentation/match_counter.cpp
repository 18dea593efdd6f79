#include "presentation/match_counter.h"

#include <algorithm>
#include <unordered_map>

#include "tapesift/formula/builder.h"

namespace tapesift::presentation {

namespace {

using namespace std::chrono_literals;
using formula::Program;
using formula::Truth;

// So many bars of all symbols together are kept, 48 bytes each, but some of each symbol.
constexpr std::size_t kKeptMatchBars = 4'000'000;
constexpr std::size_t kLeastBars = 300;
constexpr auto kTellEvery = 200ms;
constexpr int kSignalOfNeutral = 3;

// One condition, ready to be asked, and what it gave.
struct RowWork
{
    std::optional<Program> condition;
    std::optional<Program> left;
    std::optional<Program> right;
    double constant = ValueHistogram::kNone; // the right side where it needs no bars
    std::vector<double> values;
    RowMatches result;
};

std::optional<Program> compiled(const std::string& text, const MatchQuestion& question,
                                market::Interval interval)
{
    if (text.empty())
        return std::nullopt;
    auto program = Program::compile(text, question.parameters);
    if (!program || !program->fits(interval))
        return std::nullopt;
    return *std::move(program);
}

RowWork rowWork(const RowQuestion& row, const MatchQuestion& question, market::Interval interval)
{
    RowWork work;
    work.condition = compiled(row.condition, question, interval);
    work.left = compiled(row.left, question, interval);
    work.right = compiled(row.right, question, interval);
    if (work.left && work.left->isCondition())
        work.left.reset();
    if (work.right)
        work.constant = formula::constantOf(work.right->expression(), question.parameters)
                            .value_or(ValueHistogram::kNone);
    work.result.isDistance = work.left && work.right && !std::isfinite(work.constant);
    return work;
}

void look(RowWork& work, const formula::Subject& subject, formula::Scratch& scratch)
{
    if (work.condition) {
        const Truth truth = work.condition->matches(subject, scratch);
        work.result.matching += truth == Truth::Yes ? 1 : 0;
        work.result.unknown += truth == Truth::Unknown ? 1 : 0;
    }
    if (!work.left)
        return;
    double value = work.left->value(subject, scratch);
    if (work.result.isDistance) {
        const double right = work.right->value(subject, scratch);
        value = (value - right) / std::abs(right) * 100;
    }
    work.values.push_back(value);
}

std::vector<RowMatches> resultsOf(const std::vector<RowWork>& rows)
{
    std::vector<RowMatches> results;
    results.reserve(rows.size());
    for (const RowWork& row : rows) {
        RowMatches result = row.result;
        result.histogram = makeHistogram(row.values, result.isDistance ? 0 : row.constant);
        results.push_back(result);
    }
    return results;
}

} // namespace

formula::SymbolFacts MatchSymbol::facts() const
{
    formula::SymbolFacts result;
    result.symbol = text;
    result.name = name;
    result.sector = sector;
    result.exchange = exchange;
    result.signal = signal;
    result.strength = strength;
    result.score = score;
    result.rs = rs;
    result.watched = false; // nothing is in a session here
    return result;
}

MatchSymbol matchSymbol(const ResultRow& row)
{
    return {row.symbol,
            row.symbol.toStdString(),
            row.name.toStdString(),
            row.sector.toStdString(),
            row.exchange.toStdString(),
            static_cast<double>(static_cast<int>(row.signal) - kSignalOfNeutral),
            row.strength,
            row.deep.score,
            row.deep.percentile};
}

MatchCounter::MatchCounter(const BarServices& services)
    : m_services(services)
{
}

void MatchCounter::setUniverse(MatchUniverse universe)
{
    std::vector<Held> held(universe.symbols.size());
    const auto sameRun = [](const auto& a, const auto& b) { return a && b && a->id == b->id; };
    if (sameRun(m_universe.run, universe.run)) {
        std::unordered_map<std::string_view, Held*> known;
        for (std::size_t i = 0; i < m_held.size(); ++i)
            known.emplace(m_universe.symbols[i].text, &m_held[i]);
        for (std::size_t i = 0; i < held.size(); ++i)
            if (const auto found = known.find(universe.symbols[i].text); found != known.end())
                held[i] = std::move(*found->second);
    } else {
        m_bars.reset();
    }
    m_held = std::move(held);
    m_universe = std::move(universe);
}

void MatchCounter::release()
{
    m_held.clear();
    m_held.resize(m_universe.symbols.size());
    m_bars.reset();
}

std::size_t MatchCounter::barsToKeep(const Program& program) const
{
    // Longer bars are made of all there are.
    if (!program.needs().longer.empty())
        return static_cast<std::size_t>(std::max(m_universe.run->spec.lookback, 1));
    const std::size_t share = kKeptMatchBars / std::max<std::size_t>(m_held.size(), 1);
    return std::max({share, kLeastBars, program.needs().bars});
}

const MatchCounter::Held& MatchCounter::held(std::size_t place, std::size_t bars,
                                             const std::stop_token& stop)
{
    Held& held = m_held[place];
    const bool isCut = held.wanted > 0 && held.bars.size() >= held.wanted;
    if (held.wanted >= bars || (held.wanted > 0 && !isCut))
        return held;
    if (!m_bars)
        m_bars.emplace(m_services, m_universe.run);
    const QString& symbol = m_universe.symbols[place].symbol;
    const auto loaded = m_bars->load(symbol, m_buffer, stop);
    if (stop.stop_requested())
        return held; // Not a word about its bars.
    held.wanted = bars;
    held.isMissing = !loaded || loaded->bars.empty();
    if (held.isMissing)
        return held;
    const std::size_t closed = loaded->bars.size() - (m_bars->isForming(symbol, *loaded) ? 1 : 0);
    const market::BarView view = loaded->bars.slice(0, closed).last(bars);
    std::vector<market::Bar> copy;
    copy.reserve(view.size());
    for (std::size_t i = 0; i < view.size(); ++i)
        copy.push_back(view.at(i));
    held.bars = market::BarSeries(copy);
    return held;
}

std::optional<MatchAnswer> MatchCounter::count(const MatchQuestion& question,
                                               const std::function<void(const MatchAnswer&)>& tell,
                                               const std::stop_token& stop)
{
    MatchAnswer answer;
    if (!m_universe.run)
        return answer;
    const market::Interval interval = m_universe.run->spec.interval;
    answer.interval = interval;
    answer.total = static_cast<int>(m_universe.symbols.size());
    const auto program = Program::compile(question.formula, question.parameters);
    const base::Status fit = program ? program->fits(interval) : base::Status();
    if (!program || !fit) {
        answer.error = program ? fit.error() : program.error();
        answer.read = answer.total;
        return answer;
    }
    std::vector<RowWork> rows;
    for (const RowQuestion& row : question.rows)
        rows.push_back(rowWork(row, question, interval));

    const std::size_t bars = barsToKeep(*program);
    auto told = m_services.clock.steadyNow();
    for (std::size_t i = 0; i < m_universe.symbols.size(); ++i) {
        const Held& one = held(i, bars, stop);
        if (stop.stop_requested())
            return std::nullopt;
        ++answer.read;
        const MatchSymbol& symbol = m_universe.symbols[i];
        if (one.isMissing || one.bars.empty()) {
            ++answer.missing;
            continue;
        }
        const formula::SymbolFacts facts = symbol.facts();
        const auto parsed = market::Symbol::parse(symbol.text);
        if (!parsed)
            continue;
        const formula::Subject subject{one.bars.view(), interval, &m_services.calendars.of(*parsed),
                                       &facts};
        const Truth truth = program->matches(subject, m_scratch);
        ++(truth == Truth::Unknown ? answer.warming : answer.examined);
        if (truth == Truth::Yes)
            answer.symbols.push_back(symbol.symbol);
        for (RowWork& row : rows)
            look(row, subject, m_scratch);
        if (const auto now = m_services.clock.steadyNow(); now - told >= kTellEvery) {
            told = now;
            answer.rows = resultsOf(rows);
            tell(answer);
        }
    }
    answer.rows = resultsOf(rows);
    return answer;
}

} // namespace tapesift::presentation
