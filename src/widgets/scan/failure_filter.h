#pragma once

#include <set>
#include <utility>
#include <vector>

#include <QWidget>

#include "tapesift/market/outcome.h"

class QAbstractButton;
class QPushButton;

namespace tapesift::widgets {

// A row of chips, one an outcome that occurs, with its count, and one for all of them. Any number
// of outcomes can be chosen; none chosen means all.
class FailureFilter : public QWidget
{
    Q_OBJECT

public:
    using Counts = std::vector<std::pair<market::Outcome, int>>;

    explicit FailureFilter(QWidget* parent = nullptr);

    // What occurs now. A chosen outcome that no longer occurs is no longer chosen.
    void setCounts(const Counts& counts);

    void choose(std::set<market::Outcome> outcomes);

    // The outcomes chosen; empty for all.
    const std::set<market::Outcome>& chosen() const { return m_chosen; }

Q_SIGNALS:
    void chosenChanged();

private:
    struct Chip
    {
        market::Outcome outcome = market::Outcome::Failed;
        QPushButton* button = nullptr;
    };

    QPushButton* makeChip(const QString& name);
    void toggle(market::Outcome outcome);
    void checkChips();

    QPushButton* m_all = nullptr;
    std::vector<Chip> m_chips;
    std::set<market::Outcome> m_chosen;
};

} // namespace tapesift::widgets
