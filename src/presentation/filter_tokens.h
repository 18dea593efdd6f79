#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace tapesift::presentation {

// A term of the filter text, cut into its parts but not yet understood.
struct FilterToken
{
    bool isNegated = false;
    bool isQuoted = false; // `value` is a phrase to look for as it is
    QString key;           // empty for a plain word
    QString comparison;    // ":" "<" "<=" ">" ">=" "=" "!="; empty for a plain word
    QString value;         // may be missing behind a comparison
    qsizetype from = 0;    // where it stands in the text
    qsizetype length = 0;
};

// Never fails: a quotation mark that is not closed reaches to the end of the text.
std::vector<FilterToken> filterTokens(const QString& text);

// A number as people write it.
struct WrittenNumber
{
    double value = 0;
    double lastDigit = 1; // what one unit of the last written digit is worth
};

// "1.5", "-0,25", "1.5M", "3%", "1,250,000": nullopt if it is none.
std::optional<WrittenNumber> writtenNumber(const QString& text);

// "1,000": a thousand to some readers and one to others. Where the comma is the decimal mark that
// is "1.000", and "1,000" is one.
bool isAmbiguousNumber(const QString& text, QChar decimalMark);

} // namespace tapesift::presentation
