#include "tapesift/presentation/context_sections.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/funnel_view.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

using market::FilterRule;
using market::RuleCheck;
using market::RuleState;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr report::ResultState kNoResult = {analysis::Signal::Neutral, kUnknown, kUnknown, kUnknown};

Direction directionOfSignal(analysis::Signal signal)
{
    return signal == analysis::Signal::Neutral  ? Direction::Flat
           : signal > analysis::Signal::Neutral ? Direction::Up
                                                : Direction::Down;
}

QString firstUpper(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// What failed comes first, then what has a value.
int placeOf(const RuleCheck& check)
{
    if (check.state == RuleState::Failed)
        return 0;
    const bool hasValue = check.newestBar || !std::isnan(check.value);
    return check.state == RuleState::NotKnown ? 3 : hasValue ? 1 : 2;
}

QString label(FilterRule rule, const market::FilterRules& rules)
{
    market::FunnelStep step;
    step.rule = std::string(market::infoOf(rule).id);
    return ruleText(step, rules);
}

DetailSection titled(SectionId id)
{
    DetailSection section;
    section.id = id;
    if (id == SectionId::Rules) {
        section.title = QCoreApplication::translate("RuleSection", "Filter rules");
        section.toolTip = QCoreApplication::translate(
            "RuleSection", "Why the symbol is among the results or not: every rule of the universe "
                           "filter that is about a symbol of this kind.");
    } else {
        section.title = QCoreApplication::translate("HistorySection", "Earlier scans");
        section.toolTip = QCoreApplication::translate(
            "HistorySection", "What earlier scans of the same prices and interval said about this "
                              "symbol, the newest first.");
    }
    return section;
}

class RuleTeller
{
    Q_DECLARE_TR_FUNCTIONS(RuleSection)

public:
    RuleTeller(const market::FilterRules& rules, const NumberFormat& numbers)
        : m_rules(rules)
        , m_numbers(numbers)
    {
    }

    DetailSection tell(const std::vector<RuleCheck>& checks) const;

private:
    QString summary(const std::vector<RuleCheck>& checks) const;
    QString stateText(const RuleCheck& check) const;
    QString valueText(const RuleCheck& check) const;
    QString numberText(FilterRule rule, double value) const;
    std::vector<DetailCell> rowOf(const RuleCheck& check) const;

    const market::FilterRules& m_rules;
    const NumberFormat& m_numbers;
};

QString RuleTeller::numberText(FilterRule rule, double value) const
{
    switch (rule) {
    case FilterRule::PriceBelow:
        return m_numbers.price(value);
    case FilterRule::DollarVolumeBelow:
    case FilterRule::TurnoverBelow:
        return m_numbers.volume(value);
    case FilterRule::VolatilityAbove:
        return m_numbers.ratio(value, 1) + QStringLiteral(" %");
    default:
        return m_numbers.whole(value);
    }
}

QString RuleTeller::valueText(const RuleCheck& check) const
{
    if (check.newestBar)
        return dateText(*check.newestBar);
    return std::isnan(check.value) ? NumberFormat::none() : numberText(check.rule, check.value);
}

QString RuleTeller::stateText(const RuleCheck& check) const
{
    switch (check.state) {
    case RuleState::Passed:
        return tr("✓ passed");
    case RuleState::Failed:
        return std::isnan(check.failedBy)
                   ? tr("✗ failed")
                   : tr("✗ by %1", "failed by so much").arg(numberText(check.rule, check.failedBy));
    case RuleState::NotKnown:
        break;
    }
    return tr("not known");
}

QString RuleTeller::summary(const std::vector<RuleCheck>& checks) const
{
    const auto failed = std::ranges::count(checks, RuleState::Failed, &RuleCheck::state);
    if (failed > 0)
        return tr("%n failed", nullptr, static_cast<int>(failed));
    const auto passed = std::ranges::count(checks, RuleState::Passed, &RuleCheck::state);
    return tr("%1 of %2 passed").arg(passed).arg(checks.size());
}

std::vector<DetailCell> RuleTeller::rowOf(const RuleCheck& check) const
{
    return {
        {firstUpper(label(check.rule, m_rules)), Direction::Flat},
        {valueText(check), Direction::Flat},
        {stateText(check), check.state == RuleState::Failed ? Direction::Down : Direction::Flat}};
}

DetailSection RuleTeller::tell(const std::vector<RuleCheck>& checks) const
{
    DetailSection section = titled(SectionId::Rules);
    if (!market::hasRules(m_rules)) {
        section.summary = tr("no filter");
        section.sentences = {tr("This scan had no universe filter: it left nothing out.")};
        return section;
    }
    if (checks.empty()) {
        section.summary = NumberFormat::none();
        section.sentences = {tr("None of the filter's rules is about a symbol of this kind.")};
        return section;
    }
    section.summary = summary(checks);
    section.direction = std::ranges::count(checks, RuleState::Failed, &RuleCheck::state) > 0
                            ? Direction::Down
                            : Direction::Flat;
    section.table.header = {tr("Leaves out"), tr("Value"), tr("Verdict")};
    section.table.toolTips = {QString(), tr("What the rule looks at, as far as it is known."),
                              tr("Not known: such a rule leaves no symbol out.")};
    std::vector<RuleCheck> ordered = checks;
    std::ranges::stable_sort(ordered, {}, placeOf);
    QStringList unknown;
    for (const RuleCheck& check : ordered) {
        if (check.state == RuleState::NotKnown && check.threshold == 0)
            unknown += label(check.rule, m_rules);
        else
            section.table.rows.push_back(rowOf(check));
        // The value says the same, in the chosen language.
        if (!check.remark.empty() && std::isnan(check.failedBy))
            section.remarks += QString::fromStdString(check.remark);
    }
    if (!unknown.isEmpty())
        section.remarks += tr("Not known, and so no reason to leave it out: %1.")
                               .arg(unknown.join(QStringLiteral(", ")));
    return section;
}

class HistoryTeller
{
    Q_DECLARE_TR_FUNCTIONS(HistorySection)

public:
    HistoryTeller(const store::RunRecord& run, const NumberFormat& numbers)
        : m_run(run)
        , m_numbers(numbers)
    {
    }

    DetailSection tell(const std::vector<report::HistoryEntry>& history) const;

private:
    QString whenText(const report::HistoryEntry& entry) const;
    DetailCell verdict(const report::HistoryEntry& entry) const;
    DetailCell number(double value, int decimals) const;

    const store::RunRecord& m_run;
    const NumberFormat& m_numbers;
};

// The day that was seen; of a scan that saw the moment, when that was, in local time.
QString HistoryTeller::whenText(const report::HistoryEntry& entry) const
{
    const QString asOf = QString::fromStdString(entry.asOf);
    if (!asOf.isEmpty() && !asOf.contains(QLatin1Char('T')))
        return dateText(QDate::fromString(asOf, Qt::ISODate));
    return dateTimeText(entry.startedAt);
}

DetailCell HistoryTeller::verdict(const report::HistoryEntry& entry) const
{
    if (entry.result)
        return {QStringLiteral("%1 %2").arg(signalGlyph(entry.result->signal),
                                            signalText(entry.result->signal)),
                directionOfSignal(entry.result->signal)};
    if (const auto rule = market::parseFilterRule(entry.rule))
        return {firstUpper(label(*rule, m_run.spec.rules)), Direction::Flat};
    return {outcomeText(entry.outcome), Direction::Flat};
}

DetailCell HistoryTeller::number(double value, int decimals) const
{
    return {std::isfinite(value) ? m_numbers.ratio(value, decimals) : NumberFormat::none(),
            Direction::Flat};
}

DetailSection HistoryTeller::tell(const std::vector<report::HistoryEntry>& history) const
{
    DetailSection section = titled(SectionId::History);
    if (history.empty()) {
        section.summary = tr("none");
        section.sentences = {tr("No earlier scan of these prices and this interval is kept that "
                                "knew this symbol.")};
        return section;
    }
    section.summary = tr("%n scan(s)", nullptr, static_cast<int>(history.size()));
    section.table.header = {tr("As of"), tr("Signal"), tr("Str.", "strength, short"), tr("Score"),
                            tr("Price")};
    section.table.toolTips = {QString(), tr("The verdict, or how the symbol ended without one."),
                              tr("Strength of the verdict, from 0 to 100."),
                              tr("Opportunity score, from 0 to 100."),
                              tr("Last price that the scan saw.")};
    for (const report::HistoryEntry& entry : history) {
        const report::ResultState& state = entry.result ? *entry.result : kNoResult;
        section.table.rows.push_back(
            {{whenText(entry), Direction::Flat},
             verdict(entry),
             number(state.strength, 0),
             number(state.score, 0),
             {std::isfinite(state.price) ? m_numbers.price(state.price) : NumberFormat::none(),
              Direction::Flat}});
    }
    return section;
}

} // namespace

DetailSection describeRules(const std::vector<RuleCheck>& checks, const store::RunRecord& run,
                            const NumberFormat& numbers)
{
    const market::FilterRules rules = market::appliedRules(run.spec);
    return RuleTeller(rules, numbers).tell(checks);
}

DetailSection describeHistory(const std::vector<report::HistoryEntry>& history,
                              const store::RunRecord& run, const NumberFormat& numbers)
{
    return HistoryTeller(run, numbers).tell(history);
}

DetailSection awaitedSection(SectionId id)
{
    DetailSection section = titled(id);
    section.summary = QStringLiteral("…");
    return section;
}

} // namespace tapesift::presentation
