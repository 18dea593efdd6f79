#include "scanners/combined_scanner.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "scanners/symbol_selection.h"

namespace tapesift::scanners {

namespace {

using formula::Truth;
using Operation = CombineExpression::Operation;
using Truths = std::vector<Truth>; // one for each symbol of the context

Truth negated(Truth truth)
{
    if (truth == Truth::Unknown)
        return truth;
    return truth == Truth::Yes ? Truth::No : Truth::Yes;
}

Truth both(Truth a, Truth b)
{
    if (a == Truth::No || b == Truth::No)
        return Truth::No;
    return a == Truth::Yes && b == Truth::Yes ? Truth::Yes : Truth::Unknown;
}

Truth either(Truth a, Truth b)
{
    return negated(both(negated(a), negated(b)));
}

// Copies what a part tells of a hit to the whole's hit of that symbol.
void addTo(ScannerHit& whole, const std::string& part, const ScannerHit& hit)
{
    if (!hit.parts.empty())
        whole.parts.insert(whole.parts.end(), hit.parts.begin(), hit.parts.end());
    else if (!hit.reason.empty())
        whole.parts.push_back({hit.reason, {}});
    whole.reason = englishText(whole.parts);
    for (const NamedValue& value : hit.values)
        whole.values.push_back({part + "." + value.name, value.value});
}

} // namespace

// One scan: the parts as far as they have run.
struct CombinedScanner::Evaluation
{
    struct Run
    {
        ScannerResult result;
        Truths truths;
    };

    Evaluation(CombinedScanner& given, ScanContext& over)
        : scanner(given)
        , context(over)
        , runs(given.m_parts.size())
        , uses(given.m_parts.size(), 0)
    {
        for (std::size_t place = 0; place < context.symbols().size(); ++place)
            places.emplace(context.symbols()[place], place);
        for (const CombineExpression::Node& node : scanner.m_expression.nodes) {
            if (node.operation == Operation::Scanner)
                ++uses[node.left];
        }
    }

    bool hasEnded() const { return error || skipped; }

    // The truths of a node; those of symbols that are not Yes in `scope` mean nothing.
    Truths of(std::size_t nodeAt, const Truths& scope)
    {
        const CombineExpression::Node& node = scanner.m_expression.nodes[nodeAt];
        if (hasEnded())
            return Truths(scope.size(), Truth::Unknown);
        if (node.operation == Operation::Scanner)
            return run(node.left, scope).truths;
        Truths left = of(node.left, scope);
        if (node.operation == Operation::Not) {
            std::ranges::transform(left, left.begin(), negated);
            return left;
        }
        if (node.operation == Operation::Then) {
            Truths inside = scope;
            std::ranges::transform(scope, left, inside.begin(), both);
            const Truths right = of(node.right, inside);
            std::ranges::transform(left, right, left.begin(), both);
            return left;
        }
        const Truths right = of(node.right, scope);
        std::ranges::transform(left, right, left.begin(),
                               node.operation == Operation::And ? both : either);
        return left;
    }

    const Run& run(std::size_t partAt, const Truths& scope)
    {
        std::optional<Run>& done = runs[partAt];
        if (done)
            return *done;
        const Part& part = scanner.m_parts[partAt];
        ScanContext inner = context.inner(part.definition.name, part.definition.config, part.needs);
        // What stands in several places must do for all of them.
        std::vector<market::Symbol> symbols;
        for (std::size_t place = 0; place < scope.size(); ++place) {
            if (uses[partAt] > 1 || scope[place] == Truth::Yes)
                symbols.push_back(context.symbols()[place]);
        }
        inner.restrictTo(std::move(symbols));
        selectSymbols(inner, part.definition.requirements);
        done.emplace(Run{part.scanner->scan(inner), Truths(scope.size(), Truth::No)});
        for (const AddedSymbol& added : inner.addedSymbols())
            context.addSymbol(added.symbol, added.why);
        take(part.definition.name, *done);
        return *done;
    }

