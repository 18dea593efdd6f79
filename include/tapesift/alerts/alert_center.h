#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/alerts/alert_book.h"
#include "tapesift/alerts/alert_delivery.h"
#include "tapesift/alerts/alert_evaluator.h"

namespace tapesift::alerts {

// Rules, memory and delivery together, for whoever scans: tell it what a scan saw, then finish().
// What is told and what is remembered is saved in one step, before any channel hears of it.
// Thread-safe; scans are told one after the other.
class AlertCenter
{
public:
    // All must outlive it.
    struct Services
    {
        store::AlertStore& store;
        AlertDelivery& delivery;
        const market::CalendarBook& calendars;
        const base::Clock& clock;
        base::Log& log;
    };

    // Reads what earlier runs of the program remembered. Errors are those of the database.
    static base::Result<std::unique_ptr<AlertCenter>> open(AlertBook book, Services services);
    AlertCenter(AlertBook book, Services services); // see open()
    ~AlertCenter();

    // Takes these rules and channels in place of those before.
    base::Status setBook(AlertBook book);

    // Called with each message once it is saved, on the thread of finish(). Must not call back.
    void setListener(std::function<void(const AlertMessage&)> listener);

    void observe(const Observation& seen, FormulaJudge* judge = nullptr);
    void scannerRan(const ScannerSighting& run);
    // Ends a scan, or looks whether what was held back over quiet hours may come. How many messages
    // there were. An error of the database: nothing was told, and it is tried with the next one.
    base::Result<std::size_t> finish();

    std::vector<std::string> scanners() const;
    std::vector<std::string> formulas() const;
    // When finish() has something to do without a scan.
    std::optional<base::UtcTime> nextRelease() const;

private:
    base::Status begin();

    const Services m_services;
    mutable std::mutex m_mutex;
    // Guarded by m_mutex.
    AlertBook m_book;
    std::optional<AlertEvaluator> m_evaluator;
    store::AlertChange m_unsaved; // of rounds that could not be saved
    std::vector<AlertMessage> m_untold;
    std::function<void(const AlertMessage&)> m_listener;
};

} // namespace tapesift::alerts
