#include "tapesift/presentation/row_filter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <QCoreApplication>
#include <QLocale>

#include "presentation/filter_columns.h"
#include "presentation/filter_tokens.h"
#include "tapesift/base/text.h"
#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/row_status.h"

namespace tapesift::presentation {

namespace {

using analysis::Signal;
using Term = RowFilter::Term;
using Comparison = RowFilter::Comparison;

constexpr std::uint32_t bit(Signal signal)
{
    return 1U << static_cast<unsigned>(signal);
}

// Beside the four of RowStatus a row can be taken over.
constexpr std::uint32_t kReusedBit = 1U << 8;

constexpr std::uint32_t bit(RowStatus status)
{
    return 1U << static_cast<unsigned>(status);
}

struct NamedBits
{
    const char* name;
    std::uint32_t bits;
};

constexpr std::array kSignals = {
    NamedBits{"buy", bit(Signal::Buy) | bit(Signal::StrongBuy)},
    NamedBits{"sell", bit(Signal::Sell) | bit(Signal::StrongSell)},
    NamedBits{"strong", bit(Signal::StrongBuy) | bit(Signal::StrongSell)},
    NamedBits{"neutral", bit(Signal::Neutral)},
    NamedBits{"strong_buy", bit(Signal::StrongBuy)},
    NamedBits{"strongbuy", bit(Signal::StrongBuy)},
    NamedBits{"strong_sell", bit(Signal::StrongSell)},
    NamedBits{"strongsell", bit(Signal::StrongSell)},
};

constexpr std::array kStatuses = {
    NamedBits{"forming", bit(RowStatus::Forming)},
    NamedBits{"noted", bit(RowStatus::Noted)},
    NamedBits{"warming", bit(RowStatus::Warming)},
    NamedBits{"quick", bit(RowStatus::Quick)},
    NamedBits{"reused", kReusedBit},
    NamedBits{"complete", bit(RowStatus::Complete)},
};

constexpr std::uint32_t bit(analysis::Regime regime)
{
    return 1U << static_cast<unsigned>(regime);
}

constexpr std::array kRegimes = {
    NamedBits{"bull", bit(analysis::Regime::Bull)},
    NamedBits{"bear", bit(analysis::Regime::Bear)},
    NamedBits{"range", bit(analysis::Regime::Range)},
    NamedBits{"volatile", bit(analysis::Regime::Volatile)},
};

constexpr std::uint32_t bit(analysis::Side side)
{
    return 1U << static_cast<unsigned>(side);
}

constexpr std::array kSides = {
    NamedBits{"long", bit(analysis::Side::Long)},
    NamedBits{"short", bit(analysis::Side::Short)},
};

constexpr std::uint32_t kEnteredBit = 1U << 0;
constexpr std::uint32_t kFlippedBit = 1U << 1;
constexpr std::uint32_t kMovedBit = 1U << 2;
constexpr std::uint32_t kSameBit = 1U << 3;

constexpr std::array kChangeTerms = {
    NamedBits{"entered", kEnteredBit}, NamedBits{"new", kEnteredBit},
    NamedBits{"flipped", kFlippedBit}, NamedBits{"moved", kMovedBit},
    NamedBits{"same", kSameBit},       NamedBits{"any", kEnteredBit | kFlippedBit | kMovedBit},
};

base::Error mistake(const QString& sentence, const QString& suggestion)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), "", suggestion.toStdString()};
}

QString nearest(const QString& word, const std::vector<std::string>& candidates)
{
    return QString::fromStdString(
        base::closestMatch(word.toStdString(), candidates).value_or(std::string()));
}

base::Error unknownKey(const FilterToken& token)
{
    std::vector<std::string> known;
    for (int column = 0; column < columnCount(); ++column)
        known.emplace_back(columnInfo(column).key);
    std::ranges::copy(filterAliases(), std::back_inserter(known));
    const QString sentence =
        QCoreApplication::translate("RowFilter", "There is no column “%1” to filter by.")
            .arg(token.key);
    // Two letters are near to too much: ES=F is a future and not the relative strength.
    const QString match = token.key.size() > 2 ? nearest(token.key, known) : QString();
    if (!match.isEmpty())
        return mistake(sentence,
                       QCoreApplication::translate("RowFilter", "Did you mean “%1”?").arg(match));
    return mistake(sentence,
                   QCoreApplication::translate(
                       "RowFilter", "Put a text in quotation marks to search for it as "
                                    "it is. Columns are, for example, rsi, chg% and vol."));
}

base::Error missingValue(const FilterToken& token)
{
    return mistake(
        QCoreApplication::translate("RowFilter", "Something is missing after “%1”.")
            .arg(token.key + token.comparison),
        QCoreApplication::translate("RowFilter", "Write, for example, %1.")
            .arg(filterColumn(token.key) && isNumeric(columnInfo(*filterColumn(token.key)).kind)
                     ? QStringLiteral("rsi<30")
                     : QStringLiteral("signal:buy")));
}

