#include "deep_scanner.h"

#include <utility>

#include <fmt/core.h>

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::engine {

namespace {

base::Digest digestOf(const store::RunRecord& run, const analysis::Predictor* predictor)
{
    base::ByteWriter parameters;
    parameters.put(analysis::kDeepVersion);
    parameters.put(run.spec.cycles);
    parameters.putText(predictor ? predictor->record().id : std::string());
    return base::digest128(parameters.bytes());
}

base::Error barsHaveChanged(const market::Symbol& symbol)
{
    return base::Error{base::ErrorCode::Unavailable,
                       fmt::format("The bars of {} have changed since its verdict.", symbol.text()),
                       {},
                       "Scan again."};
}

store::DeepEntry failure(base::Error error)
{
    return {{}, std::nullopt, std::move(error)};
}

} // namespace

DeepScanner::DeepScanner(const store::RunRecord& run, data::BarSupply& supply,
                         const market::CalendarBook& calendars, const store::ReuseIndex* reuse,
                         const analysis::Predictor* predictor)
    : m_run(run)
    , m_supply(supply)
    , m_calendars(calendars)
    , m_reuse(reuse)
    , m_predictor(predictor)
    , m_sight(run, calendars)
    , m_runDigest(digestOf(run, predictor))
{
}

DeepenedSymbol DeepScanner::deepen(std::span<const std::byte> quick, base::ReadBuffer& buffer,
                                   std::stop_token stop) const
{
    DeepenedSymbol deepened;
    if (store::entryOutcome(quick) != market::Outcome::Ok) {
        deepened.entry = store::encodeDeepEntry({});
        return deepened;
    }
    deepened.hasResult = true;
    const auto entry = store::decodeEntry(quick);
    if (!entry) {
        deepened.failed = true;
        deepened.entry = store::encodeDeepEntry(failure(entry.error()));
        return deepened;
    }
    const store::ReuseKey key = keyOf(entry->key);
    if (m_reuse) {
        if (const auto known = m_reuse->find(key); !known.empty()) {
            deepened.entry.assign(known.begin(), known.end());
            deepened.reused = true;
            return deepened;
        }
    }
    store::DeepEntry deep = analyse(*entry, buffer, std::move(stop));
    deepened.failed = deep.error.has_value();
    if (deep.analysis)
        deep.key = key;
    deepened.entry = store::encodeDeepEntry(deep);
    return deepened;
}

// The quick key stands for the bars and everything the quick phase was told.
store::ReuseKey DeepScanner::keyOf(const store::ReuseKey& quick) const
{
    base::ByteWriter key;
    key.putBytes(m_runDigest);
    key.putBytes(quick);
    return base::digest128(key.bytes());
}

store::DeepEntry DeepScanner::analyse(const store::LedgerEntry& quick, base::ReadBuffer& buffer,
                                      std::stop_token stop) const
{
    const market::Symbol& symbol = quick.member.symbol;
    const auto loaded =
        m_supply.load({symbol, m_run.spec.asOf.value_or(base::UtcSeconds{}), m_run.spec.lookback},
                      buffer, std::move(stop));
    if (!loaded)
        return failure(loaded.error());
    const BarSight sight = m_sight.of(symbol, *loaded);
    if (m_sight.keyOf(quick.member, loaded->origin.feed, sight) != quick.key)
        return failure(barsHaveChanged(symbol));
    const std::size_t closed = loaded->bars.size() - (sight.forming ? 1 : 0);
    const analysis::DeepInput input{.closedBars = loaded->bars.slice(0, closed),
                                    .quick = *quick.result,
                                    .symbol = symbol,
                                    .interval = m_run.spec.interval,
                                    .priceSource = m_run.spec.priceSource,
                                    .calendar = m_calendars.of(symbol),
                                    .cycles = static_cast<std::size_t>(m_run.spec.cycles),
                                    .predictor = m_predictor};
    return {{}, analysis::analyseDeep(input), std::nullopt};
}

} // namespace tapesift::engine
