#include "tapesift/presentation/symbol_detail.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "presentation/deep_detail.h"
#include "presentation/indicator_texts.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/presentation/sentences.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::presentation {

namespace {

using analysis::QuickResult;
using analysis::Signal;

Direction signDirection(double value)
{
    if (!std::isfinite(value) || value == 0)
        return Direction::Flat;
    return value > 0 ? Direction::Up : Direction::Down;
}

// The date, and the time of day where bars are shorter than a day.
QString barTimeText(base::UtcSeconds time, market::Interval interval)
{
    const QString date = dateText(time);
    if (!market::isIntraday(interval))
        return date;
    const std::string iso = base::formatUtc(time); // 2026-11-22T08:43:55Z
    return QStringLiteral("%1 %2 UTC").arg(date, QString::fromStdString(iso.substr(11, 5)));
}

void putMember(SymbolDetail& detail, const market::Member& member)
{
    detail.symbol = QString::fromStdString(member.symbol.text());
    detail.name = QString::fromStdString(member.name);
    detail.exchange = QString::fromStdString(member.exchange);
    detail.sector = QString::fromStdString(member.sector);
}

// Whether the explanation of the outcome says already what to do. The suggestion of the error is
// then the same in the words of the command line.
bool saysWhatToDo(market::Outcome outcome)
{
    return outcome == market::Outcome::NoData || outcome == market::Outcome::TooShort ||
           outcome == market::Outcome::Stale;
}

void putError(FailureDetail& detail, const base::Error& error)
{
    detail.message = messageText(error.message);
    detail.details = messageText(error.details);
    if (!saysWhatToDo(detail.outcome))
        detail.suggestion = messageText(error.suggestion);
}

void putOutcome(FailureDetail& detail, market::Outcome outcome)
{
    detail.outcome = outcome;
    detail.outcomeText = outcomeText(outcome);
    detail.explanation = outcomeExplanation(outcome);
}

// Tells one result section by section.
class Teller
{
    Q_DECLARE_TR_FUNCTIONS(SymbolDetail)

public:
    Teller(const store::RunRecord& run, const QuickResult& result, const NumberFormat& numbers)
        : m_run(run)
        , m_result(result)
        , m_numbers(numbers)
    {
    }

    void putPrice(SymbolDetail& detail) const;
    void putVerdict(SymbolDetail& detail) const;
    void putNotes(SymbolDetail& detail) const;
    void putSource(SymbolDetail& detail, bool isReused) const;

private:
    QString verdictSentence(const QString& signal, const QString& strength) const;
    QString asOfText() const;
    QString providerText() const;
    QString adjustmentText() const;

