#include "scanners/lua_binding.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "scanners/lua_text.h"
#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

constexpr std::size_t kMaxLine = 300;      // bytes of a line in the log
constexpr std::size_t kMaxHitReason = 200; // bytes
constexpr std::size_t kMaxShown = 40;      // bytes of a text within a message

// Symbols outside the session that a script may ask for: an index or two, not a universe.
constexpr std::size_t kMaxStrangers = 1'000;

std::size_t indexOf(market::Interval interval)
{
    return static_cast<std::size_t>(interval);
}

} // namespace

LuaBinding::LuaBinding(ScanContext& context, LuaFormulas& formulas, Properties settings)
    : m_context(context)
    , m_formulas(formulas)
    , m_settings(std::move(settings))
    , m_run(++formulas.runs)
{
}

template <class T, class F>
T LuaBinding::guarded(T failed, F work) noexcept
{
    try {
        return work();
    } catch (const std::exception& failure) {
        m_problem = failure.what();
    } catch (...) {
        m_problem = "an unknown failure";
    }
    return failed;
}

bool LuaBinding::fail(std::string problem)
{
    m_problem = std::move(problem);
    return false;
}

const PropertyValue* LuaBinding::setting(std::string_view name) const
{
    const auto found = m_settings.find(name);
    return found == m_settings.end() ? nullptr : &found->second;
}

std::optional<market::Symbol> LuaBinding::symbolOf(std::string_view text)
{
    auto symbol = market::Symbol::parse(text);
    if (symbol)
        return std::move(*symbol);
    fail(base::describe(symbol.error()));
    return std::nullopt;
}

std::optional<market::Interval> LuaBinding::intervalOf(std::string_view text)
{
    const auto interval = market::parseInterval(text);
    if (interval)
        return *interval;
    fail(base::describe(interval.error()));
    return std::nullopt;
}

std::optional<std::size_t> LuaBinding::newPlace(std::string_view text, market::Interval interval)
{
    auto symbol = symbolOf(text);
    if (!symbol)
        return std::nullopt;
    if (!m_context.find(*symbol)) {
        m_strangers.insert(*symbol);
        if (m_strangers.size() > kMaxStrangers) {
            fail(fmt::format("more than {} symbols were asked for that are not in the session",
                             kMaxStrangers));
            return std::nullopt;
        }
    }
    m_seen.push_back({std::move(*symbol), std::nullopt, 0, false});
    m_places[indexOf(interval)].emplace(text, m_seen.size() - 1);
    return m_seen.size() - 1;
}

// The place of a symbol with its bars; nullopt for a problem.
std::optional<std::size_t> LuaBinding::look(std::string_view text, market::Interval interval)
{
    const Places& places = m_places[indexOf(interval)];
    const auto known = places.find(text);
    const auto place = known == places.end() ? newPlace(text, interval) : known->second;
    if (!place)
        return std::nullopt;
    Seen& seen = m_seen[*place];
    const std::uint64_t age = m_ages[indexOf(interval)] + 1;
    if (std::exchange(seen.age, age) == age)
        return place;
    seen.subject.reset();
    if (auto subject = m_context.subject(seen.symbol, interval))
        seen.subject = std::move(*subject);
    return place;
}

LuaBinding::Answer LuaBinding::findBars(std::string_view symbol, std::string_view interval,
                                        std::size_t& place)
{
    return guarded(Answer::Problem, [&] {
        const auto length = intervalOf(interval);
        const auto found = length ? look(symbol, *length) : std::nullopt;
        if (!found)
            return Answer::Problem;
        place = *found;
        return m_seen[place].subject ? Answer::Yes : Answer::No;
    });
}

const market::BarView* LuaBinding::barsAt(std::uint64_t run, std::size_t place) const
{
    if (run != m_run || place >= m_seen.size() || !m_seen[place].subject)
        return nullptr;
    return &m_seen[place].subject->held.view;
}

// Compiled, and its need of bars told; nullptr for a problem.
LuaFormulas::Compiled* LuaBinding::compiled(std::string_view text, market::Interval interval)
{
    auto known = m_formulas.byText.find(text);
    if (known == m_formulas.byText.end()) {
        auto program = m_context.program(text);
        if (!program) {
            fail(base::describe(program.error()));
            return nullptr;
        }
        if (m_formulas.byText.size() >= LuaFormulas::kMost)
            m_formulas.byText.clear();
        known =
            m_formulas.byText.emplace(text, LuaFormulas::Compiled{std::move(*program), m_run, {}})
                .first;
    }
    LuaFormulas::Compiled& formula = known->second;
    if (std::exchange(formula.run, m_run) != m_run)
        formula.isTold = {};
    if (formula.isTold[indexOf(interval)])
        return &formula;
    if (const base::Status status = m_context.needBarsFor(formula.program, interval); !status) {
        fail(base::describe(status.error()));
        return nullptr;
    }
    formula.isTold[indexOf(interval)] = true;
    ++m_ages[indexOf(interval)]; // It may need more bars than were brought so far.
    return &formula;
}