// ":" is as good as "=" between a column and a number.
Comparison comparisonOf(const QString& sign)
{
    if (sign == QStringLiteral("<"))
        return Comparison::Less;
    if (sign == QStringLiteral("<="))
        return Comparison::LessEqual;
    if (sign == QStringLiteral(">"))
        return Comparison::Greater;
    if (sign == QStringLiteral(">="))
        return Comparison::GreaterEqual;
    return sign == QStringLiteral("!=") ? Comparison::NotEqual : Comparison::Equal;
}

base::Result<Term> numberTerm(const FilterToken& token, int column)
{
    const bool isComma = QLocale().decimalPoint() == QLatin1String(",");
    const QChar mark = isComma ? u',' : u'.';
    if (isAmbiguousNumber(token.value, mark)) {
        const QChar group = isComma ? u'.' : u',';
        QString plain = token.value;
        QString decimal = token.value;
        plain.remove(group);
        decimal.replace(group, mark);
        return mistake(
            QCoreApplication::translate("RowFilter", "“%1” can be read as two different numbers.")
                .arg(token.value),
            QCoreApplication::translate("RowFilter", "Write %1 or %2.").arg(plain, decimal));
    }
    const auto number = writtenNumber(token.value);
    if (!number)
        return mistake(
            QCoreApplication::translate("RowFilter", "“%1” is not a number to compare %2 with.")
                .arg(token.value, token.key),
            QCoreApplication::translate("RowFilter", "Write, for example, %1.")
                .arg(token.key + QStringLiteral("<30")));
    Term term;
    term.kind = Term::Kind::Number;
    term.isNegated = token.isNegated;
    term.column = column;
    term.comparison = comparisonOf(token.comparison);
    term.number = number->value;
    term.tolerance = number->lastDigit / 2;
    return term;
}

base::Result<std::uint32_t> bitsOf(const QString& word, std::span<const NamedBits> names)
{
    QString plain = word.toLower();
    plain.replace(QLatin1Char(' '), QLatin1Char('_')).replace(QLatin1Char('-'), QLatin1Char('_'));
    std::vector<std::string> known;
    for (const NamedBits& name : names) {
        if (plain == QLatin1String(name.name))
            return name.bits;
        known.emplace_back(name.name);
    }
    const QString match = nearest(plain, known);
    QStringList all;
    for (const std::string& name : known)
        all += QString::fromStdString(name);
    return mistake(
        QCoreApplication::translate("RowFilter", "“%1” is not a value to filter by.").arg(word),
        match.isEmpty()
            ? QCoreApplication::translate("RowFilter", "Choose one of %1.")
                  .arg(all.join(QStringLiteral(", ")))
            : QCoreApplication::translate("RowFilter", "Did you mean “%1”?").arg(match));
}

base::Result<Term> namedTerm(const FilterToken& token, Term::Kind kind,
                             std::span<const NamedBits> names)
{
    Term term;
    term.kind = kind;
    term.isNegated = token.isNegated != (token.comparison == QStringLiteral("!="));
    for (const QString& word : token.value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto bits = bitsOf(word.trimmed(), names);
        if (!bits)
            return bits.error();
        term.accepted |= *bits;
    }
    return term;
}

Term textTerm(const FilterToken& token, int column)
{
    Term term;
    term.kind = Term::Kind::Text;
    term.isNegated = token.isNegated != (token.comparison == QStringLiteral("!="));
    term.column = column;
    for (const QString& word : token.value.split(QLatin1Char(','), Qt::SkipEmptyParts))
        term.words.push_back(word.trimmed());
    return term;
}

bool comparesSize(const FilterToken& token)
{
    return token.comparison.startsWith(QLatin1Char('<')) ||
           token.comparison.startsWith(QLatin1Char('>'));
}

base::Result<Term> columnTerm(const FilterToken& token)
{
    const auto column = filterColumn(token.key);
    if (!column)
        return unknownKey(token);
    if (token.value.isEmpty())
        return missingValue(token);
    const ColumnKind kind = columnInfo(*column).kind;
    if (isNumeric(kind))
        return numberTerm(token, *column);
    if (comparesSize(token))
        return mistake(
            QCoreApplication::translate("RowFilter", "%1 is not a number that can be compared.")
                .arg(token.key),
            QCoreApplication::translate("RowFilter", "Write %1.")
                .arg(token.key + QLatin1Char(':') + token.value));
    if (kind == ColumnKind::Signal)
        return namedTerm(token, Term::Kind::Signal, kSignals);
    if (kind == ColumnKind::Status)
        return namedTerm(token, Term::Kind::Status, kStatuses);
    if (kind == ColumnKind::Regime)
        return namedTerm(token, Term::Kind::Regime, kRegimes);
    if (kind == ColumnKind::Side)
        return namedTerm(token, Term::Kind::Side, kSides);
    if (kind == ColumnKind::Change)
        return namedTerm(token, Term::Kind::Change, kChangeTerms);
    if (kind == ColumnKind::SignalBefore) {
        auto term = namedTerm(token, Term::Kind::Signal, kSignals);
        if (term)
            term->column = *column;
        return term;
    }
    if (kind == ColumnKind::Symbol || kind == ColumnKind::Text)
        return textTerm(token, *column);
    return unknownKey(token);
}

