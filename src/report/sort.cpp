#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "report/deep_facts.h"
#include "tapesift/base/text.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

namespace {

using analysis::QuickResult;
using indicators::IndicatorId;
using store::LedgerEntry;

// Of an entry that has a result.
using NumberOf = std::function<double(const LedgerEntry&)>;

struct NamedColumn
{
    std::string_view name;
    double (*number)(const QuickResult&);
};

constexpr NamedColumn kResultColumns[] = {
    {"price", [](const QuickResult& r) { return r.price; }},
    {"change", [](const QuickResult& r) { return r.change; }},
    {"changePercent", [](const QuickResult& r) { return r.changePercent; }},
    {"volume", [](const QuickResult& r) { return r.volume; }},
    {"relVolume", [](const QuickResult& r) { return r.indicators[IndicatorId::RelVolume20]; }},
    {"signal", [](const QuickResult& r) { return static_cast<double>(r.verdict.signal); }},
    {"strength", [](const QuickResult& r) { return r.verdict.strength; }},
    {"rsi", [](const QuickResult& r) { return r.indicators[IndicatorId::Rsi14]; }},
};

struct DeepColumn
{
    std::string_view name;
    double DeepNumbers::*number;
};

constexpr DeepColumn kSortedDeepColumns[] = {
    {"score", &DeepNumbers::score},
    {"riskReward", &DeepNumbers::riskReward},
    {"confluence", &DeepNumbers::confluence},
    {"relativeStrength", &DeepNumbers::relativeStrength},
    {"probabilityUp", &DeepNumbers::probabilityUp},
};

constexpr std::string_view kSymbolColumn = "symbol";

std::optional<NumberOf> numberColumn(std::string_view name)
{
    for (const NamedColumn& column : kResultColumns)
        if (base::equalsIgnoreCase(column.name, name))
            return [number = column.number](const LedgerEntry& e) { return number(*e.result); };
    for (const DeepColumn& column : kSortedDeepColumns)
        if (base::equalsIgnoreCase(column.name, name))
            return
                [number = column.number](const LedgerEntry& e) { return deepNumbers(e).*number; };
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog())
        if (base::equalsIgnoreCase(info.name, name))
            return [id = info.id](const LedgerEntry& e) { return e.result->indicators[id]; };
    return std::nullopt;
}

base::Error unknownColumn(std::string_view name)
{
    std::vector<std::string> names{std::string(kSymbolColumn)};
    for (const NamedColumn& column : kResultColumns)
        names.emplace_back(column.name);
    for (const DeepColumn& column : kSortedDeepColumns)
        names.emplace_back(column.name);
    for (const indicators::IndicatorInfo& info : indicators::indicatorCatalog())
        names.emplace_back(info.name);
    base::Error error{base::ErrorCode::InvalidArgument,
                      "There is no column \"" + std::string(name) + "\" to sort by.", "", ""};
    if (const auto nearest = base::closestMatch(name, names))
        error.suggestion = "Did you mean \"" + *nearest + "\"?";
    else
        error.suggestion = "Columns are symbol, price, change, changePercent, volume, relVolume, "
                           "signal, strength, rsi, score, riskReward, confluence, "
                           "relativeStrength, probabilityUp and every indicator.";
    return error;
}

void sortBySymbol(std::vector<LedgerEntry>& entries, bool reversed)
{
    std::ranges::stable_sort(entries, [reversed](const LedgerEntry& a, const LedgerEntry& b) {
        if (a.result.has_value() != b.result.has_value())
            return a.result.has_value();
        if (!a.result)
            return false; // Failed entries keep their order.
        const int order = a.member.symbol.text().compare(b.member.symbol.text());
        return reversed ? order > 0 : order < 0;
    });
}

void sortByNumber(std::vector<LedgerEntry>& entries, const NumberOf& numberOf, bool reversed)
{
    const auto rank = [](const LedgerEntry& entry, double value) {
        return !entry.result ? 2 : std::isnan(value) ? 1 : 0;
    };
    std::ranges::stable_sort(entries, [&](const LedgerEntry& a, const LedgerEntry& b) {
        const double left = a.result ? numberOf(a) : 0;
        const double right = b.result ? numberOf(b) : 0;
        const int leftRank = rank(a, left);
        const int rightRank = rank(b, right);
        if (leftRank != rightRank || leftRank > 0)
            return leftRank < rightRank;
        return reversed ? left < right : left > right;
    });
}

} // namespace

base::Status sortEntries(ScanReport& report, std::string_view column)
{
    const bool reversed = column.starts_with('-');
    const std::string_view name = reversed ? column.substr(1) : column;
    if (base::equalsIgnoreCase(name, kSymbolColumn)) {
        sortBySymbol(report.entries, reversed);
        return {};
    }
    const auto numberOf = numberColumn(name);
    if (!numberOf)
        return unknownColumn(name);
    sortByNumber(report.entries, *numberOf, reversed);
    return {};
}

void limitResults(ScanReport& report, std::size_t limit)
{
    if (limit == 0)
        return;
    std::size_t results = 0;
    keepResults(report, [&results, limit](const market::Symbol&) { return ++results <= limit; });
}

void keepResults(ScanReport& report, const std::function<bool(const market::Symbol&)>& isWanted)
{
    std::vector<LedgerEntry> kept;
    for (LedgerEntry& entry : report.entries) {
        if (entry.result && !isWanted(entry.member.symbol)) {
            ++report.leftOut;
            report.leftOutBreadth.add(*entry.result);
        } else {
            kept.push_back(std::move(entry));
        }
    }
    report.entries = std::move(kept);
}

void keepSymbol(ScanReport& report, const market::Symbol& symbol)
{
    std::erase_if(report.entries, [&](const LedgerEntry& entry) {
        if (entry.member.symbol == symbol)
            return false;
        if (entry.result)
            report.leftOutBreadth.add(*entry.result);
        return true;
    });
}

} // namespace tapesift::report
