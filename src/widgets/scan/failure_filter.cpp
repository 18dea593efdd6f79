#include "widgets/scan/failure_filter.h"

#include <QPushButton>

#include "tapesift/presentation/sentences.h"
#include "widgets/controls/flow_layout.h"

namespace tapesift::widgets {

namespace {

constexpr int kGap = 6;

QString nameOf(market::Outcome outcome)
{
    const std::string_view name = market::outcomeName(outcome);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

FailureFilter::FailureFilter(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("failureFilter"));
    setLayout(new FlowLayout(kGap));
    m_all = makeChip(QStringLiteral("failureAllChip"));
    connect(m_all, &QPushButton::clicked, this, [this] { choose({}); });
    setCounts({});
}

QPushButton* FailureFilter::makeChip(const QString& name)
{
    auto* chip = new QPushButton(this);
    chip->setObjectName(name);
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setCheckable(true);
    chip->setAutoDefault(false);
    layout()->addWidget(chip);
    return chip;
}

void FailureFilter::setCounts(const Counts& counts)
{
    int total = 0;
    for (const auto& [outcome, count] : counts) {
        total += count;
        auto chip = std::ranges::find(m_chips, outcome, &Chip::outcome);
        if (chip == m_chips.end()) {
            QPushButton* button = makeChip(QStringLiteral("failureChip_%1").arg(nameOf(outcome)));
            button->setToolTip(presentation::outcomeExplanation(outcome));
            connect(button, &QPushButton::clicked, this, [this, outcome] { toggle(outcome); });
            chip = m_chips.insert(m_chips.end(), {outcome, button});
        }
        const QString text =
            tr("%1 %2", "outcome, count").arg(presentation::outcomeText(outcome)).arg(count);
        chip->button->setText(text);
        chip->button->setAccessibleName(text);
    }
    m_all->setText(tr("All %1").arg(total));
    m_all->setAccessibleName(m_all->text());

    std::set<market::Outcome> kept;
    for (const Chip& chip : m_chips) {
        const bool occurs = std::ranges::any_of(
            counts, [&chip](const auto& count) { return count.first == chip.outcome; });
        chip.button->setVisible(occurs);
        if (occurs && m_chosen.contains(chip.outcome))
            kept.insert(chip.outcome);
    }
    choose(std::move(kept));
}

void FailureFilter::choose(std::set<market::Outcome> outcomes)
{
    const bool isNew = outcomes != m_chosen;
    m_chosen = std::move(outcomes);
    checkChips(); // A click has turned the chip already, whether or not anything changes.
    if (isNew)
        Q_EMIT chosenChanged();
}

void FailureFilter::toggle(market::Outcome outcome)
{
    std::set<market::Outcome> outcomes = m_chosen;
    if (!outcomes.erase(outcome))
        outcomes.insert(outcome);
    choose(std::move(outcomes));
}

void FailureFilter::checkChips()
{
    m_all->setChecked(m_chosen.empty());
    for (const Chip& chip : m_chips)
        chip.button->setChecked(m_chosen.contains(chip.outcome));
}

} // namespace tapesift::widgets
