#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include "tapesift/formula/program.h"
#include "tapesift/market/interval.h"
#include "tapesift/presentation/bar_service.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/value_histogram.h"

namespace tapesift::presentation {

// What is asked about one condition of a formula. All are formulas; empty: not asked.
struct RowQuestion
{
    std::string condition;
    std::string left;  // the number whose spread is shown
    std::string right; // what it is compared with

    bool operator==(const RowQuestion&) const = default;
};

// A formula that is being edited.
struct MatchQuestion
{
    std::string formula; // a condition
    formula::Parameters parameters;
    std::vector<RowQuestion> rows;

    bool operator==(const MatchQuestion&) const = default;
};

// What came of one condition.
struct RowMatches
{
    int matching = 0;
    int unknown = 0;
    // Of the left side where the right one is the same for all symbols; else of how far the left
    // side is above the right one, in percent of it, with the threshold 0.
    ValueHistogram histogram;
    bool isDistance = false;
};

struct MatchAnswer
{
    int total = 0;       // symbols of the run with a result
    int examined = 0;    // of those: with bars and an answer, yes or no
    int warming = 0;     // a value is not there yet, or not known
    int missing = 0;     // their bars cannot be had
    int read = 0;        // symbols that have been looked at: less than total while bars are read
    QStringList symbols; // that match, as the rows arrived
    std::vector<RowMatches> rows;                       // beside those of the question
    market::Interval interval = market::Interval::Day1; // of the bars
    std::optional<base::Error> error;                   // the formula cannot be asked at all

    bool isComplete() const { return read == total; }
};

// Counts on a thread of its own which symbols of the run that is shown match a formula, with the
// bars that the run saw. Bars are kept between questions, until release(). What was asked last
// counts: a question ends the one before. GUI thread.
class ScannerMatches : public QObject
{
    Q_OBJECT

public:
    ScannerMatches(RunResults& results, BarServices services, QObject* parent = nullptr);
    ~ScannerMatches() override; // waits for the symbol that is being looked at

    // Begins 200 ms after the last call. Nothing happens for the question that was asked last, as
    // long as the run is the same.
    void ask(const MatchQuestion& question);
    // Nothing is asked any more.
    void cancel();
    // The same, and the bars are given back.
    void release();

Q_SIGNALS:
    // While bars are read about every 200 ms, then once with all of it.
    void answered(const tapesift::presentation::MatchAnswer& answer);
    // There is another universe to ask about.
    void universeChanged();

private:
    struct Worker;

    void begin();
    void takeUniverse();

    RunResults& m_results;
    std::optional<MatchQuestion> m_question;
    QTimer m_delay;
    QTimer m_settled; // rows of a running scan come in quick succession
    bool m_isUniverseOld = true;
    std::unique_ptr<Worker> m_worker;
};

} // namespace tapesift::presentation
