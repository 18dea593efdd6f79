#pragma once

#include <functional>
#include <stop_token>

#include "presentation/run_bars.h"
#include "tapesift/presentation/scanner_matches.h"

namespace tapesift::presentation {

// A symbol of the run with what formulas can ask of it.
struct MatchSymbol
{
    QString symbol;
    std::string text;
    std::string name;
    std::string sector;
    std::string exchange;
    double signal = 0;
    double strength = 0;
    double score = 0;
    double rs = 0;

    formula::SymbolFacts facts() const;
};

MatchSymbol matchSymbol(const ResultRow& row);

// Which run is asked about, and its symbols.
struct MatchUniverse
{
    std::shared_ptr<const store::RunRecord> run;
    std::vector<MatchSymbol> symbols;
};

// Looks at one symbol after the other with a formula and its rows. Keeps the bars it has read.
// Lives on one thread.
class MatchCounter
{
public:
    explicit MatchCounter(const BarServices& services);

    // Bars of symbols that were in the run before, too, are kept.
    void setUniverse(MatchUniverse universe);
    void release();

    // `tell` gets answers that are not complete, now and then. Stopped: nullopt.
    std::optional<MatchAnswer> count(const MatchQuestion& question,
                                     const std::function<void(const MatchAnswer&)>& tell,
                                     const std::stop_token& stop);

private:
    // Bars kept of one symbol.
    struct Held
    {
        market::BarSeries bars;
        std::size_t wanted = 0; // so many were asked for
        bool isMissing = false;
    };

    const Held& held(std::size_t place, std::size_t bars, const std::stop_token& stop);
    std::size_t barsToKeep(const formula::Program& program) const;

    const BarServices& m_services;
    MatchUniverse m_universe;
    std::optional<RunBars> m_bars;
    base::ReadBuffer m_buffer;
    std::vector<Held> m_held; // beside the symbols; wanted 0: not read yet
    formula::Scratch m_scratch;
};

} // namespace tapesift::presentation
