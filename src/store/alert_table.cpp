#include "store/alert_table.h"

#include <algorithm>
#include <array>

#include "store/run_table.h"

namespace tapesift::store {

namespace {

constexpr std::array<std::string_view, 5> kStatuses = {"waiting", "delivered", "refused", "expired",
                                                       "failed"};

// An unknown word is that of a newer version: nothing is done about it.
DeliveryStatus parseStatus(std::string_view name)
{
    const auto found = std::ranges::find(kStatuses, name);
    return found == kStatuses.end() ? DeliveryStatus::Failed
                                    : static_cast<DeliveryStatus>(found - kStatuses.begin());
}

base::UtcTime timeIn(const Statement& row, int column)
{
    return base::UtcTime(std::chrono::milliseconds(row.integer(column)));
}

std::optional<base::UtcTime> optionalTimeIn(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(timeIn(row, column));
}

void bindTime(Statement& statement, int parameter, const std::optional<base::UtcTime>& time)
{
    if (time)
        statement.bind(parameter, toInteger(*time));
    else
        statement.bindNull(parameter);
}

// Calls read(row) for each row.
template <class Read>
base::Status forEachRow(Statement& select, Read&& read)
{
    for (;;) {
        const auto row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        read(select);
    }
}

constexpr std::string_view kColumns =
    "id, at, rule, channel, symbols, status, attempts, next_try, tried_at, outcome, answer, ";

AlertDelivery deliveryIn(const Statement& row)
{
    AlertDelivery delivery;
    delivery.id = row.integer(0);
    delivery.at = timeIn(row, 1);
    delivery.rule = row.text(2);
    delivery.channel = row.text(3);
    delivery.symbols = row.text(4);
    delivery.status = parseStatus(row.text(5));
    delivery.attempts = static_cast<std::uint32_t>(row.integer(6));
    delivery.nextTry = optionalTimeIn(row, 7);
    delivery.triedAt = optionalTimeIn(row, 8);
    delivery.outcome = row.text(9);
    delivery.answer = row.text(10);
    delivery.message = row.text(11);
    return delivery;
}

base::Status forget(Database& database, const std::string& rule)
{
    for (const char* sql :
         {"DELETE FROM alert_state WHERE rule = ?1", "DELETE FROM alert_rule WHERE rule = ?1"}) {
        auto remove = database.prepare(sql);
        if (!remove)
            return remove.error();
        if (auto removed = remove->bind(1, rule).run(); !removed)
            return removed;
    }
    return {};
}

base::Status saveRules(Database& database, const std::vector<AlertRuleState>& rules)
{
    auto save = database.prepare("INSERT OR REPLACE INTO alert_rule(rule, condition, has_run, "
                                 "held) VALUES(?1, ?2, ?3, ?4)");
    if (!save)
        return save.error();
    for (const AlertRuleState& rule : rules) {
        save->bind(1, rule.rule)
            .bind(2, rule.condition)
            .bind(3, std::int64_t{rule.hasRun ? 1 : 0})
            .bind(4, rule.held);
        if (auto saved = save->run(); !saved)
            return saved;
    }
    return {};
}

} // namespace

std::string_view deliveryStatusName(DeliveryStatus status)
{
    return kStatuses.at(static_cast<std::size_t>(status));
}

base::Result<AlertMemory> readAlertMemory(const Database& database)
{
    AlertMemory memory;
    auto rules = database.prepare("SELECT rule, condition, has_run, held FROM alert_rule");
    if (!rules)
        return rules.error();
    auto read = forEachRow(*rules, [&memory](const Statement& row) {
        memory.rules.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                row.integer(2) != 0, std::string(row.text(3))});
    });
    if (!read)
        return read.error();
    auto states =
        database.prepare("SELECT rule, symbol, side, told, fired_at, fired_bar FROM alert_state");
    if (!states)
        return states.error();
    read = forEachRow(*states, [&memory](const Statement& row) {
        memory.states.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                 static_cast<int>(row.integer(2)), row.real(3),
                                 optionalTimeIn(row, 4),
                                 base::UtcSeconds(std::chrono::seconds(row.integer(5)))});
    });
    if (!read)
        return read.error();
    return memory;
}

