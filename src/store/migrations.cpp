#include "store/migrations.h"

#include <array>

#include <fmt/core.h>

namespace tapesift::store {

namespace {

// What the tables mean is told in docs/database.md. pack has no foreign key from run_batch: each
// removed pack would cost a walk over run_batch. The batch number stands before the digest because
// digests alone are scattered over the index, and every commit would write most of its pages.
base::Status createSchema(Database& database)
{
    return database.execute(R"sql(
CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    spec TEXT NOT NULL,
    feed TEXT NOT NULL,
    interval TEXT NOT NULL,
    universe TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    finished_at INTEGER,
    elapsed_ms INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL,
    completed INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    reused INTEGER NOT NULL DEFAULT 0,
    funnel TEXT NOT NULL,
    message TEXT NOT NULL DEFAULT '',
    pinned INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE checkpoint(
    run INTEGER PRIMARY KEY REFERENCES run(id) ON DELETE CASCADE,
    batch_size INTEGER NOT NULL,
    plan BLOB NOT NULL
) STRICT;

CREATE TABLE pack(
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    digest BLOB NOT NULL,
    payload BLOB NOT NULL,
    UNIQUE(batch, digest)
) STRICT;

CREATE TABLE run_batch(
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    batch INTEGER NOT NULL,
    pack INTEGER NOT NULL,
    reused BLOB NOT NULL,
    PRIMARY KEY(run, batch)
) STRICT, WITHOUT ROWID;
)sql");
}

// The symbols that each step of a run's funnel took out.
base::Status addFunnelSymbols(Database& database)
{
    return database.execute(R"sql(
CREATE TABLE funnel_symbols(
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    symbols TEXT NOT NULL,
    PRIMARY KEY(run, step)
) STRICT, WITHOUT ROWID;
)sql");
}

// What the deep phase of a run found. A deep batch needs the quick one of its number.
base::Status addDeepResults(Database& database)
{
    return database.execute(R"sql(
CREATE TABLE deep_batch(
    run INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    pack INTEGER NOT NULL,
    reused BLOB NOT NULL,
    PRIMARY KEY(run, batch),
    FOREIGN KEY(run, batch) REFERENCES run_batch(run, batch) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE run_rank(
    run INTEGER PRIMARY KEY REFERENCES run(id) ON DELETE CASCADE,
    percentiles BLOB NOT NULL
) STRICT;

ALTER TABLE run ADD COLUMN deep_completed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN deep_failed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN deep_reused INTEGER NOT NULL DEFAULT 0;
)sql");
}

// What scanners found, and how their runs went. A score that is not known is NULL.
base::Status addScannerRuns(Database& database)
{
    return database.execute(R"sql(
CREATE TABLE scanner_run(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scanner TEXT NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    error TEXT NOT NULL,
    found INTEGER NOT NULL,
    added INTEGER NOT NULL,
    examined INTEGER NOT NULL,
    warming INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    execution_ms REAL NOT NULL
) STRICT;

CREATE TABLE scanner_hit(
    run INTEGER NOT NULL REFERENCES scanner_run(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    score REAL,
    reason TEXT NOT NULL,
    PRIMARY KEY(run, place)
) STRICT, WITHOUT ROWID;
)sql");
}

// What alert rules remember, and their messages: those that wait and those that went out.
base::Status addAlerts(Database& database)
{
    return database.execute(R"sql(
CREATE TABLE alert_rule(
    rule TEXT PRIMARY KEY,
    condition TEXT NOT NULL,
    has_run INTEGER NOT NULL,
    held TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_state(
    rule TEXT NOT NULL,
    symbol TEXT NOT NULL,
    side INTEGER NOT NULL,
    told REAL,
    fired_at INTEGER,
    fired_bar INTEGER NOT NULL,
    PRIMARY KEY(rule, symbol)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_delivery(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    rule TEXT NOT NULL,
    channel TEXT NOT NULL,
    symbols TEXT NOT NULL,
    message TEXT NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_try INTEGER,
    tried_at INTEGER,
    outcome TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT;

CREATE INDEX alert_delivery_waiting ON alert_delivery(channel, id) WHERE status = 'waiting';
)sql");
}

// What the reason of a hit is made of; empty where it was found by an older version.
base::Status addReasonParts(Database& database)
{
    return database.execute("ALTER TABLE scanner_hit ADD COLUMN parts TEXT NOT NULL DEFAULT ''");
}

constexpr std::array<Migration, 6> kMigrations = {
    Migration{1, createSchema},   Migration{2, addFunnelSymbols}, Migration{3, addDeepResults},
    Migration{4, addScannerRuns}, Migration{5, addAlerts},        Migration{6, addReasonParts}};

base::Status applyStep(Database& database, const Migration& step)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto applied = step.apply(database); !applied)
        return applied;
    const auto stamp = fmt::format("PRAGMA application_id={}; PRAGMA user_version={}",
                                   kApplicationId, step.version);
    if (auto stamped = database.execute(stamp); !stamped)
        return stamped;
    return transaction->commit();
}

} // namespace

std::span<const Migration> schemaMigrations()
{
    return kMigrations;
}

int latestVersion(std::span<const Migration> migrations)
{
    return migrations.empty() ? 0 : migrations.back().version;
}

base::Status migrate(Database& database, int from, std::span<const Migration> migrations)
{
    // A power cut must not bring back the old version once newer code has written to the tables.
    if (auto set = database.execute("PRAGMA synchronous=FULL"); !set)
        return set;
    for (const Migration& step : migrations) {
        if (step.version <= from)
            continue;
        if (auto applied = applyStep(database, step); !applied)
            return applied;
    }
    return database.execute("PRAGMA synchronous=NORMAL");
}

} // namespace tapesift::store