bool contains(const QString& text, const std::vector<QString>& words)
{
    return std::ranges::any_of(
        words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool containsAnywhere(const ResultRow& row, const std::vector<QString>& words)
{
    return contains(row.symbol, words) || contains(row.name, words) ||
           contains(row.sector, words) || contains(row.exchange, words);
}

bool compares(double value, const Term& term)
{
    switch (term.comparison) {
    case Comparison::Less:
        return value < term.number;
    case Comparison::LessEqual:
        return value <= term.number;
    case Comparison::Greater:
        return value > term.number;
    case Comparison::GreaterEqual:
        return value >= term.number;
    case Comparison::Equal:
        return std::abs(value - term.number) <= term.tolerance;
    case Comparison::NotEqual:
        return std::abs(value - term.number) > term.tolerance;
    }
    return false;
}

std::uint32_t statusBits(const ResultRow& row)
{
    std::uint32_t bits = row.isReused ? kReusedBit : 0U;
    if (row.isForming)
        bits |= bit(RowStatus::Forming);
    if (row.qualityNotes > 0)
        bits |= bit(RowStatus::Noted);
    if (row.warmingIndicators > 0)
        bits |= bit(RowStatus::Warming);
    const RowStatus shown = statusOf(row);
    const bool isPlain = shown == RowStatus::Quick || shown == RowStatus::Complete;
    return isPlain ? bits | bit(shown) : bits;
}

// A row that flipped may have moved as well.
std::uint32_t changeBits(const RowChange& since)
{
    std::uint32_t bits = since.isMoved() ? kMovedBit : 0U;
    if (since.kind == ChangeKind::Entered)
        bits |= kEnteredBit;
    if (since.kind == ChangeKind::Flipped)
        bits |= kFlippedBit;
    return since.kind == ChangeKind::Same ? kSameBit : bits;
}

bool holdsSignal(const ResultRow& row, const Term& term)
{
    if (term.column != indexOf(Column::SignalBefore))
        return ((bit(row.signal) & term.accepted) != 0) != term.isNegated;
    return row.since.hasBefore() &&
           ((bit(row.since.signalBefore) & term.accepted) != 0) != term.isNegated;
}

bool holds(const ResultRow& row, const Term& term)
{
    switch (term.kind) {
    case Term::Kind::AnyText:
        return containsAnywhere(row, term.words) != term.isNegated;
    case Term::Kind::Text:
        return contains(wordsOf(row, term.column), term.words) != term.isNegated;
    case Term::Kind::Number: {
        const double value = valueOf(row, term.column);
        return !std::isnan(value) && compares(value, term) != term.isNegated;
    }
    case Term::Kind::Signal:
        return holdsSignal(row, term);
    case Term::Kind::Change:
        return row.since.kind != ChangeKind::NotCompared &&
               ((changeBits(row.since) & term.accepted) != 0) != term.isNegated;
    case Term::Kind::Status:
        return ((statusBits(row) & term.accepted) != 0) != term.isNegated;
    case Term::Kind::Regime:
        return row.deep.regime && ((bit(*row.deep.regime) & term.accepted) != 0) != term.isNegated;
    case Term::Kind::Side:
        return row.deep.state == DeepState::Done &&
               ((bit(row.deep.side) & term.accepted) != 0) != term.isNegated;
    }
    return true;
}

} // namespace

base::Result<RowFilter> RowFilter::parse(const QString& text)
{
    RowFilter filter;
    for (const FilterToken& token : filterTokens(text)) {
        if (token.comparison.isEmpty()) {
            Term term;
            term.isNegated = token.isNegated;
            term.words = {token.value};
            filter.m_terms.push_back(std::move(term));
            continue;
        }
        auto term = columnTerm(token);
        if (!term)
            return term.error();
        filter.m_terms.push_back(std::move(*term));
    }
    // Numbers are quicker to look at than texts.
    std::ranges::stable_partition(filter.m_terms, [](const Term& term) {
        return term.kind != Term::Kind::AnyText && term.kind != Term::Kind::Text;
    });
    return filter;
}

bool RowFilter::looksAtDeep() const
{
    return std::ranges::any_of(m_terms, [](const Term& term) {
        // Whether a row is complete depends on the deep phase as well.
        return term.kind == Term::Kind::Regime || term.kind == Term::Kind::Side ||
               term.kind == Term::Kind::Status ||
               (term.kind == Term::Kind::Number && isDeepColumn(term.column));
    });
}

bool RowFilter::looksAtChanges() const
{
    return std::ranges::any_of(m_terms, [](const Term& term) {
        return term.kind == Term::Kind::Change || isChangeColumn(term.column);
    });
}

bool RowFilter::accepts(const ResultRow& row) const
{
    return std::ranges::all_of(m_terms, [&row](const Term& term) { return holds(row, term); });
}

} // namespace tapesift::presentation