LuaBinding::Answer LuaBinding::evaluate(std::string_view symbol, std::string_view formula,
                                        std::string_view interval, Value& value)
{
    return guarded(Answer::Problem, [&] {
        const auto length = intervalOf(interval);
        const LuaFormulas::Compiled* const asked = length ? compiled(formula, *length) : nullptr;
        const auto place = asked ? look(symbol, *length) : std::nullopt;
        if (!place)
            return Answer::Problem;
        Seen& seen = m_seen[*place];
        if (!seen.subject)
            return Answer::No;
        value.number = asked->program.value(seen.subject->view(), m_formulas.scratch);
        value.isCondition = asked->program.isCondition();
        if (std::isfinite(value.number))
            return Answer::Yes;
        seen.isWarming = true;
        return Answer::No;
    });
}

LuaBinding::Answer LuaBinding::isWatched(std::string_view text)
{
    return guarded(Answer::Problem, [&] {
        const auto symbol = symbolOf(text);
        if (!symbol)
            return Answer::Problem;
        return m_context.isWatched(*symbol) ? Answer::Yes : Answer::No;
    });
}

bool LuaBinding::addIndicator(std::string_view text, std::string_view formula,
                              std::string_view interval)
{
    return guarded(false, [&] {
        const auto symbol = symbolOf(text);
        const auto length = symbol ? intervalOf(interval) : std::nullopt;
        if (!length)
            return false;
        if (++m_indicators > kMaxIndicators)
            return fail(fmt::format("more than {} indicators were added at once", kMaxIndicators));
        const base::Status status = m_context.addIndicator(*symbol, formula, *length);
        return status ? true : fail(base::describe(status.error()));
    });
}

bool LuaBinding::addSymbol(std::string_view text, std::string_view why)
{
    return guarded(false, [&] {
        const auto symbol = symbolOf(text);
        if (!symbol)
            return false;
        if (++m_added > kMaxAdded)
            return fail(fmt::format("more than {} symbols were added at once", kMaxAdded));
        m_context.addSymbol(*symbol, cleanText(why, kMaxHitReason));
        return true;
    });
}

bool LuaBinding::needBars(std::string_view interval, std::int64_t count)
{
    return guarded(false, [&] {
        const auto length = intervalOf(interval);
        if (!length)
            return false;
        if (count < 1 || static_cast<std::uint64_t>(count) > ScannerNeeds::kMaxBars)
            return fail(fmt::format("need_bars takes 1 to {} bars", ScannerNeeds::kMaxBars));
        m_context.needBars(*length, static_cast<std::size_t>(count));
        ++m_ages[indexOf(*length)];
        return true;
    });
}

bool LuaBinding::log(std::string_view text)
{
    return guarded(false, [&] {
        if (++m_lines <= kMaxLogLines)
            m_context.log().info("[SCANNER] {}: {}", m_context.scanner(),
                                 cleanText(text, kMaxLine));
        else if (m_lines == kMaxLogLines + 1)
            m_context.log().info("[SCANNER] {}: more than {} lines, the others are left out",
                                 m_context.scanner(), kMaxLogLines);
        return true;
    });
}

void LuaBinding::noMember(std::string_view object, std::string_view member,
                          std::span<const std::string_view> members)
{
    guarded(false, [&] {
        const auto meant =
            base::closestMatch(member.substr(0, kMaxShown), {members.begin(), members.end()});
        return fail(fmt::format("there is no {}.{}{}", object, cleanText(member, kMaxShown),
                                meant ? fmt::format("; did you mean {}?", *meant) : ""));
    });
}

bool LuaBinding::addHit(std::string_view text, double score, std::string_view reason)
{
    return guarded(false, [&] {
        auto symbol = symbolOf(text);
        if (!symbol)
            return false;
        if (!std::isfinite(score))
            return fail(fmt::format("the score of {} is not a finite number", symbol->text()));
        if (m_hits.size() == kMaxHits)
            return fail(fmt::format("scan returned more than {} symbols", kMaxHits));
        m_hits.push_back({std::move(*symbol), score, cleanText(reason, kMaxHitReason), {}});
        return true;
    });
}

bool LuaBinding::addHitValue(std::string_view name, double value)
{
    return guarded(false, [&] {
        ScannerHit& hit = m_hits.back();
        if (!std::isfinite(value))
            return fail(fmt::format("the value {} of {} is not a finite number",
                                    cleanText(name, kMaxShown), hit.symbol.text()));
        if (hit.values.size() == kMaxValues)
            return fail(fmt::format("{} has more than {} values", hit.symbol.text(), kMaxValues));
        hit.values.push_back({cleanText(name, kMaxShown), value});
        return true;
    });
}

ScannerResult LuaBinding::takeResult()
{
    ScannerResult result;
    std::unordered_set<market::Symbol> found;
    for (ScannerHit& hit : m_hits) {
        // Lua goes through a table of names in no order.
        std::ranges::sort(hit.values, {}, &NamedValue::name);
        if (found.insert(hit.symbol).second)
            result.symbols.push_back(std::move(hit));
    }
    std::ranges::stable_sort(result.symbols, std::ranges::greater{}, &ScannerHit::score);
    m_hits.clear();

    std::unordered_map<market::Symbol, const Seen*> undecided;
    for (const Seen& seen : m_seen) {
        if (seen.isWarming || !seen.subject)
            undecided.emplace(seen.symbol, &seen);
    }
    for (const market::Symbol& symbol : m_context.symbols()) {
        const auto seen = undecided.find(symbol);
        if (seen == undecided.end() || found.contains(symbol)) {
            ++result.examined;
            continue;
        }
        ++(seen->second->subject ? result.warming : result.missing);
        result.undecided.push_back(symbol);
    }
    return result;
}

} // namespace tapesift::scanners
