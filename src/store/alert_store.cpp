#include "tapesift/store/alert_store.h"

#include <mutex>

#include "store/alert_table.h"
#include "store/database.h"

namespace tapesift::store {

struct AlertStore::Impl
{
    std::mutex mutex; // Held while the connection is used.
    std::unique_ptr<Database> database;

    // Does all of it in one transaction.
    template <class Write>
    base::Status write(Write&& what)
    {
        const std::lock_guard lock(mutex);
        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return transaction.error();
        if (base::Status done = what(*database); !done)
            return done;
        return transaction->commit();
    }
};

AlertStore::AlertStore(std::unique_ptr<Database> database)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->database = std::move(database);
}

AlertStore::~AlertStore() = default;

base::Result<AlertMemory> AlertStore::memory()
{
    const std::lock_guard lock(m_impl->mutex);
    return readAlertMemory(*m_impl->database);
}

base::Status AlertStore::commit(const AlertChange& change)
{
    if (change.isEmpty())
        return {};
    return m_impl->write([&](Database& database) -> base::Status {
        if (auto saved = saveAlertStates(database, change); !saved)
            return saved;
        for (const AlertDelivery& delivery : change.deliveries) {
            if (auto added = insertDelivery(database, delivery); !added)
                return added;
        }
        return change.deliveries.empty() ? base::Status() : pruneDeliveries(database);
    });
}

base::Result<std::vector<AlertDelivery>> AlertStore::due(const std::string& channel,
                                                         base::UtcTime now, std::size_t limit)
{
    const std::lock_guard lock(m_impl->mutex);
    return readDueDeliveries(*m_impl->database, channel, now, limit);
}

base::Result<std::optional<base::UtcTime>> AlertStore::nextDue(const std::string& channel)
{
    const std::lock_guard lock(m_impl->mutex);
    return readNextDue(*m_impl->database, channel);
}

base::Result<std::vector<std::pair<std::string, std::size_t>>> AlertStore::waiting()
{
    const std::lock_guard lock(m_impl->mutex);
    return countWaiting(*m_impl->database);
}

base::Status AlertStore::update(const AlertDelivery& delivery)
{
    return m_impl->write([&](Database& database) { return updateDelivery(database, delivery); });
}

base::Status AlertStore::add(const AlertDelivery& delivery)
{
    return m_impl->write([&](Database& database) -> base::Status {
        if (auto added = insertDelivery(database, delivery); !added)
            return added;
        return pruneDeliveries(database);
    });
}

base::Status AlertStore::retry(const std::string& channel, base::UtcTime oldest)
{
    return m_impl->write(
        [&](Database& database) { return retryDeliveries(database, channel, oldest); });
}

base::Result<std::vector<AlertDelivery>> AlertStore::log(std::size_t limit)
{
    const std::lock_guard lock(m_impl->mutex);
    return readDeliveryLog(*m_impl->database, limit);
}

} // namespace tapesift::store
