#include "tapesift/scanners/scan_history.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace tapesift::scanners {

namespace {

using Json = nlohmann::ordered_json;

bool wasBegun(RunOutcome outcome)
{
    return outcome == RunOutcome::Ok || outcome == RunOutcome::Failed ||
           outcome == RunOutcome::TimedOut;
}

Json statisticsToJson(const RunStatistics& statistics)
{
    Json json;
    json["total_scans"] = statistics.totalScans;
    json["avg_execution_time"] = statistics.averageExecutionTime;
    json["p95"] = statistics.p95ExecutionTime;
    json["total_symbols_found"] = statistics.totalSymbolsFound;
    json["total_symbols_added"] = statistics.totalSymbolsAdded;
    json["errors"] = statistics.errors;
    json["skipped"] = statistics.skipped;
    return json;
}

Json recordToJson(const RunRecord& record)
{
    Json json;
    json["scanner"] = record.scanner;
    json["timestamp"] = base::formatUtc(record.timestamp);
    json["symbols_found"] = record.symbolsFound;
    json["execution_time_ms"] = record.executionTimeMs;
    if (record.error)
        json["error"] = base::describe(*record.error);
    else
        json["error"] = nullptr;
    json["outcome"] = runOutcomeName(record.outcome);
    json["symbols_added"] = record.symbolsAdded;
    json["examined"] = record.examined;
    json["warming"] = record.warming;
    json["missing"] = record.missing;
    json["attempts"] = record.attempts;
    return json;
}

std::string written(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string_view runOutcomeName(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Ok:
        return "ok";
    case RunOutcome::Declined:
        return "declined";
    case RunOutcome::Failed:
        return "failed";
    case RunOutcome::TimedOut:
        return "timed_out";
    case RunOutcome::Skipped:
        return "skipped";
    case RunOutcome::Unresponsive:
        break;
    }
    return "unresponsive";
}

RunOutcome parseRunOutcome(std::string_view name)
{
    for (const RunOutcome outcome : {RunOutcome::Ok, RunOutcome::Declined, RunOutcome::TimedOut,
                                     RunOutcome::Skipped, RunOutcome::Unresponsive}) {
        if (runOutcomeName(outcome) == name)
            return outcome;
    }
    return RunOutcome::Failed;
}

bool isFailure(RunOutcome outcome)
{
    return outcome == RunOutcome::Failed || outcome == RunOutcome::TimedOut ||
           outcome == RunOutcome::Unresponsive;
}

void ScanHistory::Sums::add(const RunRecord& record)
{
    counts.errors += isFailure(record.outcome) ? 1U : 0U;
    counts.totalSymbolsFound += record.symbolsFound;
    counts.totalSymbolsAdded += record.symbolsAdded;
    if (!wasBegun(record.outcome)) {
        ++counts.skipped;
        return;
    }
    ++counts.totalScans;
    time += record.executionTimeMs;
    times.push_back(record.executionTimeMs);
    if (times.size() > kKeptTimes)
        times.pop_front();
}

RunStatistics ScanHistory::Sums::result() const
{
    RunStatistics statistics = counts;
    if (counts.totalScans == 0)
        return statistics;
    statistics.averageExecutionTime = time / static_cast<double>(counts.totalScans);
    std::vector<double> sorted(times.begin(), times.end());
    const std::size_t rank = (sorted.size() * 95 + 99) / 100; // counted from 1
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
    std::ranges::nth_element(sorted, place);
    statistics.p95ExecutionTime = *place;
    return statistics;
}

void ScanHistory::add(RunRecord record)
{
    m_all.add(record);
    m_byScanner[record.scanner].add(record);
    m_records.push_back(std::move(record));
    if (m_records.size() > kKeptRecords)
        m_records.pop_front();
}

ScanStatistics ScanHistory::statistics() const
{
    ScanStatistics statistics{m_all.result(), {}};
    for (const auto& [scanner, sums] : m_byScanner)
        statistics.byScanner.emplace(scanner, sums.result());
    return statistics;
}

std::string toJson(const ScanStatistics& statistics)
{
    Json json = statisticsToJson(statistics.all);
    json["by_scanner"] = Json::object();
    for (const auto& [scanner, counts] : statistics.byScanner)
        json["by_scanner"][scanner] = statisticsToJson(counts);
    return written(json);
}

std::string toJson(const std::deque<RunRecord>& records)
{
    Json json = Json::array();
    for (const RunRecord& record : records)
        json.push_back(recordToJson(record));
    return written(json);
}

} // namespace tapesift::scanners