base::Status saveAlertStates(Database& database, const AlertChange& change)
{
    for (const std::string& rule : change.forgotten) {
        if (auto forgotten = forget(database, rule); !forgotten)
            return forgotten;
    }
    if (auto saved = saveRules(database, change.rules); !saved)
        return saved;
    auto save = database.prepare("INSERT OR REPLACE INTO alert_state(rule, symbol, side, told, "
                                 "fired_at, fired_bar) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!save)
        return save.error();
    for (const AlertState& state : change.states) {
        save->bind(1, state.rule)
            .bind(2, state.symbol)
            .bind(3, std::int64_t{state.side})
            .bindReal(4, state.told);
        bindTime(*save, 5, state.firedAt);
        save->bind(6, std::int64_t{state.firedBar.time_since_epoch().count()});
        if (auto saved = save->run(); !saved)
            return saved;
    }
    return {};
}

base::Status insertDelivery(Database& database, const AlertDelivery& delivery)
{
    auto insert = database.prepare(
        "INSERT INTO alert_delivery(at, rule, channel, symbols, message, status, attempts, "
        "next_try, tried_at, outcome, answer) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
        "?11)");
    if (!insert)
        return insert.error();
    insert->bind(1, toInteger(delivery.at))
        .bind(2, delivery.rule)
        .bind(3, delivery.channel)
        .bind(4, delivery.symbols)
        .bind(5, delivery.message)
        .bind(6, deliveryStatusName(delivery.status))
        .bind(7, std::int64_t{delivery.attempts});
    bindTime(*insert, 8, delivery.nextTry);
    bindTime(*insert, 9, delivery.triedAt);
    insert->bind(10, delivery.outcome).bind(11, delivery.answer);
    return insert->run();
}

base::Status updateDelivery(Database& database, const AlertDelivery& delivery)
{
    const bool isOver =
        delivery.status == DeliveryStatus::Delivered || delivery.status == DeliveryStatus::Expired;
    auto update = database.prepare(
        "UPDATE alert_delivery SET status = ?2, attempts = ?3, next_try = ?4, tried_at = ?5, "
        "outcome = ?6, answer = ?7, message = CASE WHEN ?8 THEN '' ELSE message END "
        "WHERE id = ?1");
    if (!update)
        return update.error();
    update->bind(1, delivery.id)
        .bind(2, deliveryStatusName(delivery.status))
        .bind(3, std::int64_t{delivery.attempts});
    bindTime(*update, 4, delivery.nextTry);
    bindTime(*update, 5, delivery.triedAt);
    update->bind(6, delivery.outcome)
        .bind(7, delivery.answer)
        .bind(8, std::int64_t{isOver ? 1 : 0});
    return update->run();
}

base::Status retryDeliveries(Database& database, const std::string& channel, base::UtcTime oldest)
{
    auto expire = database.prepare(
        "UPDATE alert_delivery SET status = 'expired', message = '', next_try = NULL, "
        "outcome = CASE WHEN outcome = '' THEN 'It was not delivered in time.' ELSE outcome END "
        "WHERE status IN ('waiting', 'refused') AND at < ?1 AND (?2 = '' OR channel = ?2)");
    if (!expire)
        return expire.error();
    if (auto expired = expire->bind(1, toInteger(oldest)).bind(2, channel).run(); !expired)
        return expired;
    auto again =
        database.prepare("UPDATE alert_delivery SET status = 'waiting', next_try = NULL "
                         "WHERE status IN ('waiting', 'refused') AND (?1 = '' OR channel = ?1)");
    if (!again)
        return again.error();
    return again->bind(1, channel).run();
}

base::Status pruneDeliveries(Database& database)
{
    auto giveUp = database.prepare(
        "UPDATE alert_delivery SET status = 'expired', message = '', next_try = NULL, "
        "outcome = 'It was given up, because too many alerts waited.' WHERE id IN (SELECT id FROM "
        "alert_delivery WHERE status = 'waiting' ORDER BY id DESC LIMIT -1 OFFSET ?1)");
    if (!giveUp)
        return giveUp.error();
    if (auto given = giveUp->bind(1, static_cast<std::int64_t>(kMostWaiting)).run(); !given)
        return given;
    auto prune = database.prepare(
        "DELETE FROM alert_delivery WHERE status <> 'waiting' AND id <= (SELECT max(id) FROM "
        "alert_delivery) - ?1");
    if (!prune)
        return prune.error();
    return prune->bind(1, static_cast<std::int64_t>(kKeptDeliveries)).run();
}

base::Result<std::vector<AlertDelivery>> readDueDeliveries(const Database& database,
                                                           const std::string& channel,
                                                           base::UtcTime now, std::size_t limit)
{
    auto select = database.prepare(
        "SELECT " + std::string(kColumns) +
        "message FROM alert_delivery WHERE status = 'waiting' AND channel = ?1 AND (next_try IS "
        "NULL OR next_try <= ?2) ORDER BY attempts, id LIMIT ?3");
    if (!select)
        return select.error();
    select->bind(1, channel).bind(2, toInteger(now)).bind(3, static_cast<std::int64_t>(limit));
    std::vector<AlertDelivery> deliveries;
    auto read =
        forEachRow(*select, [&](const Statement& row) { deliveries.push_back(deliveryIn(row)); });
    if (!read)
        return read.error();
    return deliveries;
}

base::Result<std::optional<base::UtcTime>> readNextDue(const Database& database,
                                                       const std::string& channel)
{
    auto select = database.prepare("SELECT min(coalesce(next_try, 0)) FROM alert_delivery WHERE "
                                   "status = 'waiting' AND channel = ?1");
    if (!select)
        return select.error();
    const auto row = select->bind(1, channel).step();
    if (!row)
        return row.error();
    return *row ? optionalTimeIn(*select, 0) : std::nullopt;
}

base::Result<std::vector<std::pair<std::string, std::size_t>>>
countWaiting(const Database& database)
{
    auto select = database.prepare("SELECT channel, count(*) FROM alert_delivery WHERE status = "
                                   "'waiting' GROUP BY channel ORDER BY channel");
    if (!select)
        return select.error();
    std::vector<std::pair<std::string, std::size_t>> counts;
    auto read = forEachRow(*select, [&](const Statement& row) {
        counts.emplace_back(row.text(0), static_cast<std::size_t>(row.integer(1)));
    });
    if (!read)
        return read.error();
    return counts;
}

base::Result<std::vector<AlertDelivery>> readDeliveryLog(const Database& database,
                                                         std::size_t limit)
{
    auto select = database.prepare("SELECT " + std::string(kColumns) +
                                   "'' FROM alert_delivery ORDER BY id DESC LIMIT ?1");
    if (!select)
        return select.error();
    select->bind(1, static_cast<std::int64_t>(limit));
    std::vector<AlertDelivery> deliveries;
    auto read =
        forEachRow(*select, [&](const Statement& row) { deliveries.push_back(deliveryIn(row)); });
    if (!read)
        return read.error();
    return deliveries;
}

} // namespace tapesift::store
