#pragma once

#include <ostream>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "tapesift/alerts/alert_book.h"
#include "tapesift/store/alert_store.h"

namespace tapesift::app {

// What `alerts list` tells.
struct AlertListing
{
    alerts::AlertBook book;
    std::vector<store::AlertDelivery> deliveries; // newest first
    std::set<std::string> withoutSecret;          // channels that need one and have none
};

void writeAlertListTable(std::ostream& out, const AlertListing& listing, base::UtcTime now);
void writeAlertListJson(std::ostream& out, const AlertListing& listing, base::UtcTime now);

void writeDeliveryTable(std::ostream& out, std::span<const store::AlertDelivery> deliveries);
void writeDeliveryJson(std::ostream& out, std::span<const store::AlertDelivery> deliveries);

} // namespace tapesift::app
