#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/presentation/bar_service.h"
#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/presentation/symbol_look.h"

namespace tapesift::presentation {

// Decides what the detail panel shows: the symbol that was selected last, its chart as soon as it
// is there, and the neighbours' charts before they are asked for. GUI thread.
class DetailController : public QObject
{
    Q_OBJECT

public:
    DetailController(RunResults& results, RunArchive& archive, BarService& bars,
                     QObject* parent = nullptr);

    // Empty: nothing is selected. `neighbours` are likely to be selected next, likeliest first.
    void select(const QString& symbol, const std::vector<QString>& neighbours);
    const QString& symbol() const { return m_symbol; }

    // What position sizes are worked out for; told with detailChanged() at once.
    void setRisk(const RiskBudget& risk);

    // Everything about the symbol that is shown as JSON, as the command line writes it; empty if
    // there is nothing.
    QString json() const;

Q_SIGNALS:
    void cleared();
    void detailChanged(const tapesift::presentation::SymbolDetail& detail);
    void failureChanged(const tapesift::presentation::FailureDetail& failure);
    // Follows detailChanged() or failureChanged() once it has been read.
    void contextChanged(const tapesift::presentation::SymbolContextView& context);
    void chartChanged(std::shared_ptr<const tapesift::presentation::ChartData> chart);
    void chartLoading(const QString& symbol);
    void chartFailed(const tapesift::base::Error& error);

private:
    void describe();
    // The decoded entry of the symbol that is shown, its deep results included.
    std::optional<store::LedgerEntry> entry() const;

    RunResults& m_results;
    BarService& m_bars;
    SymbolLook m_look;
    QString m_symbol;
    RiskBudget m_risk;
};

} // namespace tapesift::presentation
