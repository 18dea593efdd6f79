#include "tapesift/presentation/result_row.h"

#include <iterator>
#include <utility>

namespace tapesift::presentation {

namespace {

ResultRow makeRow(const store::LedgerEntry& entry, std::vector<std::byte> bytes, bool isReused)
{
    const analysis::QuickResult& result = *entry.result;
    ResultRow row;
    row.symbol = QString::fromStdString(entry.member.symbol.text());
    row.name = QString::fromStdString(entry.member.name);
    row.exchange = QString::fromStdString(entry.member.exchange);
    row.sector = QString::fromStdString(entry.member.sector);
    row.signal = result.verdict.signal;
    row.strength = result.verdict.strength;
    row.score = result.verdict.score;
    row.price = result.price;
    row.change = result.change;
    row.changePercent = result.changePercent;
    row.volume = result.volume;
    row.isForming = result.forming;
    row.isReused = isReused;
    row.qualityNotes = static_cast<int>(result.quality.size());
    row.warmingIndicators = static_cast<int>(result.warming.size());
    row.timestamp = result.timestamp;
    row.indicators = result.indicators;
    row.entry = std::move(bytes);
    return row;
}

FailureRow makeFailure(const store::LedgerEntry& entry)
{
    FailureRow row;
    row.symbol = QString::fromStdString(entry.member.symbol.text());
    row.name = QString::fromStdString(entry.member.name);
    row.outcome = entry.outcome;
    row.attempts = entry.attempts;
    row.error = entry.error.value_or(base::Error{});
    return row;
}

template <class T>
void moveBehind(std::vector<T>& into, std::vector<T>& from)
{
    if (into.empty())
        into = std::move(from);
    else
        into.insert(into.end(), std::make_move_iterator(from.begin()),
                    std::make_move_iterator(from.end()));
}

} // namespace

void addEntry(ArrivedEntries& into, std::vector<std::byte> bytes, bool isReused)
{
    into.reused += isReused ? 1U : 0U;
    const auto entry = store::decodeEntry(bytes);
    if (!entry)
        into.failures.push_back({{}, {}, market::Outcome::Failed, 1, entry.error()});
    else if (entry->result)
        into.rows.push_back(makeRow(*entry, std::move(bytes), isReused));
    else if (entry->outcome == market::Outcome::Filtered)
        into.filtered.push_back({QString::fromStdString(entry->member.symbol.text()),
                                 entry->error ? entry->error->details : std::string()});
    else
        into.failures.push_back(makeFailure(*entry));
}

void append(ArrivedEntries& into, ArrivedEntries from)
{
    moveBehind(into.rows, from.rows);
    moveBehind(into.failures, from.failures);
    moveBehind(into.filtered, from.filtered);
    moveBehind(into.deep, from.deep);
    into.reused += from.reused;
}

} // namespace tapesift::presentation