    void take(const std::string& part, Run& ran)
    {
        if (ran.result.error && !error) {
            error = ran.result.error;
            error->message = fmt::format("{}: {}", part, error->message);
        }
        if (ran.result.skipped && !skipped)
            skipped = fmt::format("{}: {}", part, *ran.result.skipped);
        for (const ScannerHit& hit : ran.result.symbols)
            set(ran.truths, hit.symbol, Truth::Yes);
        for (const market::Symbol& symbol : ran.result.undecided)
            set(ran.truths, symbol, Truth::Unknown);
    }

    // A part may name symbols that were not to be looked at.
    void set(Truths& truths, const market::Symbol& symbol, Truth truth) const
    {
        if (const auto found = places.find(symbol); found != places.end())
            truths[found->second] = truth;
    }

    ScannerResult resultOf(const Truths& truths)
    {
        ScannerResult result;
        std::vector<std::optional<ScannerHit>> hits(truths.size());
        for (std::size_t place = 0; place < truths.size(); ++place) {
            const market::Symbol& symbol = context.symbols()[place];
            if (truths[place] == Truth::Unknown) {
                ++result.warming;
                result.undecided.push_back(symbol);
                continue;
            }
            ++result.examined;
            if (truths[place] == Truth::Yes)
                hits[place] = ScannerHit{symbol, 0, {}, {}};
        }
        score(hits);
        for (std::optional<ScannerHit>& hit : hits) {
            if (hit)
                result.symbols.push_back(*std::move(hit));
        }
        std::ranges::stable_sort(result.symbols, std::greater<>{}, &ScannerHit::score);
        return result;
    }

    void score(std::vector<std::optional<ScannerHit>>& hits) const
    {
        std::vector<double> finders(hits.size(), 0);
        for (std::size_t partAt = 0; partAt < runs.size(); ++partAt) {
            if (!runs[partAt])
                continue;
            const auto& found = runs[partAt]->result.symbols;
            const auto count = static_cast<double>(found.size());
            for (std::size_t rank = 0; rank < found.size(); ++rank) {
                const auto place = places.find(found[rank].symbol);
                if (place == places.end() || !hits[place->second])
                    continue;
                ScannerHit& hit = *hits[place->second];
                hit.score += 100 * (count - static_cast<double>(rank)) / count;
                finders[place->second] += 1;
                addTo(hit, scanner.m_parts[partAt].definition.name, found[rank]);
            }
        }
        for (std::size_t place = 0; place < hits.size(); ++place) {
            if (hits[place] && finders[place] > 0)
                hits[place]->score /= finders[place];
        }
    }

    CombinedScanner& scanner;
    ScanContext& context;
    std::unordered_map<market::Symbol, std::size_t> places;
    std::vector<std::optional<Run>> runs;
    std::vector<int> uses; // how often each part stands in the expression
    std::optional<base::Error> error;
    std::optional<std::string> skipped;
};

CombinedScanner::CombinedScanner(CombineExpression expression, std::vector<Part> parts)
    : m_expression(std::move(expression))
    , m_parts(std::move(parts))
{
}

base::Status CombinedScanner::setup(ScanContext& context)
{
    for (const Part& part : m_parts) {
        ScanContext inner = context.inner(part.definition.name, part.definition.config, part.needs);
        needBarsForSelection(inner, part.definition.requirements);
        if (auto status = part.scanner->setup(inner); !status) {
            base::Error error = status.error();
            error.message = fmt::format("{}: {}", part.definition.name, error.message);
            return error;
        }
        for (const AddedSymbol& added : inner.addedSymbols())
            context.addSymbol(added.symbol, added.why);
    }
    return {};
}

ScannerResult CombinedScanner::scan(ScanContext& context)
{
    Evaluation evaluation(*this, context);
    const Truths everything(context.symbols().size(), Truth::Yes);
    const Truths truths = evaluation.of(m_expression.nodes.size() - 1, everything);
    ScannerResult result;
    if (evaluation.error)
        result.error = evaluation.error;
    else if (evaluation.skipped)
        result.skipped = evaluation.skipped;
    else
        result = evaluation.resultOf(truths);
    return result;
}

void CombinedScanner::teardown(ScanContext& context)
{
    for (const Part& part : m_parts) {
        ScanContext inner = context.inner(part.definition.name, part.definition.config, part.needs);
        part.scanner->teardown(inner);
    }
}

} // namespace tapesift::scanners
