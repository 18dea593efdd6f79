#include "presentation/deep_detail.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "presentation/trade_detail.h"
#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/presentation/sentences.h"
#include "tapesift/report/deep_sentences.h"

namespace tapesift::presentation {

namespace {

using analysis::DeepAnalysis;
using analysis::Regime;

Direction deepDirection(double value)
{
    if (!std::isfinite(value) || value == 0)
        return Direction::Flat;
    return value > 0 ? Direction::Up : Direction::Down;
}

Direction deepDirection(Regime regime)
{
    return regime == Regime::Bull   ? Direction::Up
           : regime == Regime::Bear ? Direction::Down
                                    : Direction::Flat;
}

Direction deepDirection(analysis::Signal signal)
{
    return deepDirection(static_cast<double>(signal) -
                         static_cast<double>(analysis::Signal::Neutral));
}

// Tells what the deep phase found section by section.
class DeepTeller
{
    Q_DECLARE_TR_FUNCTIONS(DeepDetail)

public:
    DeepTeller(const store::RunRecord& run, const DeepAnalysis& deep, const NumberFormat& numbers)
        : m_run(run)
        , m_deep(deep)
        , m_numbers(numbers)
    {
    }

    DetailSection score() const;
    DetailSection regime() const;
    DetailSection confluence() const;
    DetailSection cycles() const;
    DetailSection prediction() const;

private:
    DetailBar scoreBar(const analysis::ScorePartInfo& info) const;
    QString scoreSentence(double total) const;
    QString partFormula(analysis::ScorePart part) const;
    void putPrediction(DetailSection& section) const;
    // "82 %"
    QString percent(double share, int decimals = 0) const
    {
        return m_numbers.ratio(100 * share, decimals) + QStringLiteral(" %");
    }

