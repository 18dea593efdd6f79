#pragma once

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/composition.h"
#include "app/scanner_session.h"
#include "tapesift/alerts/alert_center.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/net/mail_transport.h"

namespace tapesift::app {

// Alerts over one home folder, wired together: alerts.json, the tables of the database, the
// channels. It ends before the composition.
class AlertWatch
{
    struct Private
    {
    };

public:
    // `desktop` and `sound` may be null and must outlive it. The composition must be open for
    // writing. Errors are those of alerts.json as a whole and of the database.
    static base::Result<std::unique_ptr<AlertWatch>>
    open(Composition& composition, alerts::DesktopNotifier* desktop, alerts::SoundPlayer* sound);
    AlertWatch(Private, Composition& composition, alerts::LoadedAlertBook loaded); // see open()
    ~AlertWatch();

    // What is wrong in alerts.json; the rest works.
    const std::vector<base::Error>& problems() const { return m_problems; }
    const alerts::AlertBook& book() const { return m_book; }
    store::AlertStore& store() { return *m_store; }
    alerts::AlertDelivery& delivery() { return *m_delivery; }
    alerts::AlertCenter& center() { return *m_center; }

    // Reads alerts.json anew: it was edited.
    base::Status reload();

    // Values: what the deep phase has added to a scan that was told before; formulas and scanners
    // see nothing of it.
    enum class Depth { Everything, Values };

    // Tells the rules what a scan that is completed, or has all its verdicts, found: its results,
    // and what the formulas and the scanners of rules say of its symbols. How many alerts that
    // gave.
    base::Result<std::size_t> scanned(const store::RunRecord& run, const WorkLimits& limits,
                                      std::stop_token stop, Depth depth = Depth::Everything);

    // The same for a run of a scanner.
    base::Result<std::size_t> scannerRan(const scanners::RunRecord& run,
                                         const scanners::ScannerResult& result);

private:
    class Secrets;

    base::Status start(alerts::DesktopNotifier* desktop, alerts::SoundPlayer* sound);
    void runScanners(ScannerSession& session, const market::ScanSpec& spec,
                     const std::vector<alerts::Observation>& observations, std::stop_token stop);

    Composition& m_composition;
    alerts::AlertBook m_book;
    std::vector<base::Error> m_problems;
    std::unique_ptr<Secrets> m_secrets;
    net::CurlTransport m_http;
    net::CurlMailTransport m_mail;
    std::unique_ptr<store::AlertStore> m_store;
    std::unique_ptr<alerts::AlertDelivery> m_delivery;
    std::unique_ptr<alerts::AlertCenter> m_center;
};

} // namespace tapesift::app
