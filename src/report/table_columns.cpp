#include "report/table_columns.h"

#include <algorithm>
#include <cmath>

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

constexpr std::array<TableColumn, 10> kColumns = {{
    {"Symbol", false, symbolCell},
    {"Last", true, priceCell},
    {"Chg %", true, changeCell},
    {"Vol", true, volumeCell},
    {"RelVol", true, relativeVolumeCell},
    {"Signal", false, signalCell},
    {"Strength", true, strengthCell},
    {"RSI", true, rsiCell},
    {"MACD hist", true, histogramCell},
    {"ATR %", true, atrPercentCell},
}};

} // namespace

const Glyphs& glyphs(bool unicode)
{
    return unicode ? kUnicodeGlyphs : kPlainGlyphs;
}

std::span<const TableColumn> tableColumns()
{
    return kColumns;
}

} // namespace tapesift::report