    const store::RunRecord& m_run;
    const DeepAnalysis& m_deep;
    const NumberFormat& m_numbers;
};

QString DeepTeller::partFormula(analysis::ScorePart part) const
{
    using enum analysis::ScorePart;
    switch (part) {
    case Trend:
        return tr("Direction: SMA 50 over SMA 200, whole from 5 % on. It counts by the strength of "
                  "the trend: nothing up to ADX 15, wholly from 35 on.");
    case Momentum:
        return tr("The mean of RSI 14, from 30 to 70, and of the change over 10 bars, whole at √10 "
                  "ATR.");
    case Volume:
        return tr("The change of the last bar, counted by relative volume: nothing at 1, wholly "
                  "from 3 on.");
    case Volatility:
        return tr("The calmer against the symbol's own past, the better.");
    case Position:
        return tr("The place of the close in the range of the last 252 bars.");
    case Confluence:
        return tr("The agreement of the timeframes.");
    case RelativeStrength:
        return tr("The percentile of the weighted return over 1, 3, 6, 9 and 12 months among all "
                  "symbols of the scan.");
    case RiskReward:
        return tr("Nothing up to a risk/reward of 1, all from 3 on.");
    case Liquidity:
        break;
    }
    return tr("The traded value of a bar, mean of 20: nothing up to 100,000, all from 100 million "
              "on.");
}

DetailBar DeepTeller::scoreBar(const analysis::ScorePartInfo& info) const
{
    const analysis::PartGrade& grade = m_deep.score[info.part];
    DetailBar bar;
    bar.label = deepLabel(report::scorePartLabel(info.part));
    bar.sentence = deepSentenceText(report::scorePartSentence(info.part, grade), m_numbers);
    bar.toolTip = tr("%1 Weight: %2 of 100. On the short side it is turned round where it has a "
                     "direction.")
                      .arg(partFormula(info.part), m_numbers.whole(info.weight));
    bar.isKnown = std::isfinite(grade.grade);
    bar.share = bar.isKnown ? grade.grade : 0;
    bar.value = bar.isKnown ? tr("%1 of %2", "points")
                                  .arg(m_numbers.ratio(m_deep.score.points(info.part), 1),
                                       m_numbers.ratio(m_deep.score.mostPoints(info.part), 1))
                            : NumberFormat::none();
    return bar;
}

QString DeepTeller::scoreSentence(double total) const
{
    if (!std::isfinite(total))
        return tr("Too little is known for a score: its parts must weigh half.");
    const auto share = [this](const analysis::ScorePartInfo& info) {
        const double grade = m_deep.score[info.part].grade;
        return std::isfinite(grade) ? info.weight * std::abs(grade - 0.5) : -1;
    };
    const auto& parts = analysis::scoreParts();
    const auto heaviest = std::ranges::max_element(parts, {}, share);
    const QString part = deepLabel(report::scorePartLabel(heaviest->part));
    const bool helps = m_deep.score[heaviest->part].grade >= 0.5;
    const QString side = sideText(m_deep.side);
    return helps ? tr("%1: %2 of 100 points. %3 speaks for it most.")
                       .arg(side, m_numbers.whole(total), part)
                 : tr("%1: %2 of 100 points. %3 speaks against it most.")
                       .arg(side, m_numbers.whole(total), part);
}

DetailSection DeepTeller::score() const
{
    DetailSection section;
    section.id = SectionId::Score;
    section.title = tr("Opportunity score");
    section.toolTip = tr("How good an opportunity the symbol is on the side that its verdict leans "
                         "to: 100 × sum of weight × grade ÷ sum of the weights that are known. It "
                         "puts a list in order; it is no forecast and no advice.");
    const double total = m_deep.score.total();
    section.summary =
        std::isfinite(total) ? tr("%1 of 100").arg(m_numbers.whole(total)) : NumberFormat::none();
    section.sentences += scoreSentence(total);
    for (const analysis::ScorePartInfo& info : analysis::scoreParts())
        section.bars.push_back(scoreBar(info));
    if (m_deep.percentile == 0 && std::isfinite(m_deep.weightedReturn))
        section.remarks += tr("The relative strength follows once all symbols are analysed.");
    return section;
}

DetailSection DeepTeller::regime() const
{
    DetailSection section;
    section.id = SectionId::Regime;
    section.title = tr("Market regime");
    section.toolTip = tr("Bull or Bear: ADX 14 above 25, SMA 50 moving by 0.05 ATR a bar or more, "
                         "and the price on its side. Volatile: more so than in 90 % of the last "
                         "252 bars. Else Range. What began goes on under milder terms.");
    if (!m_deep.regime) {
        section.summary = NumberFormat::none();
        section.sentences += tr("Too little history: a regime takes 120 closed bars.");
        return section;
    }
    const analysis::MarketRegime& regime = *m_deep.regime;
    section.direction = deepDirection(regime.regime);
    section.summary = regimeText(regime.regime);
    for (const report::Sentence& sentence : report::regimeSentences(regime))
        section.sentences += deepSentenceText(sentence, m_numbers);
    section.bars.push_back({tr("Confidence"), percent(regime.confidence), QString(),
                            tr("How far the last bar is from naming another regime: 0 where it is "
                               "about to end."),
                            regime.confidence, true});
    section.bars.push_back({tr("Volatility"), deepLabel(report::volatilityLabel(regime.volatility)),
                            QString(),
                            tr("Share of the last 252 bars that were calmer. Low is below 33 %, "
                               "high above 67 %."),
                            regime.volatilityPercentile / 100, true});
    return section;
}

DetailSection DeepTeller::confluence() const
{
    DetailSection section;
    section.id = SectionId::Confluence;
    section.title = tr("Confluence");
    section.toolTip = tr("The verdict on longer bars made out of those of the scan: strong sell "
                         "counts −1, sell −0.5, buy 0.5, strong buy 1, and the mean is shown. The "
                         "last longer bar counts once it is over.");
    const analysis::Confluence& found = m_deep.confluence;
    section.direction = deepDirection(found.score);
    section.summary = m_numbers.signedRatio(found.score, 2);
    if (!std::isfinite(found.score))
        section.sentences += tr("No second timeframe: the history is too short for longer bars, or "
                                "there are none to look at.");
    section.table.header = {tr("Bars"), tr("Signal"), tr("Strength"), tr("Count")};
    section.table.toolTips = {tr("The length of a bar"), tr("The verdict on these bars"),
                              tr("How clear the verdict is, 0 to 100"),
                              tr("Closed bars of that length")};
    for (const analysis::TimeframeVerdict& verdict : found.timeframes) {
        const Direction direction = deepDirection(verdict.signal);
        section.table.rows.push_back(
            {{intervalText(verdict.interval), Direction::Flat},
             {QStringLiteral("%1 %2").arg(signalGlyph(verdict.signal), signalText(verdict.signal)),
              direction},
             {m_numbers.whole(verdict.strength), Direction::Flat},
             {m_numbers.whole(verdict.bars), Direction::Flat}});
    }
    return section;
}

DetailSection DeepTeller::cycles() const
{
    DetailSection section;
    section.id = SectionId::Cycles;
    section.title = tr("Cycles");
    section.toolTip = tr("Peaks of the spectrum of the logarithm of the price, less its straight "
                         "line, against red noise. They describe the past: random walks have peaks "
                         "by chance as well.");
    section.summary = NumberFormat::none();
    if (m_deep.cycles.empty()) {
        section.sentences += m_run.spec.cycles == 0
                                 ? tr("Not looked for: the scan was told so.")
                                 : tr("No cycle stands out from red noise, or there are fewer than "
                                      "128 bars.");
        return section;
    }
    section.summary = tr("%1 bars").arg(m_numbers.ratio(m_deep.cycles.front().period, 1));
    section.table.header = {tr("Period"), tr("Next turn"), tr("Share"), tr("Sure")};
    section.table.toolTips = {tr("Bars from top to top"),
                              tr("The turn that comes next, in bars from the last one"),
                              tr("Share of the movement that is this cycle"),
                              tr("How sure it is that red noise would not show such a peak")};
    for (const analysis::Cycle& cycle : m_deep.cycles) {
        const bool isTop = cycle.nextTurn == analysis::Turn::Top;
        const QString bars = m_numbers.ratio(cycle.barsToTurn, 1);
        section.table.rows.push_back(
            {{m_numbers.ratio(cycle.period, 1), Direction::Flat},
             {isTop ? tr("Top in %1").arg(bars) : tr("Bottom in %1").arg(bars),
              isTop ? Direction::Up : Direction::Down},
             {percent(cycle.power, 1), Direction::Flat},
             {percent(cycle.significance), Direction::Flat}});
    }
    return section;
}

void DeepTeller::putPrediction(DetailSection& section) const
{
    const analysis::ModelRecord& model = m_deep.prediction->model;
    const auto sentences = report::predictionSentences(*m_deep.prediction);
    // The probability, and what it is worth; the numbers between them have names of their own.
    section.sentences += deepSentenceText(sentences.front(), m_numbers);
    section.sentences += deepSentenceText(sentences.back(), m_numbers);
    section.values = {
        {tr("Chance of a rise"), percent(m_deep.prediction->probabilityUp, 1),
         tr("What the model says of the close %1 bars ahead.").arg(model.horizonBars), false},
        {tr("Base rate"), percent(model.baseRate, 1),
         tr("The share of rises in bars that the model had not seen."), false},
        {tr("AUC"), m_numbers.ratio(model.auc, 4),
         tr("How often a rise gets a higher chance than a fall does: 0.5 is a coin."), false},
        {tr("Brier score"), m_numbers.ratio(model.brier, 4),
         tr("Mean squared error of the chance; less is better."), false},
        {tr("Brier, base rate"), m_numbers.ratio(model.brierBaseline, 4),
         tr("The same if one always said the base rate."), false},
        {tr("Model"), QString::fromStdString(model.id),
         tr("Trained on the bars of this computer; measured walk-forward on bars it had not seen."),
         false},
    };
}

DetailSection DeepTeller::prediction() const
{
    DetailSection section;
    section.id = SectionId::Prediction;
    section.title = tr("Prediction");
    section.toolTip = tr("How likely the close is to be higher some bars ahead, by a model that "
                         "was trained on your own bars. Its record is part of what it says.");
    section.summary = NumberFormat::none();
    if (m_deep.prediction) {
        const auto& prediction = *m_deep.prediction;
        const QString chance = percent(prediction.probabilityUp);
        section.summary =
            prediction.model.edge ? tr("%1 up").arg(chance) : tr("%1 up, no edge").arg(chance);
        putPrediction(section);
    } else if (m_run.spec.model.empty()) {
        section.sentences += tr("No model has been trained yet. In a terminal: tapesift model "
                                "train");
    } else {
        section.sentences += tr("Too little history for the model.");
    }
    return section;
}

} // namespace

QString sectionKey(SectionId id)
{
    switch (id) {
    case SectionId::Score:
        return QStringLiteral("score");
    case SectionId::Regime:
        return QStringLiteral("regime");
    case SectionId::Levels:
        return QStringLiteral("levels");
    case SectionId::Confluence:
        return QStringLiteral("confluence");
    case SectionId::Cycles:
        return QStringLiteral("cycles");
    case SectionId::Prediction:
        return QStringLiteral("prediction");
    case SectionId::Rules:
        return QStringLiteral("rules");
    case SectionId::History:
        break;
    }
    return QStringLiteral("history");
}

void describeDeep(SymbolDetail& detail, const store::RunRecord& run,
                  const store::LedgerEntry& entry, const RiskBudget& risk,
                  const NumberFormat& numbers)
{
    detail.risk = risk;
    detail.marks.symbol = detail.symbol;
    const bool isDeep = run.spec.phase == market::ScanPhase::Deep;
    if (!entry.deep || (!entry.deep->analysis && !entry.deep->error)) {
        detail.deepNote = deepStateExplanation(isDeep ? DeepState::Pending : DeepState::None);
        return;
    }
    if (!entry.deep->analysis) {
        const base::Error& error = *entry.deep->error;
        QStringList sentences = {deepStateExplanation(DeepState::Failed)};
        for (const std::string& text : {error.message, error.details, error.suggestion})
            if (!text.empty())
                sentences += messageText(text);
        detail.deepNote = sentences.join(QLatin1Char('\n'));
        detail.isDeepFailure = true;
        return;
    }
    const DeepAnalysis& deep = *entry.deep->analysis;
    if (deep.hasTooLittleHistory()) {
        detail.deepNote = deepStateExplanation(DeepState::TooLittleHistory);
        return;
    }
    const DeepTeller teller(run, deep, numbers);
    detail.sections = {teller.score(),
                       teller.regime(),
                       describeTrade(deep, entry.member.symbol, risk, numbers),
                       teller.confluence(),
                       teller.cycles(),
                       teller.prediction()};
    detail.marks.levels = deep.levels();
    if (!deep.cycles.empty())
        detail.marks.cycle = deep.cycles.front();
}

} // namespace tapesift::presentation
