#include "tapesift/api/signal_board.h"

#include <fmt/format.h>

namespace tapesift::api {

namespace {

std::string reasonOf(market::Outcome outcome)
{
    switch (outcome) {
    case market::Outcome::Filtered:
        return "the filter left it out";
    case market::Outcome::NoData:
        return "there are no prices of it";
    case market::Outcome::TooShort:
        return "there are too few prices of it";
    case market::Outcome::Stale:
        return "its last price is too old";
    case market::Outcome::UnknownSymbol:
        return "the source of the prices does not know it";
    default:
        return fmt::format("it ended as {}", market::outcomeName(outcome));
    }
}

base::Error notFound(std::string message, std::string suggestion)
{
    return {base::ErrorCode::NotFound, std::move(message), {}, std::move(suggestion)};
}

} // namespace

void SignalBoard::begin(std::string scanId, const std::vector<market::Member>& plan,
                        std::uint32_t batchSize)
{
    const std::lock_guard lock(m_mutex);
    m_scanId = std::move(scanId);
    m_batchSize = std::max(1u, batchSize);
    m_places.assign(plan.size(), {});
    m_placeOf.clear();
    m_placeOf.reserve(plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i)
        m_placeOf.emplace(plan[i].symbol.text(), i);
    m_signals = 0;
    m_isDeepening = false;
}

void SignalBoard::takeQuick(const store::LedgerEntry& entry)
{
    const auto at = m_placeOf.find(entry.member.symbol.text());
    if (at == m_placeOf.end())
        return;
    Place& place = m_places[at->second];
    if (!entry.result) {
        place.outcome = entry.outcome;
        return;
    }
    m_signals += place.row ? 0u : 1u;
    place.row = makeRow(entry.member, *entry.result);
    if (m_isDeepening)
        place.row->status = RowStatus::Analyzing;
}

void SignalBoard::takeDeep(Place& place, std::span<const std::byte> bytes, const DeepVisitor& visit)
{
    const auto deep = store::decodeDeepEntry(bytes);
    if (!deep || (!deep->analysis && !deep->error))
        return;
    place.deep.assign(bytes.begin(), bytes.end());
    if (!place.row)
        return;
    place.row->status = deep->analysis ? RowStatus::Complete : RowStatus::Failed;
    if (visit)
        visit(place.row->symbol, deep->analysis);
}

void SignalBoard::addQuick(const std::vector<store::BatchRecord>& batches)
{
    for (const store::BatchRecord& batch : batches) {
        for (const std::vector<std::byte>& bytes : batch.entries) {
            const auto entry = store::decodeEntry(bytes);
            const std::lock_guard lock(m_mutex);
            if (entry)
                takeQuick(*entry);
        }
    }
}

void SignalBoard::beginDeep()
{
    const std::lock_guard lock(m_mutex);
    m_isDeepening = true;
    for (Place& place : m_places) {
        if (place.row && place.row->status == RowStatus::QuickScan)
            place.row->status = RowStatus::Analyzing;
    }
}

void SignalBoard::addDeep(const std::vector<store::BatchRecord>& batches, const DeepVisitor& visit)
{
    const std::lock_guard lock(m_mutex);
    for (const store::BatchRecord& batch : batches) {
        const std::size_t first = std::size_t{batch.batch} * m_batchSize;
        for (std::size_t i = 0; i < batch.entries.size() && first + i < m_places.size(); ++i)
            takeDeep(m_places[first + i], batch.entries[i], visit);
    }
}

void SignalBoard::addKept(const store::EncodedEntry& encoded)
{
    const auto entry = store::decodeEntry(encoded.quick);
    if (!entry)
        return;
    const std::lock_guard lock(m_mutex);
    takeQuick(*entry);
    const auto at = m_placeOf.find(entry->member.symbol.text());
    if (at == m_placeOf.end() || encoded.deep.empty())
        return;
    takeDeep(m_places[at->second], encoded.deep, {});
    m_places[at->second].percentile = encoded.percentile;
}

void SignalBoard::rank(const std::vector<int>& percentiles)
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < percentiles.size() && i < m_places.size(); ++i)
        m_places[i].percentile = percentiles[i];
}

void SignalBoard::end()
{
    const std::lock_guard lock(m_mutex);
    m_isDeepening = false;
    for (Place& place : m_places) {
        if (place.row && place.row->status == RowStatus::Analyzing)
            place.row->status = RowStatus::QuickScan;
    }
}

std::string SignalBoard::scanId() const
{
    const std::lock_guard lock(m_mutex);
    return m_scanId;
}

std::size_t SignalBoard::signals() const
{
    const std::lock_guard lock(m_mutex);
    return m_signals;
}

ResultPage SignalBoard::page(const ResultQuery& query) const
{
    const std::lock_guard lock(m_mutex);
    ResultPage page{.scanId = m_scanId, .rows = {}, .total = 0};
    page.rows.reserve(std::min(query.limit, m_signals));
    for (const Place& place : m_places) {
        if (!place.row || (query.signal && place.row->signal != *query.signal))
            continue;
        if (page.total >= query.offset && page.rows.size() < query.limit)
            page.rows.push_back(*place.row);
        ++page.total;
    }
    return page;
}

base::Result<SymbolView> SignalBoard::find(const market::Symbol& symbol) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_placeOf.find(symbol.text());
    if (m_scanId.empty())
        return notFound("There has been no scan.", "Begin one with POST /api/scanner/quick-scan.");
    if (at == m_placeOf.end())
        return notFound(fmt::format("{} is not in the scan {}.", symbol.text(), m_scanId),
                        "Scan it: name it in the body of quick-scan.");
    const Place& place = m_places[at->second];
    if (!place.row && !place.outcome)
        return notFound(fmt::format("{} has no result yet.", symbol.text()),
                        "Ask again in a moment.");
    if (!place.row)
        return notFound(
            fmt::format("{} has no result: {}.", symbol.text(), reasonOf(*place.outcome)), {});
    SymbolView view{.row = *place.row, .deep = {}};
    if (!place.deep.empty()) {
        if (auto deep = store::decodeDeepEntry(place.deep); deep && deep->analysis) {
            view.deep = std::move(deep->analysis);
            if (place.percentile > 0)
                view.deep->rank(place.percentile);
        }
    }
    return view;
}

} // namespace tapesift::api
