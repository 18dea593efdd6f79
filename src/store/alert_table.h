#pragma once

#include <string>
#include <vector>

#include "store/database.h"
#include "tapesift/store/alert_store.h"

namespace tapesift::store {

// The SQL of AlertStore; see there. What writes runs within a transaction.

base::Result<AlertMemory> readAlertMemory(const Database& database);
base::Status saveAlertStates(Database& database, const AlertChange& change);

base::Status insertDelivery(Database& database, const AlertDelivery& delivery);
base::Status updateDelivery(Database& database, const AlertDelivery& delivery);
base::Status retryDeliveries(Database& database, const std::string& channel, base::UtcTime oldest);
// Removes what is beyond the limits of alert_store.h.
base::Status pruneDeliveries(Database& database);

base::Result<std::vector<AlertDelivery>> readDueDeliveries(const Database& database,
                                                           const std::string& channel,
                                                           base::UtcTime now, std::size_t limit);
base::Result<std::optional<base::UtcTime>> readNextDue(const Database& database,
                                                       const std::string& channel);
base::Result<std::vector<std::pair<std::string, std::size_t>>>
countWaiting(const Database& database);
base::Result<std::vector<AlertDelivery>> readDeliveryLog(const Database& database,
                                                         std::size_t limit);

} // namespace tapesift::store
