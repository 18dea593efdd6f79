#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/result.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/scanners/backtest.h"
#include "tapesift/store/scanner_run.h"

namespace tapesift::presentation {

// What became of all that one scanner has found so far.
struct ScannerOutcome
{
    QString scanner;
    std::size_t hits = 0; // a symbol once a session
    std::array<scanners::HorizonReport, scanners::kHorizons.size()> horizons;

    // Hits whose outcome is not known yet: too new, or without prices in this source.
    std::size_t open(std::size_t horizon) const
    {
        const scanners::HorizonReport& report = horizons[horizon];
        return hits - report.hits - report.ended;
    }
};

// The outcome of kept hits with the arithmetic of scanners::backtest: a hit is entered at the first
// close at or after the moment it was found, which is a price that could be had. Scanners in the
// order of their names; those without hits are left out. Errors of scanners::backtest.
base::Result<std::vector<ScannerOutcome>>
outcomesOf(std::span<const store::ScannerRunRecord> runs,
           std::span<const scanners::BacktestSeries> series,
           const market::ExchangeCalendar& calendar, std::stop_token stop = {});

// The moments of the first and the last run with hits; nullopt: none has any.
struct HitRange
{
    base::UtcSeconds first{};
    base::UtcSeconds last{};
};
std::optional<HitRange> hitRange(std::span<const store::ScannerRunRecord> runs);

using OutcomeJob = std::function<base::Result<std::vector<ScannerOutcome>>(std::stop_token stop)>;
// Asked on the GUI thread; the job runs on another one.
using OutcomeSource = std::function<OutcomeJob(std::vector<store::ScannerRunRecord>)>;

// Works out the outcome of kept hits on a thread of its own. GUI thread; signals come there.
class OutcomeController : public QObject
{
    Q_OBJECT

public:
    explicit OutcomeController(OutcomeSource source, QObject* parent = nullptr);
    ~OutcomeController() override; // cancels

    // known() or failed() follows. A question ends the one before, which is not answered.
    void ask(const std::vector<store::ScannerRunRecord>& runs);

Q_SIGNALS:
    void known(const std::vector<tapesift::presentation::ScannerOutcome>& outcomes);
    void failed(const tapesift::base::Error& error);

private:
    const OutcomeSource m_source;
    std::stop_source m_stop;
    int m_asked = 0;           // questions so far
    BackgroundWorker m_worker; // Last: its jobs use everything above.
};

} // namespace tapesift::presentation
