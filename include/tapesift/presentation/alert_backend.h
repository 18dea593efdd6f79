#pragma once

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/alerts/alert_book.h"
#include "tapesift/alerts/alert_delivery.h"
#include "tapesift/alerts/alert_message.h"
#include "tapesift/base/result.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/store/alert_store.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// What rules are asked about a scan.
enum class AlertLook {
    Everything, // values, formulas and scanners: every symbol has its verdict
    Values,     // what the deep phase has added, which formulas and scanners do not look at
};

// What came of telling the rules of a scan.
struct AlertNews
{
    std::vector<alerts::AlertMessage> messages;
    // When what is held back over quiet hours may come; nullopt: nothing is held back.
    std::optional<std::chrono::milliseconds> nextRelease;
};

// How alerts stand.
struct AlertStanding
{
    std::vector<store::AlertDelivery> log;       // newest first
    std::vector<alerts::ChannelStatus> channels; // the desktop and sound first
    base::UtcTime now{};
};

// The alerts of a home folder, as the program puts them together. Calls come on any thread but the
// GUI's, several at once, and may wait for disk, database and network.
class AlertBackend
{
public:
    virtual ~AlertBackend() = default;

    // alerts.json, which is taken over by the rules at the same time.
    virtual base::Result<alerts::LoadedAlertBook> load() = 0;
    // Writes alerts.json; load() takes it over.
    virtual base::Status save(const alerts::AlertBook& book) = 0;

    virtual base::Result<AlertNews> scanned(const store::RunRecord& run, AlertLook look,
                                            std::stop_token stop) = 0;
    virtual base::Result<AlertNews> scannerRan(const scanners::RunRecord& run,
                                               const scanners::ScannerResult& result) = 0;
    // Lets what was held back over quiet hours go.
    virtual base::Result<AlertNews> release() = 0;

    virtual base::Result<alerts::DeliveryAnswer> test(const std::string& channel,
                                                      std::stop_token stop) = 0;
    virtual base::Status retryNow() = 0;
    // With the newest `limit` deliveries.
    virtual base::Result<AlertStanding> standing(std::size_t limit) = 0;
};

} // namespace tapesift::presentation
