#include "store/funnel_table.h"

#include <fmt/format.h>

#include "store/batch_reader.h"
#include "store/run_table.h"
#include "tapesift/base/text.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::store {

base::Status insertFunnelSymbols(Database& database, RunId run,
                                 const std::vector<market::FunnelStep>& funnel)
{
    auto insert =
        database.prepare("INSERT INTO funnel_symbols(run, step, symbols) VALUES(?1, ?2, ?3)");
    if (!insert)
        return insert.error();
    for (std::size_t step = 0; step < funnel.size(); ++step) {
        if (funnel[step].symbols.empty())
            continue;
        const std::string symbols = fmt::format("{}", fmt::join(funnel[step].symbols, "\n"));
        auto inserted = insert->bind(1, toInteger(run))
                            .bind(2, static_cast<std::int64_t>(step))
                            .bind(3, symbols)
                            .run();
        if (!inserted)
            return inserted;
    }
    return {};
}

base::Status readFunnelSymbols(Database& database, RunId run,
                               std::vector<market::FunnelStep>& funnel)
{
    auto query = database.prepare("SELECT step, symbols FROM funnel_symbols WHERE run = ?1");
    if (!query)
        return query.error();
    query->bind(1, toInteger(run));
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto step = static_cast<std::size_t>(query->integer(0));
        if (step >= funnel.size())
            continue;
        for (const std::string_view symbol : base::split(query->text(1), '\n'))
            funnel[step].symbols.emplace_back(symbol);
    }
}

base::Status addFilteredEntries(Database& database, const RunRecord& run,
                                std::vector<market::FunnelStep>& funnel)
{
    market::FunnelCounter counter(run.spec.rules);
    auto walked = forEachEncodedEntryOf(
        database, run.id, [&](const EncodedEntry& encoded) -> base::Result<bool> {
            if (entryOutcome(encoded.quick) != market::Outcome::Filtered)
                return true;
            const auto entry = decodeEntry(encoded.quick);
            if (!entry)
                return entry.error();
            if (const auto rule = filterRuleOf(*entry))
                counter.add(*rule, entry->member.symbol);
            return true;
        });
    if (!walked)
        return walked;
    for (market::FunnelStep& step : counter.take())
        market::addStep(funnel, std::move(step));
    return {};
}

} // namespace tapesift::store
