#include "tapesift/presentation/column_filter.h"

#include <algorithm>

#include <QCoreApplication>

#include "presentation/filter_columns.h"
#include "presentation/filter_tokens.h"
#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/row_status.h"
#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

QString translatedFilter(const char* english)
{
    return QCoreApplication::translate("ColumnFilter", english);
}

FilterChoice choice(const char* word, const QString& label)
{
    return {QString::fromLatin1(word), label};
}

// A value that would fall apart at its blanks stands in quotation marks, which it cannot hold.
QString quoted(QString value)
{
    value.remove(QLatin1Char('"'));
    const bool isPlain = std::ranges::none_of(value, [](QChar c) { return c.isSpace(); });
    return isPlain ? value : QLatin1Char('"') + value + QLatin1Char('"');
}

QString termsOf(int column, const ColumnFilter& filter)
{
    const QString key = QString::fromLatin1(columnInfo(column).key);
    QStringList terms;
    if (!filter.from.isEmpty())
        terms += key + QStringLiteral(">=") + filter.from;
    if (!filter.to.isEmpty())
        terms += key + QStringLiteral("<=") + filter.to;
    if (!filter.values.isEmpty())
        terms += key + QLatin1Char(':') + quoted(filter.values.join(QLatin1Char(',')));
    return terms.join(QLatin1Char(' '));
}

bool isAbout(const FilterToken& token, int column)
{
    return !token.comparison.isEmpty() && filterColumn(token.key) == column;
}

} // namespace

ColumnFilterKind columnFilterKind(int column)
{
    switch (columnInfo(column).kind) {
    case ColumnKind::Symbol:
    case ColumnKind::Text:
        return ColumnFilterKind::Words;
    case ColumnKind::Signal:
    case ColumnKind::SignalBefore:
    case ColumnKind::Status:
    case ColumnKind::Regime:
    case ColumnKind::Side:
    case ColumnKind::Change:
        return ColumnFilterKind::Choices;
    default:
        return isNumeric(columnInfo(column).kind) ? ColumnFilterKind::Range
                                                  : ColumnFilterKind::None;
    }
}

std::vector<FilterChoice> filterChoices(int column)
{
    using analysis::Regime;
    using analysis::Signal;
    switch (columnInfo(column).kind) {
    case ColumnKind::Signal:
    case ColumnKind::SignalBefore:
        return {choice("strong_buy", signalText(Signal::StrongBuy)),
                choice("buy",
                       translatedFilter(QT_TRANSLATE_NOOP("ColumnFilter", "Buy and Strong Buy"))),
                choice("neutral", signalText(Signal::Neutral)),
                choice("sell",
                       translatedFilter(QT_TRANSLATE_NOOP("ColumnFilter", "Sell and Strong Sell"))),
                choice("strong_sell", signalText(Signal::StrongSell))};
    case ColumnKind::Status:
        return {choice("complete", statusText(RowStatus::Complete)),
                choice("quick", statusText(RowStatus::Quick)),
                choice("warming", statusText(RowStatus::Warming)),
                choice("noted", statusText(RowStatus::Noted)),
                choice("forming", statusText(RowStatus::Forming))};
    case ColumnKind::Regime:
        return {choice("bull", regimeText(Regime::Bull)), choice("bear", regimeText(Regime::Bear)),
                choice("range", regimeText(Regime::Range)),
                choice("volatile", regimeText(Regime::Volatile))};
    case ColumnKind::Side:
        return {choice("long", sideText(analysis::Side::Long)),
                choice("short", sideText(analysis::Side::Short))};
    case ColumnKind::Change:
        return {choice("entered", translatedFilter(QT_TRANSLATE_NOOP("ColumnFilter", "New"))),
                choice("flipped",
                       translatedFilter(QT_TRANSLATE_NOOP("ColumnFilter", "Another signal"))),
                choice("moved", translatedFilter(QT_TRANSLATE_NOOP("ColumnFilter", "Moved"))),
                choice("same", translatedFilter(QT_TRANSLATE_NOOP("ColumnFilter", "Unchanged")))};
    default:
        return {};
    }
}

ColumnFilter columnFilter(const QString& text, int column)
{
    ColumnFilter filter;
    const bool isRange = columnFilterKind(column) == ColumnFilterKind::Range;
    for (const FilterToken& token : filterTokens(text)) {
        if (!isAbout(token, column) || token.isNegated)
            continue;
        if (isRange && token.comparison == QStringLiteral(">="))
            filter.from = token.value;
        else if (isRange && token.comparison == QStringLiteral("<="))
            filter.to = token.value;
        else if (!isRange && (token.comparison == QStringLiteral(":") ||
                              token.comparison == QStringLiteral("=")))
            for (const QString& value : token.value.split(QLatin1Char(','), Qt::SkipEmptyParts))
                filter.values += value.trimmed();
    }
    return filter;
}

QString withColumnFilter(const QString& text, int column, const ColumnFilter& filter)
{
    QStringList parts;
    const QString terms = termsOf(column, filter);
    bool isPlaced = terms.isEmpty();
    for (const FilterToken& token : filterTokens(text)) {
        if (!isAbout(token, column)) {
            parts += text.mid(token.from, token.length).trimmed();
            continue;
        }
        if (!isPlaced)
            parts += terms;
        isPlaced = true;
    }
    if (!isPlaced)
        parts += terms;
    return parts.join(QLatin1Char(' '));
}

std::vector<int> filteredColumns(const QString& text)
{
    std::vector<int> columns;
    for (const FilterToken& token : filterTokens(text)) {
        if (token.comparison.isEmpty())
            continue;
        const auto column = filterColumn(token.key);
        if (column && std::ranges::find(columns, *column) == columns.end())
            columns.push_back(*column);
    }
    return columns;
}

} // namespace tapesift::presentation
