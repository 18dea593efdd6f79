// The bytes of one deep entry. docs/database.md states the layout.

#include <cmath>

#include "store/codec_fields.h"
#include "tapesift/store/deep_entry.h"

namespace tapesift::store {

namespace {

constexpr std::uint8_t kDeepEntryVersion = 1;
constexpr std::uint8_t kDeepHasError = 1;
constexpr std::uint8_t kHasAnalysis = 2;

// The parts that may be absent.
constexpr std::uint8_t kHasRegime = 1;
constexpr std::uint8_t kHasLongLevels = 2;
constexpr std::uint8_t kHasShortLevels = 4;
constexpr std::uint8_t kHasPrediction = 8;

constexpr std::size_t kGradeBytes = 3 * sizeof(double);
constexpr std::size_t kRegimeBytes = 2 + 4 * sizeof(double) + sizeof(std::uint32_t);
constexpr std::size_t kLevelsBytes = 7 * sizeof(double) + 2;
constexpr std::size_t kTimeframeBytes = 2 + 2 * sizeof(double) + sizeof(std::uint32_t);
constexpr std::size_t kCycleBytes = 6 * sizeof(double) + 1;
// Without the characters of the model's id.
constexpr std::size_t kPredictionBytes = 5 * sizeof(double) + 2 * sizeof(std::uint32_t) + 1;

// The one that compares with the universe belongs to the run.
constexpr bool isStored(analysis::ScorePart part)
{
    return part != analysis::ScorePart::RelativeStrength;
}

constexpr std::size_t kStoredParts = analysis::kScorePartCount - 1;

std::size_t sizeOf(const analysis::DeepAnalysis& deep)
{
    std::size_t size = 2 + 2 * sizeof(double) + 3;
    size += kStoredParts * kGradeBytes;
    size += deep.regime ? kRegimeBytes : 0;
    size += deep.longLevels ? kLevelsBytes : 0;
    size += deep.shortLevels ? kLevelsBytes : 0;
    size += deep.confluence.timeframes.size() * kTimeframeBytes;
    size += deep.cycles.size() * kCycleBytes;
    return deep.prediction ? size + kPredictionBytes + deep.prediction->model.id.size() : size;
}

void putScore(base::ByteWriter& out, const analysis::OpportunityScore& score)
{
    out.put(static_cast<std::uint8_t>(kStoredParts));
    for (const analysis::ScorePartInfo& info : analysis::scoreParts()) {
        if (!isStored(info.part))
            continue;
        const analysis::PartGrade& grade = score[info.part];
        out.put(grade.grade);
        out.put(grade.a);
        out.put(grade.b);
    }
}

void putRegime(base::ByteWriter& out, const analysis::MarketRegime& regime)
{
    out.put(regime.regime);
    out.put(regime.confidence);
    out.put(regime.volatility);
    out.put(regime.adx);
    out.put(regime.slope);
    out.put(regime.volatilityPercentile);
    out.put(regime.barsInRegime);
}

// Which side they are for is told by their place.
void putLevels(base::ByteWriter& out, const analysis::RiskLevels& levels)
{
    out.put(levels.entry);
    out.put(levels.stopLoss);
    out.put(levels.takeProfit);
    out.put(levels.riskReward);
    out.put(levels.stopBasis);
    out.put(levels.targetBasis);
    out.put(levels.atr);
    out.put(levels.support);
    out.put(levels.resistance);
}

void putConfluence(base::ByteWriter& out, const analysis::Confluence& confluence)
{
    out.put(confluence.score);
    out.put(static_cast<std::uint8_t>(confluence.timeframes.size()));
    for (const analysis::TimeframeVerdict& timeframe : confluence.timeframes) {
        out.put(timeframe.interval);
        out.put(timeframe.signal);
        out.put(timeframe.score);
        out.put(timeframe.strength);
        out.put(timeframe.bars);
    }
}

void putCycles(base::ByteWriter& out, const std::vector<analysis::Cycle>& cycles)
{
    out.put(static_cast<std::uint8_t>(cycles.size()));
    for (const analysis::Cycle& cycle : cycles) {
        out.put(cycle.period);
        out.put(cycle.power);
        out.put(cycle.amplitude);
        out.put(cycle.phase);
        out.put(cycle.significance);
        out.put(cycle.nextTurn);
        out.put(cycle.barsToTurn);
    }
}

void putPrediction(base::ByteWriter& out, const analysis::Prediction& prediction)
{
    const analysis::ModelRecord& model = prediction.model;
    out.put(prediction.probabilityUp);
    out.putText(model.id);
    out.put(model.horizonBars);
    out.put(model.baseRate);
    out.put(model.auc);
    out.put(model.brier);
    out.put(model.brierBaseline);
    out.put(static_cast<std::uint8_t>(model.edge));
}

void putAnalysis(base::ByteWriter& out, const analysis::DeepAnalysis& deep)
{
    out.put(deep.side);
    out.put(static_cast<std::uint8_t>(
        (deep.regime ? kHasRegime : 0) | (deep.longLevels ? kHasLongLevels : 0) |
        (deep.shortLevels ? kHasShortLevels : 0) | (deep.prediction ? kHasPrediction : 0)));
    out.put(deep.weightedReturn);
    putScore(out, deep.score);
    if (deep.regime)
        putRegime(out, *deep.regime);
    if (deep.longLevels)
        putLevels(out, *deep.longLevels);
    if (deep.shortLevels)
        putLevels(out, *deep.shortLevels);
    putConfluence(out, deep.confluence);
    putCycles(out, deep.cycles);
    if (deep.prediction)
        putPrediction(out, *deep.prediction);
}

double getFinite(base::ByteReader& in, bool& ok)
{
    const auto value = in.get<double>();
    ok = ok && std::isfinite(value);
    return value;
}

// A number that may be absent.
double getFiniteOrNaN(base::ByteReader& in, bool& ok)
{
    const auto value = in.get<double>();
    ok = ok && !std::isinf(value);
    return value;
}

void getScore(base::ByteReader& in, analysis::OpportunityScore& score, bool& ok)
{
    // An entry of an earlier version may know fewer; those it does not know stay unknown.
    auto left = getCount<std::uint8_t>(in, kGradeBytes);
    ok = ok && left <= kStoredParts;
    for (const analysis::ScorePartInfo& info : analysis::scoreParts()) {
        if (!isStored(info.part) || left == 0)
            continue;
        --left;
        analysis::PartGrade& grade = score[info.part];
        grade.grade = getFiniteOrNaN(in, ok);
        grade.a = getFiniteOrNaN(in, ok);
        grade.b = getFiniteOrNaN(in, ok);
    }
}

analysis::MarketRegime getRegime(base::ByteReader& in, bool& ok)
{
    analysis::MarketRegime regime;
    regime.regime = getEnum(in, analysis::Regime::Bull, analysis::Regime::Volatile, ok);
    regime.confidence = getFinite(in, ok);
    regime.volatility =
        getEnum(in, analysis::VolatilityLevel::Low, analysis::VolatilityLevel::High, ok);
    regime.adx = getFinite(in, ok);
    regime.slope = getFinite(in, ok);
    regime.volatilityPercentile = getFinite(in, ok);
    regime.barsInRegime = in.get<std::uint32_t>();
    return regime;
}

analysis::RiskLevels getLevels(base::ByteReader& in, analysis::Side side, bool& ok)
{
    analysis::RiskLevels levels;
    levels.side = side;
    levels.entry = getFinite(in, ok);
    levels.stopLoss = getFinite(in, ok);
    levels.takeProfit = getFinite(in, ok);
    levels.riskReward = getFinite(in, ok);
    levels.stopBasis = getEnum(in, analysis::LevelBasis::Atr, analysis::LevelBasis::Swing, ok);
    levels.targetBasis = getEnum(in, analysis::LevelBasis::Atr, analysis::LevelBasis::Swing, ok);
    levels.atr = getFinite(in, ok);
    levels.support = getFiniteOrNaN(in, ok);
    levels.resistance = getFiniteOrNaN(in, ok);
    return levels;
}

void getConfluence(base::ByteReader& in, analysis::Confluence& confluence, bool& ok)
{
    confluence.score = getFiniteOrNaN(in, ok);
    confluence.timeframes.resize(getCount<std::uint8_t>(in, kTimeframeBytes));
    for (analysis::TimeframeVerdict& timeframe : confluence.timeframes) {
        timeframe.interval =
            getEnum(in, market::kAllIntervals.front(), market::kAllIntervals.back(), ok);
        timeframe.signal =
            getEnum(in, analysis::Signal::StrongSell, analysis::Signal::StrongBuy, ok);
        timeframe.score = getFinite(in, ok);
        timeframe.strength = getFinite(in, ok);
        timeframe.bars = in.get<std::uint32_t>();
    }
}

void getCycles(base::ByteReader& in, std::vector<analysis::Cycle>& cycles, bool& ok)
{
    cycles.resize(getCount<std::uint8_t>(in, kCycleBytes));
    for (analysis::Cycle& cycle : cycles) {
        cycle.period = getFinite(in, ok);
        cycle.power = getFinite(in, ok);
        cycle.amplitude = getFinite(in, ok);
        cycle.phase = getFinite(in, ok);
        cycle.significance = getFinite(in, ok);
        cycle.nextTurn = getEnum(in, analysis::Turn::Top, analysis::Turn::Bottom, ok);
        cycle.barsToTurn = getFinite(in, ok);
    }
}

analysis::Prediction getPrediction(base::ByteReader& in, bool& ok)
{
    analysis::Prediction prediction;
    analysis::ModelRecord& model = prediction.model;
    prediction.probabilityUp = getFinite(in, ok);
    model.id = in.getText();
    model.horizonBars = in.get<std::uint32_t>();
    model.baseRate = getFinite(in, ok);
    model.auc = getFinite(in, ok);
    model.brier = getFinite(in, ok);
    model.brierBaseline = getFinite(in, ok);
    model.edge = getFlag(in, ok);
    return prediction;
}

analysis::DeepAnalysis getAnalysis(base::ByteReader& in, bool& ok)
{
    analysis::DeepAnalysis deep;
    deep.side = getEnum(in, analysis::Side::Long, analysis::Side::Short, ok);
    const auto parts = in.get<std::uint8_t>();
    ok = ok && parts < 2 * kHasPrediction;
    deep.weightedReturn = getFiniteOrNaN(in, ok);
    getScore(in, deep.score, ok);
    if ((parts & kHasRegime) != 0)
        deep.regime = getRegime(in, ok);
    if ((parts & kHasLongLevels) != 0)
        deep.longLevels = getLevels(in, analysis::Side::Long, ok);
    if ((parts & kHasShortLevels) != 0)
        deep.shortLevels = getLevels(in, analysis::Side::Short, ok);
    getConfluence(in, deep.confluence, ok);
    getCycles(in, deep.cycles, ok);
    if ((parts & kHasPrediction) != 0)
        deep.prediction = getPrediction(in, ok);
    deep.rank(0);
    return deep;
}

std::vector<std::byte> bytesOf(const DeepEntry& entry)
{
    std::size_t size = sizeof(ReuseKey) + 2;
    size += entry.error ? sizeof(std::uint32_t) + encodedSize(*entry.error) : 0;
    size += entry.analysis ? sizeOf(*entry.analysis) : 0;
    base::ByteWriter out;
    out.reserve(size);
    out.putBytes(entry.key);
    out.put(kDeepEntryVersion);
    out.put(static_cast<std::uint8_t>((entry.error ? kDeepHasError : 0) |
                                      (entry.analysis ? kHasAnalysis : 0)));
    if (entry.error) {
        out.put(static_cast<std::uint32_t>(entry.error->attempts));
        putError(out, *entry.error);
    }
    if (entry.analysis)
        putAnalysis(out, *entry.analysis);
    return out.take();
}

} // namespace

std::vector<std::byte> encodeDeepEntry(const DeepEntry& entry)
{
    auto bytes = bytesOf(entry);
    if (!entry.analysis || decodeDeepEntry(bytes))
        return bytes;
    // Without a key, so that no later scan takes it over.
    return bytesOf({{},
                    std::nullopt,
                    base::Error{base::ErrorCode::Internal,
                                "The deep analysis has no usable result for the symbol.",
                                "a number is not finite", "Report this fault with the log file."}});
}

base::Result<DeepEntry> decodeDeepEntry(std::span<const std::byte> bytes)
{
    base::ByteReader in(bytes);
    DeepEntry entry;
    entry.key = getKey(in);
    if (in.get<std::uint8_t>() != kDeepEntryVersion || !in.ok())
        return damagedEntry("unknown layout");
    bool ok = true;
    const auto content = in.get<std::uint8_t>();
    if ((content & kDeepHasError) != 0) {
        const auto attempts = in.get<std::uint32_t>();
        entry.error = getError(in, attempts);
    }
    if ((content & kHasAnalysis) != 0)
        entry.analysis = getAnalysis(in, ok);
    if (!ok || !in.ok() || in.left() != 0 || content > (kDeepHasError | kHasAnalysis))
        return damagedEntry("a field is out of range");
    return entry;
}

} // namespace tapesift::store
