#include "store/batch_reader.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/core.h>

#include "store/pack_codec.h"
#include "store/rank_table.h"
#include "store/run_table.h"
#include "tapesift/base/checksum.h"

namespace tapesift::store {

namespace {

base::Error damagedBatch(std::uint32_t batch)
{
    return {base::ErrorCode::Corrupt, "The saved results of the scan are damaged.",
            fmt::format("batch {}", batch), "Scan again."};
}

bool fitsDigest(std::span<const std::byte> pack, std::span<const std::byte> digest)
{
    const base::Digest actual = base::digest128(pack);
    return std::equal(actual.begin(), actual.end(), digest.begin(), digest.end());
}

// What is kept of a run for reuse: first the entries of the quick phase, then the deep ones.
constexpr const char* kQuickPacks = "SELECT pack FROM run_batch WHERE run = ?1 ORDER BY batch";
constexpr const char* kDeepPacks = "SELECT pack FROM deep_batch WHERE run = ?1 ORDER BY batch";
constexpr std::int64_t kMostReserved = 1'000'000; // a damaged count must not ask for all memory

// Adds the packs of one run that were not seen yet.
base::Status addPacks(Statement& packs, std::int64_t run, std::unordered_set<std::int64_t>& seen,
                      std::vector<std::int64_t>& ids)
{
    packs.bind(1, run);
    for (;;) {
        const auto pack = packs.step();
        if (!pack)
            return pack.error();
        if (!*pack)
            break;
        if (seen.insert(packs.integer(0)).second)
            ids.push_back(packs.integer(0));
    }
    packs.reset();
    return {};
}

// The packs of the runs, the newest run's first, each once. `entries`: about how many they hold.
base::Result<std::vector<std::int64_t>> packsFor(const Database& database, const ReuseQuery& query,
                                                 std::size_t& entries)
{
    const bool isDeep = query.phase == market::ScanPhase::Deep;
    auto runs = database.prepare("SELECT id, completed, deep_completed FROM run "
                                 "WHERE feed = ?1 AND interval = ?2 ORDER BY id DESC LIMIT ?3");
    if (!runs)
        return runs.error();
    auto quick = database.prepare(kQuickPacks);
    if (!quick)
        return quick.error();
    auto deep = database.prepare(kDeepPacks);
    if (!deep)
        return deep.error();
    runs->bind(1, query.feed)
        .bind(2, market::intervalName(query.interval))
        .bind(3, static_cast<std::int64_t>(query.runs));

    std::vector<std::int64_t> ids;
    std::unordered_set<std::int64_t> seen;
    for (;;) {
        const auto row = runs->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        const std::int64_t run = runs->integer(0);
        const std::int64_t count = runs->integer(1) + (isDeep ? runs->integer(2) : 0);
        entries = std::max(
            entries, static_cast<std::size_t>(std::clamp(count, std::int64_t{0}, kMostReserved)));
        if (auto added = addPacks(*quick, run, seen, ids); !added)
            return added.error();
        if (!isDeep)
            continue;
        if (auto added = addPacks(*deep, run, seen, ids); !added)
            return added.error();
    }
}

// `damaged` gets the packs that do not fit their digest.
base::Result<ReuseIndex> readPacks(Database& database, const ReuseQuery& query,
                                   std::vector<std::int64_t>& damaged)
{
    // Within one transaction the lock on the file is taken once instead of for every pack.
    auto snapshot = Transaction::beginReading(database);
    if (!snapshot)
        return snapshot.error();
    std::size_t entries = 0;
    const auto ids = packsFor(database, query, entries);
    if (!ids)
        return ids.error();
    auto pack = database.prepare("SELECT digest, payload FROM pack WHERE id = ?1");
    if (!pack)
        return pack.error();

    ReuseIndex index;
    index.reserve(entries);
    for (const std::int64_t id : *ids) {
        const auto row = pack->bind(1, id).step();
        if (!row)
            return row.error();
        if (*row && fitsDigest(pack->blob(1), pack->blob(0)))
            index.add(pack->blob(1));
        else
            damaged.push_back(id);
        pack->reset();
    }
    return index;
}

base::Status dropDigests(Database& database, const std::vector<std::int64_t>& packs)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    auto update = database.prepare("UPDATE pack SET digest = randomblob(16) WHERE id = ?1");
    if (!update)
        return update.error();
    for (const std::int64_t id : packs) {
        if (auto updated = update->bind(1, id).run(); !updated)
            return updated;
    }
    return transaction->commit();
}

} // namespace

base::Status forEachBatch(const Database& database, RunId run, const BatchVisitor& visit)
{
    auto rows = database.prepare(
        "SELECT b.batch, b.reused, p.digest, p.payload, d.pack, q.digest, q.payload "
        "FROM run_batch b LEFT JOIN pack p ON p.id = b.pack "
        "LEFT JOIN deep_batch d ON d.run = b.run AND d.batch = b.batch "
        "LEFT JOIN pack q ON q.id = d.pack WHERE b.run = ?1 ORDER BY b.batch");
    if (!rows)
        return rows.error();
    rows->bind(1, toInteger(run));
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto number = static_cast<std::uint32_t>(rows->integer(0));
        const StoredBatch batch{number, rows->blob(1), rows->blob(3), rows->blob(6)};
        if (!fitsDigest(batch.pack, rows->blob(2)))
            return damagedBatch(number);
        const bool isDeep = !rows->isNull(4);
        if (isDeep && !fitsDigest(batch.deep, rows->blob(5)))
            return damagedBatch(number);
        const auto goOn = visit(batch);
        if (!goOn)
            return goOn.error();
        if (!*goOn)
            return {};
    }
}

base::Status forEachEncodedEntryOf(const Database& database, RunId run,
                                   const EncodedEntryVisitor& visit)
{
    const auto ranks = readRanks(database, run);
    if (!ranks)
        return ranks.error();
    std::size_t place = 0; // in the plan
    return forEachBatch(database, run, [&](const StoredBatch& batch) -> base::Result<bool> {
        if (ranks->batchSize > 0)
            place = std::size_t{batch.batch} * ranks->batchSize;
        const bool isDeep = !batch.deep.empty();
        PackReader quick(batch.pack);
        PackReader deep(batch.deep);
        for (std::size_t index = 0; const auto bytes = quick.next(); ++index, ++place) {
            EncodedEntry entry{*bytes, flagAt(batch.reused, index), {}, ranks->of(place)};
            if (isDeep) {
                const auto deepBytes = deep.next();
                if (!deepBytes)
                    return damagedBatch(batch.batch);
                entry.deep = *deepBytes;
            }
            const auto goOn = visit(entry);
            if (!goOn || !*goOn)
                return goOn;
        }
        if (!quick.isSound() || (isDeep && !deep.isSound()))
            return damagedBatch(batch.batch);
        return true;
    });
}

base::Result<ReuseIndex> loadReuseIndex(Database& database, const ReuseQuery& query, base::Log& log)
{
    std::vector<std::int64_t> damaged;
    auto index = readPacks(database, query, damaged);
    if (!index || damaged.empty())
        return index;
    log.warning("{} batches of saved results are damaged and are not taken over.", damaged.size());
    if (database.target().access != Access::Create)
        return index;
    if (auto disowned = dropDigests(database, damaged); !disowned)
        return disowned.error();
    return index;
}

} // namespace tapesift::store
