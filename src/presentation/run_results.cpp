#include "tapesift/presentation/run_results.h"

#include <algorithm>
#include <utility>

namespace tapesift::presentation {

RunResults::RunResults(QObject* parent)
    : QObject(parent)
{
}

int RunResults::filteredCount() const
{
    int count = 0;
    for (const auto& [rule, symbols] : m_filtered)
        count += symbols;
    return count;
}

void RunResults::countFiltered(const std::vector<FilteredRow>& rows)
{
    for (const FilteredRow& row : rows) {
        ++m_filtered[row.rule];
        m_filteredSymbols.insert(row.symbol, row.rule);
    }
}

void RunResults::forgetFiltered()
{
    m_filtered.clear();
    m_filteredSymbols.clear();
}

const std::string* RunResults::filterRuleOf(const QString& symbol) const
{
    const auto known = m_filteredSymbols.constFind(symbol);
    return known == m_filteredSymbols.constEnd() ? nullptr : &*known;
}

void RunResults::prepare(std::vector<ResultRow>& rows)
{
    analysis::QuickResult numbers;
    for (ResultRow& row : rows) {
        if (isDeep() && row.deep.state == DeepState::None)
            row.deep.state = DeepState::Pending;
        numbers.price = row.price;
        numbers.change = row.change;
        numbers.indicators = row.indicators;
        m_breadth.add(numbers);
        if (m_earlier)
            row.since = compareRow(row, *m_earlier, m_diffRules);
    }
}

void RunResults::forgetComparison()
{
    m_earlier.reset();
    m_left.clear();
}

void RunResults::compareWith(std::shared_ptr<const EarlierRun> earlier)
{
    m_earlier = std::move(earlier);
    compareAll();
    findLeft();
    Q_EMIT compared();
}

void RunResults::setDiffRules(const report::DiffRules& rules)
{
    if (std::exchange(m_diffRules, rules) == rules)
        return;
    compareAll();
    Q_EMIT compared();
}

void RunResults::compareAll()
{
    std::vector<RowChange> changes(m_results.all().size());
    if (m_earlier)
        std::ranges::transform(m_results.all(), changes.begin(), [this](const ResultRow& row) {
            return compareRow(row, *m_earlier, m_diffRules);
        });
    m_results.setChanges(changes);
}

void RunResults::findLeft()
{
    m_left.clear();
    if (!m_earlier || !m_run || store::isUnfinished(m_run->status))
        return;
    for (const EarlierRun::Result& before : m_earlier->results()) {
        if (m_results.find(before.symbol) != nullptr)
            continue;
        LeftRow row{before.symbol, before.name, before.state, std::nullopt, {}};
        if (const FailureRow* failure = m_failures.find(before.symbol))
            row.now = failure->outcome;
        if (const std::string* rule = filterRuleOf(before.symbol)) {
            row.now = market::Outcome::Filtered;
            row.rule = *rule;
        }
        m_left.push_back(std::move(row));
    }
}

void RunResults::show(OpenedRun opened)
{
    m_run = std::move(opened.run);
    m_breadth = {};
    forgetComparison();
    prepare(opened.entries.rows);
    forgetFiltered();
    countFiltered(opened.entries.filtered);
    m_reused = static_cast<int>(opened.entries.reused);
    m_next.reset();
    m_results.replaceAll(std::move(opened.entries.rows));
    m_failures.replaceAll(std::move(opened.entries.failures));
    Q_EMIT runChanged();
    Q_EMIT countsChanged();
    Q_EMIT anotherShown();
}

void RunResults::begin(const store::RunRecord& run)
{
    m_next.reset();
    if (!m_run || m_run->id != run.id) {
        m_next = run;
        return;
    }
    m_run = run;
    Q_EMIT runChanged();
}

void RunResults::add(ArrivedEntries entries)
{
    // Deep results alone change no count.
    const bool hasMore = m_next || entries.deep.empty() || !entries.rows.empty() ||
                         !entries.failures.empty() || !entries.filtered.empty();
    const bool isAnother = m_next.has_value();
    if (isAnother) {
        // In one step: an empty table in between would show another page for a moment.
        m_run = std::exchange(m_next, std::nullopt);
        forgetFiltered();
        forgetComparison();
        m_breadth = {};
        prepare(entries.rows);
        m_reused = static_cast<int>(entries.reused);
        m_results.replaceAll(std::move(entries.rows));
        m_results.reserve(static_cast<int>(m_run->counts.total));
        m_failures.replaceAll(std::move(entries.failures));
        Q_EMIT runChanged();
    } else {
        prepare(entries.rows);
        m_results.append(std::move(entries.rows));
        m_failures.append(std::move(entries.failures));
        m_reused += static_cast<int>(entries.reused);
    }
    countFiltered(entries.filtered);
    if (hasMore)
        Q_EMIT countsChanged();
    if (isAnother)
        Q_EMIT anotherShown();
    if (entries.deep.empty())
        return;
    QStringList symbols;
    for (const DeepArrival& arrival : entries.deep)
        symbols += arrival.symbol;
    m_results.deepen(std::move(entries.deep));
    Q_EMIT deepened(symbols);
}

void RunResults::rank(const std::vector<SymbolRank>& ranks)
{
    QStringList symbols;
    for (const SymbolRank& rank : ranks)
        symbols += rank.symbol;
    m_results.rank(ranks);
    Q_EMIT deepened(symbols);
}

void RunResults::finish(const store::RunRecord& run)
{
    m_next.reset();
    const bool isAnother = !m_run || m_run->id != run.id;
    m_run = run;
    if (isAnother) {
        m_reused = 0;
        m_results.clear();
        m_failures.clear();
        forgetFiltered();
        forgetComparison();
        m_breadth = {};
    }
    m_results.settle();
    findLeft();
    Q_EMIT runChanged();
    Q_EMIT countsChanged();
    if (isAnother)
        Q_EMIT anotherShown();
    else if (m_earlier)
        Q_EMIT compared();
}

void RunResults::abandon()
{
    m_next.reset();
}

} // namespace tapesift::presentation
