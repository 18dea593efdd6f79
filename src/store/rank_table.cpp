#include "store/rank_table.h"

#include <algorithm>

#include <fmt/core.h>

#include "store/codec_fields.h"
#include "store/run_table.h"

namespace tapesift::store {

namespace {

constexpr int kHighestPercentile = 99;

bool isPercentile(int value)
{
    return value >= 0 && value <= kHighestPercentile;
}

base::Error unfitRanks(RunId run, std::size_t count)
{
    return {base::ErrorCode::Internal, "The ranks of the scan do not fit its plan.",
            fmt::format("run {}, {} ranks", toInteger(run), count), ""};
}

base::Error damagedRanks(RunId run)
{
    return {base::ErrorCode::Corrupt, "The saved results of the scan are damaged.",
            fmt::format("ranks of run {}", toInteger(run)), "Scan again."};
}

} // namespace

int RunRanks::of(std::size_t place) const
{
    return place < percentiles.size() ? std::to_integer<int>(percentiles[place]) : 0;
}

base::Status insertRanks(Database& database, RunId run, std::span<const int> percentiles)
{
    auto total = database.prepare("SELECT total FROM run WHERE id = ?1");
    if (!total)
        return total.error();
    const auto row = total->bind(1, toInteger(run)).step();
    if (!row)
        return row.error();
    if (!*row || static_cast<std::size_t>(total->integer(0)) != percentiles.size() ||
        !std::ranges::all_of(percentiles, isPercentile))
        return unfitRanks(run, percentiles.size());

    base::ByteWriter out;
    out.reserve(percentiles.size() + sizeof(std::uint64_t));
    for (const int percentile : percentiles)
        out.put(static_cast<std::uint8_t>(percentile));
    putChecksum(out);
    auto insert =
        database.prepare("INSERT OR REPLACE INTO run_rank(run, percentiles) VALUES(?1, ?2)");
    if (!insert)
        return insert.error();
    return insert->bind(1, toInteger(run)).bind(2, out.bytes()).run();
}

base::Result<RunRanks> readRanks(const Database& database, RunId run)
{
    auto query = database.prepare("SELECT r.percentiles, c.batch_size FROM run_rank r "
                                  "LEFT JOIN checkpoint c ON c.run = r.run WHERE r.run = ?1");
    if (!query)
        return query.error();
    const auto row = query->bind(1, toInteger(run)).step();
    if (!row)
        return row.error();
    RunRanks ranks;
    if (!*row)
        return ranks;
    const auto body = checkedBody(query->blob(0));
    if (!body || !std::ranges::all_of(*body, [](std::byte value) {
            return isPercentile(std::to_integer<int>(value));
        }))
        return damagedRanks(run);
    ranks.percentiles.assign(body->begin(), body->end());
    ranks.batchSize = query->isNull(1) ? 0 : static_cast<std::uint32_t>(query->integer(1));
    return ranks;
}

} // namespace tapesift::store
