#include "presentation/filter_tokens.h"

#include <algorithm>
#include <cmath>

#include <QList>

#include "tapesift/base/text.h"

namespace tapesift::presentation {

namespace {

bool isOperatorSign(QChar c)
{
    return QStringLiteral("<>=:\u2264\u2265\u2260").contains(c);
}

bool isOpeningQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QChar(0x201C) || c == QChar(0x201E);
}

bool isClosingQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QChar(0x201C) || c == QChar(0x201D);
}

class Cutter
{
public:
    explicit Cutter(const QString& text)
        : m_text(text)
    {
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at >= m_text.size();
    }

    FilterToken next()
    {
        const qsizetype from = m_at;
        FilterToken token = cut();
        token.from = from;
        token.length = std::min(m_at, m_text.size()) - from;
        return token;
    }

private:
    FilterToken cut()
    {
        FilterToken token;
        token.isNegated = takeNegation();
        if (isOpeningQuote(here())) {
            token.isQuoted = true;
            token.value = takeQuoted();
            return token;
        }
        const QString word = takeWord();
        const qsizetype behindWord = m_at;
        skipBlanks();
        token.comparison = takeComparison();
        if (token.comparison.isEmpty()) {
            m_at = behindWord;
            token.value = word;
            return token;
        }
        token.key = word;
        skipBlanks();
        token.value = isOpeningQuote(here()) ? takeQuoted() : takeValue();
        return token;
    }

    QChar here(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    void skipBlanks()
    {
        while (here().isSpace())
            ++m_at;
    }

    bool takeNegation()
    {
        const bool isSign = here() == QLatin1Char('-') || here() == QLatin1Char('!');
        if (!isSign || here(1).isNull() || here(1).isSpace() || here(1) == QLatin1Char('='))
            return false;
        ++m_at;
        return true;
    }

    QString takeQuoted()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && !isClosingQuote(here()))
            ++m_at;
        return m_text.mid(from, m_at++ - from).trimmed();
    }

    bool atComparison() const
    {
        return isOperatorSign(here()) ||
               (here() == QLatin1Char('!') && here(1) == QLatin1Char('='));
    }

    QString takeWord()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !here().isSpace() && !atComparison())
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    QString takeValue()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !here().isSpace())
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    QString takeComparison()
    {
        if (!atComparison())
            return {};
        switch (here().unicode()) {
        case 0x2264:
            ++m_at;
            return QStringLiteral("<=");
        case 0x2265:
            ++m_at;
            return QStringLiteral(">=");
        case 0x2260:
            ++m_at;
            return QStringLiteral("!=");
        default:
            break;
        }
        const QString two = m_text.mid(m_at, 2);
        if (two == QStringLiteral("<=") || two == QStringLiteral(">=") ||
            two == QStringLiteral("!=") || two == QStringLiteral("==") ||
            two == QStringLiteral("<>")) {
            m_at += 2;
            return two == QStringLiteral("==")   ? QStringLiteral("=")
                   : two == QStringLiteral("<>") ? QStringLiteral("!=")
                                                 : two;
        }
        return m_text.mid(m_at++, 1);
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

// Takes the unit off the end.
double takeUnit(QString& text)
{
    if (text.endsWith(QLatin1Char('%')))
        text.chop(1);
    if (text.isEmpty())
        return 1;
    double unit = 1;
    switch (text.back().toUpper().unicode()) {
    case u'K':
        unit = 1e3;
        break;
    case u'M':
        unit = 1e6;
        break;
    case u'B':
        unit = 1e9;
        break;
    case u'T':
        unit = 1e12;
        break;
    default:
        return 1;
    }
    text.chop(1);
    return unit;
}

// Whether the commas part thousands: "1,250,000", "12,500.5".
bool hasThousands(const QString& text)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const auto parts = QStringView(text).left(point < 0 ? text.size() : point).split(u',');
    if (parts.size() < 2 || (parts.size() == 2 && point < 0))
        return false;
    for (qsizetype i = 1; i < parts.size(); ++i)
        if (parts[i].size() != 3)
            return false;
    return true;
}

} // namespace

std::vector<FilterToken> filterTokens(const QString& text)
{
    std::vector<FilterToken> tokens;
    Cutter cutter(text);
    while (!cutter.atEnd()) {
        FilterToken token = cutter.next();
        const bool isNothing = token.comparison.isEmpty() && token.value.isEmpty();
        if (!isNothing)
            tokens.push_back(std::move(token));
    }
    return tokens;
}

std::optional<WrittenNumber> writtenNumber(const QString& text)
{
    QString plain = text;
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    if (plain.startsWith(QLatin1Char('+')))
        plain.remove(0, 1);
    const double unit = takeUnit(plain);
    if (hasThousands(plain))
        plain.remove(QLatin1Char(','));
    else
        plain.replace(QLatin1Char(','), QLatin1Char('.'));
    for (const QChar c : plain)
        if (!QStringLiteral("0123456789.-").contains(c))
            return std::nullopt; // Nor "inf", "nan" or "1e5".
    const auto value = base::parseDouble(plain.toStdString());
    if (!value)
        return std::nullopt;
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const qsizetype decimals = point < 0 ? 0 : plain.size() - point - 1;
    return WrittenNumber{*value * unit, unit * std::pow(10.0, -static_cast<double>(decimals))};
}

bool isAmbiguousNumber(const QString& text, QChar decimalMark)
{
    const bool isComma = decimalMark == u',';
    const QChar group = isComma ? u'.' : u',';
    const QChar decimal = isComma ? u',' : u'.';
    QString plain = text;
    takeUnit(plain);
    if (plain.startsWith(QLatin1Char('-')) || plain.startsWith(QLatin1Char('+')))
        plain.remove(0, 1);
    const auto parts = QStringView(plain).split(group);
    return parts.size() == 2 && parts[1].size() == 3 && !parts[0].isEmpty() &&
           parts[0].size() <= 3 && parts[0] != QStringLiteral("0") && !plain.contains(decimal);
}

} // namespace tapesift::presentation
