#include "report/table_columns.h"

#include <algorithm>
#include <cmath>

#include "report/deep_facts.h"
#include "tapesift/report/deep_sentences.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/sentences.h"

namespace tapesift::report {

namespace {

using indicators::IndicatorId;
using store::LedgerEntry;

constexpr Glyphs kUnicodeGlyphs = {
    "\u2014",
    " \u00B7 ",
    "\u2026",
    "\u2500",
    {"\u25BC\u25BC ", "\u25BC  ", "\u2013  ", "\u25B2  ", "\u25B2\u25B2 "}};
constexpr Glyphs kPlainGlyphs = {"-", " | ", "...", "-", {"", "", "", "", ""}};

constexpr std::array kSignalTones = {Tone::StrongDown, Tone::Down, Tone::Plain, Tone::Up,
                                     Tone::StrongUp};

Tone toneOf(double value)
{
    return value > 0 ? Tone::Up : value < 0 ? Tone::Down : Tone::Plain;
}

Cell blank(const CellStyle& style)
{
    return {std::string(style.glyphs.none), Tone::Faint};
}

Cell decimalCell(double value, int decimals, const CellStyle& style)
{
    return std::isfinite(value) ? Cell{decimalText(value, decimals)} : blank(style);
}

Cell symbolCell(const LedgerEntry& entry, const CellStyle&)
{
    return {printable(entry.member.symbol.text()), Tone::Strong};
}

Cell priceCell(const LedgerEntry& entry, const CellStyle& style)
{
    const double price = entry.result->price;
    if (!std::isfinite(price))
        return blank(style);
    const std::string_view mark = entry.result->forming ? "*" : style.marksForming ? " " : "";
    return {priceText(price) + std::string(mark)};
}

Cell changeCell(const LedgerEntry& entry, const CellStyle& style)
{
    const double percent = entry.result->changePercent;
    if (!std::isfinite(percent))
        return blank(style);
    return {signedText(percent, 2), toneOf(percent)};
}

Cell volumeCell(const LedgerEntry& entry, const CellStyle& style)
{
    const double volume = entry.result->volume;
    return std::isfinite(volume) ? Cell{volumeText(volume)} : blank(style);
}

Cell relativeVolumeCell(const LedgerEntry& entry, const CellStyle& style)
{
    return decimalCell(entry.result->indicators[IndicatorId::RelVolume20], 2, style);
}

Cell signalCell(const LedgerEntry& entry, const CellStyle& style)
{
    const analysis::Signal signal = entry.result->verdict.signal;
    const auto place =
        static_cast<std::size_t>(signal) - static_cast<std::size_t>(analysis::Signal::StrongSell);
    return {std::string(style.glyphs.signals.at(place)) + signalLabel(signal),
            kSignalTones.at(place)};
}

Cell strengthCell(const LedgerEntry& entry, const CellStyle& style)
{
    return decimalCell(entry.result->verdict.strength, 0, style);
}

Cell rsiCell(const LedgerEntry& entry, const CellStyle& style)
{
    return decimalCell(entry.result->indicators[IndicatorId::Rsi14], 1, style);
}

Cell histogramCell(const LedgerEntry& entry, const CellStyle& style)
{
    const double histogram = entry.result->indicators[IndicatorId::MacdHist];
    if (!std::isfinite(histogram))
        return blank(style);
    // It is a small part of the price, so it needs a decimal more.
    return {signedText(histogram, std::min(priceDecimals(entry.result->price) + 1, 8))};
}

Cell atrPercentCell(const LedgerEntry& entry, const CellStyle& style)
{
    const double range = entry.result->indicators[IndicatorId::Atr14];
    return decimalCell(100 * range / entry.result->price, 2, style);
}

Cell scoreCell(const LedgerEntry& entry, const CellStyle& style)
{
    if (!entry.deep) // The deep phase has not been there yet.
        return {std::string(style.glyphs.ellipsis), Tone::Faint};
    return decimalCell(deepNumbers(entry).score, 0, style);
}

Cell regimeCell(const LedgerEntry& entry, const CellStyle& style)
{
    const analysis::DeepAnalysis* deep = deepOf(entry);
    return deep && deep->regime ? Cell{std::string(regimeLabel(deep->regime->regime))}
                                : blank(style);
}

Cell levelCell(double level, const CellStyle& style)
{
    return std::isfinite(level) ? Cell{priceText(level)} : blank(style);
}

Cell stopCell(const LedgerEntry& entry, const CellStyle& style)
{
    return levelCell(deepNumbers(entry).stopLoss, style);
}

Cell targetCell(const LedgerEntry& entry, const CellStyle& style)
{
    return levelCell(deepNumbers(entry).takeProfit, style);
}

Cell rewardCell(const LedgerEntry& entry, const CellStyle& style)
{
    return decimalCell(deepNumbers(entry).riskReward, 1, style);
}

Cell confluenceCell(const LedgerEntry& entry, const CellStyle& style)
{
    const double score = deepNumbers(entry).confluence;
    if (!std::isfinite(score))
        return blank(style);
    return {signedText(score, 2), toneOf(score)};
}

constexpr TableColumn kSymbol{"Symbol", false, symbolCell};
constexpr TableColumn kPrice{"Last", true, priceCell};
constexpr TableColumn kChange{"Chg %", true, changeCell};
constexpr TableColumn kVolume{"Vol", true, volumeCell};
constexpr TableColumn kRelativeVolume{"RelVol", true, relativeVolumeCell};
constexpr TableColumn kSignal{"Signal", false, signalCell};
constexpr TableColumn kStrength{"Strength", true, strengthCell};
constexpr TableColumn kRsi{"RSI", true, rsiCell};
constexpr TableColumn kHistogram{"MACD hist", true, histogramCell};
constexpr TableColumn kAtrPercent{"ATR %", true, atrPercentCell};

constexpr std::array kQuickColumns = {kSymbol, kPrice,    kChange, kVolume,    kRelativeVolume,
                                      kSignal, kStrength, kRsi,    kHistogram, kAtrPercent};
constexpr std::array kDeepTableColumns = {kSymbol,
                                          kPrice,
                                          kChange,
                                          kVolume,
                                          kRelativeVolume,
                                          kSignal,
                                          kStrength,
                                          TableColumn{"Score", true, scoreCell},
                                          TableColumn{"Regime", false, regimeCell},
                                          TableColumn{"SL", true, stopCell},
                                          TableColumn{"TP", true, targetCell},
                                          TableColumn{"R:R", true, rewardCell},
                                          TableColumn{"Conf.", true, confluenceCell},
                                          kRsi,
                                          kHistogram,
                                          kAtrPercent};

} // namespace

const Glyphs& glyphs(bool unicode)
{
    return unicode ? kUnicodeGlyphs : kPlainGlyphs;
}

std::span<const TableColumn> tableColumns(bool hasDeepPhase)
{
    return hasDeepPhase ? std::span<const TableColumn>(kDeepTableColumns) : kQuickColumns;
}

} // namespace tapesift::report
