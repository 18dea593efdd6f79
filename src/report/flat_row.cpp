#include "report/flat_row.h"

#include "report/deep_facts.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using indicators::IndicatorId;

ColumnKind kindOf(IndicatorId id)
{
    switch (id) {
    case IndicatorId::Sma20:
    case IndicatorId::Sma50:
    case IndicatorId::Sma200:
    case IndicatorId::Ema9:
    case IndicatorId::Ema20:
    case IndicatorId::Ema50:
    case IndicatorId::Ema200:
    case IndicatorId::Macd:
    case IndicatorId::MacdSignal:
    case IndicatorId::MacdHist:
    case IndicatorId::Atr14:
    case IndicatorId::BbUpper:
    case IndicatorId::BbMiddle:
    case IndicatorId::BbLower:
    case IndicatorId::High20:
    case IndicatorId::Low20:
    case IndicatorId::Stddev20:
        return ColumnKind::Price;
    case IndicatorId::Obv:
    case IndicatorId::VolumeSma20:
        return ColumnKind::Count;
    default:
        return ColumnKind::Number;
    }
}

void appendWord(std::string& list, std::string_view word)
{
    if (!list.empty())
        list += ' ';
    list += word;
}

void writeProvenance(FlatRowSink& sink, const analysis::QuickResult& result)
{
    std::string flags;
    for (const market::QualityNote& note : result.quality)
        appendWord(flags, market::qualityFlagName(note.flag));
    std::string warming;
    for (const IndicatorId id : result.warming)
        appendWord(warming, indicators::indicatorInfo(id).name);
    sink.text(flags);
    sink.text(warming);
    sink.text(result.source.provider);
    sink.text(result.source.feed);
    sink.flag(result.source.adjusted);
    sink.number(static_cast<double>(result.source.bars));
}

void writeDeep(FlatRowSink& sink, const store::LedgerEntry& entry)
{
    const DeepNumbers numbers = deepNumbers(entry);
    const analysis::DeepAnalysis* deep = deepOf(entry);
    sink.number(numbers.score);
    sink.word(deep && deep->regime ? analysis::regimeName(deep->regime->regime) : "");
    sink.number(numbers.stopLoss);
    sink.number(numbers.takeProfit);
    sink.number(numbers.riskReward);
    sink.number(numbers.confluence);
    sink.number(numbers.probabilityUp);
}

} // namespace

std::vector<FlatColumn> flatColumns(bool hasDeepPhase)
{
    std::vector<FlatColumn> columns = {
        {"symbol", ColumnKind::Text},
        {"exchange", ColumnKind::Text},
        {"name", ColumnKind::Text},
        {"sector", ColumnKind::Text},
        {"price", ColumnKind::Price},
        {"change", ColumnKind::Change},
        {"changePercent", ColumnKind::Percent},
        {"volume", ColumnKind::Count},
        {"signal", ColumnKind::Text},
        {"strength", ColumnKind::Number},
        {"reasons", ColumnKind::Text},
        {"status", ColumnKind::Text},
        {"forming", ColumnKind::Flag},
        {"timestamp", ColumnKind::Time},
    };
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog())
        columns.push_back({info.name, kindOf(info.id)});
    for (const FlatColumn& column :
         {FlatColumn{"quality", ColumnKind::Text}, FlatColumn{"warming", ColumnKind::Text},
          FlatColumn{"provider", ColumnKind::Text}, FlatColumn{"feed", ColumnKind::Text},
          FlatColumn{"adjusted", ColumnKind::Flag}, FlatColumn{"bars", ColumnKind::Count}})
        columns.push_back(column);
    if (hasDeepPhase)
        for (const FlatColumn& column :
             {FlatColumn{"score", ColumnKind::Number}, FlatColumn{"regime", ColumnKind::Text},
              FlatColumn{"stopLoss", ColumnKind::Price},
              FlatColumn{"takeProfit", ColumnKind::Price},
              FlatColumn{"riskReward", ColumnKind::Number},
              FlatColumn{"confluence", ColumnKind::Number},
              FlatColumn{"probabilityUp", ColumnKind::Number}})
            columns.push_back(column);
    return columns;
}

void writeFlatRow(FlatRowSink& sink, const store::LedgerEntry& entry, bool hasDeepPhase)
{
    const analysis::QuickResult& result = *entry.result;
    sink.text(entry.member.symbol.text());
    sink.text(entry.member.exchange);
    sink.text(entry.member.name);
    sink.text(entry.member.sector);
    sink.number(result.price);
    sink.number(result.change);
    sink.number(result.changePercent);
    sink.number(result.volume);
    sink.word(analysis::signalName(result.verdict.signal));
    sink.number(result.verdict.strength);
    std::string reasons;
    for (const analysis::Reason& reason : result.verdict.reasons)
        appendWord(reasons, reasonSentence(reason));
    sink.text(reasons);
    sink.word(resultStatus(entry));
    sink.flag(result.forming);
    sink.time(result.timestamp);
    for (const double value : result.indicators.values)
        sink.number(value);
    writeProvenance(sink, result);
    if (hasDeepPhase)
        writeDeep(sink, entry);
}

} // namespace tapesift::report
