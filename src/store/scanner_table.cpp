#include "store/scanner_table.h"

namespace tapesift::store {

namespace {

base::Status insertHits(Database& database, std::int64_t run,
                        const std::vector<ScannerHitRecord>& hits)
{
    auto insert = database.prepare("INSERT OR IGNORE INTO scanner_hit(run, place, symbol, score, "
                                   "reason, parts) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return insert.error();
    for (std::size_t place = 0; place < hits.size(); ++place) {
        const ScannerHitRecord& hit = hits[place];
        insert->bind(1, run)
            .bind(2, static_cast<std::int64_t>(place))
            .bind(3, hit.symbol)
            .bindReal(4, hit.score)
            .bind(5, hit.reason)
            .bind(6, hit.parts);
        if (auto inserted = insert->run(); !inserted)
            return inserted;
    }
    return {};
}

std::uint32_t countIn(const Statement& row, int column)
{
    return static_cast<std::uint32_t>(row.integer(column));
}

base::Result<std::vector<ScannerHitRecord>> readHits(Statement& select, std::int64_t run)
{
    std::vector<ScannerHitRecord> hits;
    select.reset();
    select.bind(1, run);
    for (;;) {
        const auto row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            return hits;
        hits.push_back({std::string(select.text(0)), select.real(1), std::string(select.text(2)),
                        std::string(select.text(3))});
    }
}

} // namespace

base::Status insertScannerRun(Database& database, const ScannerRunRecord& run)
{
    auto insert = database.prepare(
        "INSERT INTO scanner_run(scanner, at, outcome, error, found, added, examined, warming, "
        "missing, attempts, execution_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
        "RETURNING id");
    if (!insert)
        return insert.error();
    insert->bind(1, run.scanner)
        .bind(2, run.at.time_since_epoch().count())
        .bind(3, run.outcome)
        .bind(4, run.error);
    int parameter = 5;
    for (const std::uint32_t count :
         {run.found, run.added, run.examined, run.warming, run.missing, run.attempts})
        insert->bind(parameter++, std::int64_t{count});
    insert->bindReal(parameter, run.executionMs);
    const auto row = insert->step();
    if (!row)
        return row.error();
    const std::int64_t id = insert->integer(0);
    insert->reset();
    if (auto inserted = insertHits(database, id, run.hits); !inserted)
        return inserted;
    auto prune = database.prepare("DELETE FROM scanner_run WHERE id <= ?1");
    if (!prune)
        return prune.error();
    return prune->bind(1, id - static_cast<std::int64_t>(kKeptScannerRuns)).run();
}

base::Result<std::vector<ScannerRunRecord>> readScannerRuns(const Database& database,
                                                            std::size_t limit)
{
    auto select = database.prepare(
        "SELECT id, scanner, at, outcome, error, found, added, examined, warming, missing, "
        "attempts, execution_ms FROM scanner_run ORDER BY id DESC LIMIT ?1");
    if (!select)
        return select.error();
    auto selectHits = database.prepare(
        "SELECT symbol, score, reason, parts FROM scanner_hit WHERE run = ?1 ORDER BY place");
    if (!selectHits)
        return selectHits.error();
    select->bind(1, static_cast<std::int64_t>(limit));
    std::vector<ScannerRunRecord> runs;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return row.error();
        if (!*row)
            return runs;
        ScannerRunRecord run;
        run.scanner = select->text(1);
        run.at = base::UtcSeconds(std::chrono::seconds(select->integer(2)));
        run.outcome = select->text(3);
        run.error = select->text(4);
        int column = 5;
        for (std::uint32_t* count :
             {&run.found, &run.added, &run.examined, &run.warming, &run.missing, &run.attempts})
            *count = countIn(*select, column++);
        run.executionMs = select->real(column);
        auto hits = readHits(*selectHits, select->integer(0));
        if (!hits)
            return hits.error();
        run.hits = std::move(*hits);
        runs.push_back(std::move(run));
    }
}

} // namespace tapesift::store
