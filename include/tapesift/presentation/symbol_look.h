#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QObject>
#include <QString>
#include <QTimer>

#include "tapesift/presentation/bar_service.h"
#include "tapesift/presentation/context_sections.h"
#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"

namespace tapesift::presentation {

// What a panel says about a symbol beside its result.
struct SymbolContextView
{
    QString symbol;
    bool isInRun = false; // it was scanned, or left out before
    DetailSection rules;
    DetailSection history;
};

// Looks up why a symbol is among the results of the shown run or not, and what earlier scans said
// about it. What the store knows comes first, what its bars say once they are there. GUI thread.
class SymbolLook : public QObject
{
    Q_OBJECT

public:
    SymbolLook(RunResults& results, RunArchive& archive, BarService& bars,
               QObject* parent = nullptr);
    ~SymbolLook() override;

    // Forgets the symbol before, whose reading ends. Empty: none. Asked for the same one of the
    // same run again, it tells what it knows.
    void ask(const QString& symbol);

    // What is known by now; nullopt while nothing has been read.
    std::optional<report::SymbolContext> context() const;

Q_SIGNALS:
    void told(const tapesift::presentation::SymbolContextView& view);

private:
    void take(const ReadSymbol& read);
    void tell();

    RunResults& m_results;
    RunArchive& m_archive;
    BarService& m_bars;
    QString m_symbol;
    std::optional<store::RunRecord> m_run; // that was asked about
    QTimer m_pause; // who goes from row to row does not want what is passed by
    std::stop_source m_stop;
    std::optional<ReadSymbol> m_read;
    std::shared_ptr<const ChartData> m_chart;
};

} // namespace tapesift::presentation