    const store::RunRecord& m_run;
    const QuickResult& m_result;
    const NumberFormat& m_numbers;
};

void Teller::putPrice(SymbolDetail& detail) const
{
    detail.price = m_numbers.price(m_result.price);
    detail.change = m_numbers.signedPrice(m_result.change, m_result.price);
    detail.changePercent = m_numbers.percentWithSign(m_result.changePercent);
    detail.volume = m_numbers.volume(m_result.volume);
    detail.direction = signDirection(m_result.change);
    detail.isForming = m_result.forming;
}

void Teller::putVerdict(SymbolDetail& detail) const
{
    const analysis::QuickVerdict& verdict = m_result.verdict;
    detail.signal = verdict.signal;
    detail.signalText = signalText(verdict.signal);
    detail.signalGlyph = signalGlyph(verdict.signal);
    detail.strength = verdict.strength;
    detail.strengthText = m_numbers.whole(verdict.strength);
    detail.scoreText = m_numbers.signedRatio(verdict.score, 2);
    detail.verdictSentence = verdictSentence(detail.signalText, detail.strengthText);
    double heaviest = 0;
    for (const analysis::Reason& reason : verdict.reasons)
        heaviest = std::max(heaviest, std::abs(reason.score));
    for (const analysis::Reason& reason : verdict.reasons)
        detail.reasons.push_back(
            {reasonText(reason, m_numbers), m_numbers.signedRatio(reason.score, 2),
             heaviest > 0 ? std::abs(reason.score) / heaviest : 0, signDirection(reason.score)});
}

QString Teller::verdictSentence(const QString& signal, const QString& strength) const
{
    const auto& reasons = m_result.verdict.reasons;
    const auto pointing = [&reasons](Direction direction) {
        return static_cast<int>(std::ranges::count(
            reasons, direction, [](const auto& reason) { return signDirection(reason.score); }));
    };
    const int up = pointing(Direction::Up);
    const int down = pointing(Direction::Down);
    if (up + down == 0)
        return tr("%1: no sign points up or down.").arg(signal);
    switch (m_result.verdict.signal) {
    case Signal::Buy:
    case Signal::StrongBuy:
        return tr("%1, strength %2: %n of %3 signs point up.", nullptr, up)
            .arg(signal, strength)
            .arg(up + down);
    case Signal::Sell:
    case Signal::StrongSell:
        return tr("%1, strength %2: %n of %3 signs point down.", nullptr, down)
            .arg(signal, strength)
            .arg(up + down);
    case Signal::Neutral:
        break;
    }
    return tr("%1, strength %2: signs that point up: %3, down: %4.")
        .arg(signal, strength)
        .arg(up)
        .arg(down);
}

void Teller::putNotes(SymbolDetail& detail) const
{
    for (const market::QualityNote& note : m_result.quality)
        detail.notes.push_back({barTimeText(note.time, m_run.spec.interval), qualityText(note.flag),
                                messageText(note.detail), qualityExplanation(note.flag)});
}

QString Teller::asOfText() const
{
    const market::ScanSpec& spec = m_run.spec;
    if (!spec.asOf)
        return NumberFormat::none();
    const bool dayIsEnough = spec.asOfClosed && !market::isIntraday(spec.interval);
    return barTimeText(*spec.asOf, dayIsEnough ? spec.interval : market::Interval::Min1);
}

// Whose prices they are; of a provider that stepped in, for whom as well.
QString Teller::providerText() const
{
    const QString provider = sourceText(QString::fromStdString(m_result.source.provider));
    if (m_result.source.provider == m_run.spec.provider)
        return provider;
    return tr("%1, stepped in for %2")
        .arg(provider, sourceText(QString::fromStdString(m_run.spec.provider)));
}

QString Teller::adjustmentText() const
{
    if (!m_result.source.adjusted)
        return m_result.source.provider == "csv" ? tr("As in the source") : tr("As traded");
    switch (m_run.spec.adjustment) {
    case market::Adjustment::Splits:
        return tr("Adjusted for splits");
    case market::Adjustment::All:
        return tr("Adjusted for splits and dividends");
    case market::Adjustment::Raw:
        break;
    }
    return tr("Adjusted by the source");
}

void Teller::putSource(SymbolDetail& detail, bool isReused) const
{
    const analysis::Provenance& source = m_result.source;
    detail.isSimulated = providers::isSimulated(source.provider);
    const auto add = [&detail](const QString& label, const QString& value,
                               const QString& toolTip = {}) {
        detail.source.push_back({label, value, toolTip, false});
    };
    add(tr("Source"), providerText());
    if (!m_run.spec.dataPath.empty())
        add(tr("Folder or file"), QString::fromStdString(m_run.spec.dataPath));
    add(tr("Kind"),
        detail.isSimulated ? tr("Simulated: nobody paid these prices") : tr("Recorded prices"));
    add(tr("Prices"), adjustmentText(),
        tr("Past prices made comparable with those of today, or as they were paid."));
    add(tr("Feed"), QString::fromStdString(source.feed),
        tr("The name under which the bars are kept in the price cache."));
    add(tr("Interval"), intervalText(m_run.spec.interval));
    add(tr("Bars used"), m_numbers.whole(source.bars),
        tr("Closed bars that verdict and indicators look at."));
    const QString last = barTimeText(m_result.timestamp, m_run.spec.interval);
    add(tr("Last bar"),
        m_result.forming ? tr("%1, not closed yet").arg(last) : tr("%1, closed").arg(last),
        tr("Price, change and volume are those of the last bar; verdict and indicators look at "
           "closed bars only."));
    add(tr("Seen as of"), asOfText(), tr("Nothing that happened later is seen."));
    add(tr("Indicators use"), priceSourceText(m_run.spec.priceSource),
        tr("The price of a bar that the close-based indicators look at."));
    add(tr("Scan"), QString::fromStdString(m_run.name));
    add(tr("Result"), isReused ? tr("Taken over from an earlier scan of the same bars")
                               : tr("Worked out in this scan"));
}

} // namespace

SymbolDetail describeSymbol(const store::RunRecord& run, const store::LedgerEntry& entry,
                            bool isReused, const NumberFormat& numbers, const RiskBudget& risk)
{
    SymbolDetail detail;
    putMember(detail, entry.member);
    if (!entry.result)
        return detail;
    const Teller teller(run, *entry.result, numbers);
    teller.putPrice(detail);
    teller.putVerdict(detail);
    detail.indicators = describeIndicators(*entry.result, numbers);
    teller.putNotes(detail);
    teller.putSource(detail, isReused);
    describeDeep(detail, run, entry, risk, numbers);
    return detail;
}

FailureDetail describeFailure(const FailureRow& row)
{
    FailureDetail detail;
    detail.symbol = row.symbol;
    detail.name = row.name;
    putOutcome(detail, row.outcome);
    putError(detail, row.error);
    return detail;
}

} // namespace tapesift::presentation
