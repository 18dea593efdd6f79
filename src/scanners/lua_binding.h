#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "tapesift/formula/program.h"
#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner.h"

namespace tapesift::scanners {

// The formulas of a script, kept between its scans.
struct LuaFormulas
{
    static constexpr std::size_t kMost = 10'000; // a script that makes up new ones begins anew

    struct Compiled
    {
        formula::Program program;
        std::uint64_t run = 0; // in which its needs were told, for these intervals
        std::array<bool, market::kAllIntervals.size() + 1> isTold{};
    };

    std::map<std::string, Compiled, std::less<>> byText;
    formula::Scratch scratch;
    std::uint64_t runs = 0; // calls of the script so far
};

// What the context of a script can do, without a word of Lua: everything is done here that has
// destructors or throws. Lives for one call of setup, scan or teardown. Nothing is thrown; what
// cannot be done is told by problem().
class LuaBinding
{
public:
    enum class Answer { Yes, No, Problem };

    static constexpr std::size_t kMaxLogLines = 100;     // a call
    static constexpr std::size_t kMaxAdded = 10'000;     // symbols a call
    static constexpr std::size_t kMaxIndicators = 5'000; // a call
    static constexpr std::size_t kMaxHits = 100'000;
    static constexpr std::size_t kMaxValues = 20; // of a hit

    LuaBinding(ScanContext& context, LuaFormulas& formulas, Properties settings);

    const ScanContext& context() const { return m_context; }
    const std::string& problem() const { return m_problem; }
    const PropertyValue* setting(std::string_view name) const;

    // Where these bars stand. No: there are none.
    Answer findBars(std::string_view symbol, std::string_view interval, std::size_t& place);
    std::uint64_t run() const { return m_run; }
    // nullptr: bars of an earlier call.
    const market::BarView* barsAt(std::uint64_t run, std::size_t place) const;

    // No: not known (yet), or no bars.
    struct Value
    {
        double number = 0; // finite
        bool isCondition = false;
    };
    Answer evaluate(std::string_view symbol, std::string_view formula, std::string_view interval,
                    Value& value);

    Answer isWatched(std::string_view symbol);

    // These four: false for a problem.
    bool addIndicator(std::string_view symbol, std::string_view formula, std::string_view interval);
    bool addSymbol(std::string_view symbol, std::string_view why);
    bool needBars(std::string_view interval, std::int64_t count);
    bool log(std::string_view text);

    // "There is no ctx.symbls; did you mean symbols?"
    void noMember(std::string_view object, std::string_view member,
                  std::span<const std::string_view> members);

    // What scan() returned, one by one. False for a problem.
    bool addHit(std::string_view symbol, double score, std::string_view reason);
    bool addHitValue(std::string_view name, double value); // of the last hit

    // Hits, best first and each once, and what was looked at.
    ScannerResult takeResult();

private:
    struct Seen
    {
        market::Symbol symbol;
        std::optional<ScanContext::Subject> subject; // none: no bars
        std::uint64_t age = 0;                       // of the needs for which the bars were brought
        bool isWarming = false;
    };

    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Places = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

    template <class T, class F>
    T guarded(T failed, F work) noexcept;

    std::optional<market::Symbol> symbolOf(std::string_view text);
    std::optional<market::Interval> intervalOf(std::string_view text);
    std::optional<std::size_t> look(std::string_view symbol, market::Interval interval);
    std::optional<std::size_t> newPlace(std::string_view symbol, market::Interval interval);
    LuaFormulas::Compiled* compiled(std::string_view formula, market::Interval interval);
    bool fail(std::string problem);

    ScanContext& m_context;
    LuaFormulas& m_formulas;
    Properties m_settings;
    std::uint64_t m_run;
    std::string m_problem;
    std::deque<Seen> m_seen;
    // By interval.
    std::array<Places, market::kAllIntervals.size() + 1> m_places;
    std::array<std::uint64_t, market::kAllIntervals.size() + 1> m_ages{};
    std::unordered_set<market::Symbol> m_strangers; // asked for, and not the context's
    std::size_t m_indicators = 0;                   // that were added
    std::size_t m_added = 0;
    std::size_t m_lines = 0;
    std::vector<ScannerHit> m_hits;
};

} // namespace tapesift::scanners
