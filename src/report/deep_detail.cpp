#include "report/deep_detail.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/deep_facts.h"
#include "report/table_columns.h"
#include "tapesift/base/text.h"
#include "tapesift/report/deep_sentences.h"
#include "tapesift/report/number_text.h"

namespace tapesift::report {

namespace {

using analysis::DeepAnalysis;
using analysis::RiskLevels;
using analysis::TimeframeVerdict;

constexpr std::string_view kTooLittleHistory = "  too little history";

std::string_view none(const DetailPage& page)
{
    return glyphs(page.options().unicode).none;
}

std::string atRight(std::string_view text, std::size_t width)
{
    const std::size_t taken = displayWidth(text);
    return std::string(width > taken ? width - taken : 0, ' ') + std::string(text);
}

void writeSentences(DetailPage& page, const std::vector<Sentence>& sentences)
{
    for (const Sentence& sentence : sentences)
        page.line("  " + englishText(sentence));
}

void writeScore(DetailPage& page, const DeepAnalysis& deep)
{
    const double total = deep.score.total();
    const std::string side = base::toLower(sideLabel(deep.side));
    if (std::isfinite(total))
        page.heading(fmt::format("Opportunity score {:.1f} of 100, {} side", total, side));
    else
        page.heading(fmt::format("Opportunity score {}, {} side", none(page), side));
    std::size_t labelWidth = 0;
    for (const analysis::ScorePartInfo& info : analysis::scoreParts())
        labelWidth = std::max(labelWidth, scorePartLabel(info.part).size());
    for (const analysis::ScorePartInfo& info : analysis::scoreParts()) {
        const std::string points = numberOrNone(page, deep.score.points(info.part), 1);
        const std::string most = numberOrNone(page, deep.score.mostPoints(info.part), 1);
        page.line(fmt::format("  {:<{}}  {} of {}  {}", scorePartLabel(info.part), labelWidth,
                              atRight(points, 4), atRight(most, 4),
                              englishText(scorePartSentence(info.part, deep.score[info.part]))));
    }
    if (!std::isfinite(total))
        page.line("  Too little is known for a score: its parts must weigh half.");
}

void writeRegime(DetailPage& page, const DeepAnalysis& deep)
{
    if (!deep.regime) {
        page.heading("Market regime");
        page.line(kTooLittleHistory);
        return;
    }
    page.heading(fmt::format("Market regime: {}, confidence {:.0f} %, volatility {}",
                             regimeLabel(deep.regime->regime), 100 * deep.regime->confidence,
                             volatilityLabel(deep.regime->volatility)));
    writeSentences(page, regimeSentences(*deep.regime));
}

void writeSide(DetailPage& page, std::string_view label, const std::optional<RiskLevels>& levels)
{
    if (!levels) {
        page.line(fmt::format("  {:<5}  none: too little history, or no sound level", label));
        return;
    }
    page.line(fmt::format("  {:<5}  entry {}, stop {}, target {}, risk/reward {}", label,
                          priceText(levels->entry), priceText(levels->stopLoss),
                          priceText(levels->takeProfit), decimalText(levels->riskReward, 2)));
    for (const Sentence& sentence : levelSentences(*levels))
        page.line("         " + englishText(sentence));
}

void writeLevels(DetailPage& page, const DeepAnalysis& deep)
{
    page.heading("Stop and target");
    if (!deep.longLevels && !deep.shortLevels) {
        page.line(kTooLittleHistory);
        return;
    }
    writeSide(page, sideLabel(analysis::Side::Long), deep.longLevels);
    writeSide(page, sideLabel(analysis::Side::Short), deep.shortLevels);
}

void writeConfluence(DetailPage& page, const DeepAnalysis& deep)
{
    const double score = deep.confluence.score;
    if (std::isfinite(score))
        page.heading("Confluence " + signedText(score, 2));
    else
        page.heading("Confluence");
    const Glyphs& characters = glyphs(page.options().unicode);
    for (const TimeframeVerdict& timeframe : deep.confluence.timeframes) {
        const auto place = static_cast<std::size_t>(timeframe.signal) - 1;
        page.line(fmt::format("  {:<3}  {}{}, strength {:.0f}, from {} bars",
                              market::intervalName(timeframe.interval), characters.signals[place],
                              signalLabel(timeframe.signal), timeframe.strength, timeframe.bars));
    }
    if (!std::isfinite(score))
        page.line("  too little history for a second timeframe, or there is none");
}

// In percent; a share that would round to nothing is told as small.
std::string shareText(double share)
{
    return share < 0.005 ? "below 1" : decimalText(100 * share, 0);
}

void writeCycles(DetailPage& page, const DeepAnalysis& deep, const store::RunRecord& run)
{
    page.heading("Cycles");
    for (const analysis::Cycle& cycle : deep.cycles)
        page.line(fmt::format("  {} Share of the movement {} %, significance {:.0f} %.",
                              englishText(cycleSentence(cycle)), shareText(cycle.power),
                              100 * cycle.significance));
    if (!deep.cycles.empty())
        return;
    page.line(run.spec.cycles == 0 ? "  not looked for: the scan was told so"
                                   : "  none above noise, or too little history");
}

void writePrediction(DetailPage& page, const DeepAnalysis& deep, const store::RunRecord& run)
{
    page.heading("Prediction");
    if (deep.prediction) {
        writeSentences(page, predictionSentences(*deep.prediction));
        page.line("  Model " + printable(deep.prediction->model.id));
    } else if (run.spec.model.empty()) {
        page.line("  no model has been trained: tapesift model train");
    } else {
        page.line(kTooLittleHistory);
    }
}

} // namespace

void writeDeepSections(DetailPage& page, const store::RunRecord& run,
                       const store::LedgerEntry& entry)
{
    if (!isDeep(run))
        return;
    if (entry.deep && entry.deep->error) {
        const base::Error& error = *entry.deep->error;
        page.heading("Not analysed in depth");
        for (const std::string& text : {error.message, error.details, error.suggestion}) {
            if (!text.empty())
                page.line("  " + printable(text));
        }
        return;
    }
    const DeepAnalysis* deep = deepOf(entry);
    if (!deep) {
        page.heading("Not analysed in depth yet");
        return;
    }
    writeScore(page, *deep);
    writeRegime(page, *deep);
    writeLevels(page, *deep);
    writeConfluence(page, *deep);
    writeCycles(page, *deep, run);
    writePrediction(page, *deep, run);
}

} // namespace tapesift::report
