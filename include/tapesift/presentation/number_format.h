#pragma once

#include <string>

#include <QLocale>
#include <QString>

namespace tapesift::presentation {

// Numbers as the window shows them: the rules of report/number_text.h with the decimal mark of the
// language and a real minus sign. A number that does not exist (NaN, infinite) is a dash. Plain
// value, cheap to copy.
class NumberFormat
{
public:
    explicit NumberFormat(const QLocale& locale = QLocale());

    // "—": stands for a number that does not exist.
    static QString none();

    // "178.43", "0.01234": the decimals follow the size of the price.
    QString price(double price) const;

    // `value` with the decimals that `price` is quoted with: an average, a level, a range.
    QString priceLike(double value, double price) const;

    // "+5.12", "−0.40": a difference of prices. With `price` it has the decimals of that price.
    QString signedPrice(double change) const;
    QString signedPrice(double change, double price) const;

    // "+2.95", "−0.40", "0.00": signed, two decimals, without the % sign.
    QString percent(double percent) const;

    // "+2.95 %".
    QString percentWithSign(double percent) const;

    // A fixed number of decimals; signedRatio with a plus in front of what is above zero.
    QString ratio(double value, int decimals) const;
    QString signedRatio(double value, int decimals) const;

    // "512", "54.32M".
    QString volume(double volume) const;

    // "10,000": rounded, in groups of three as the language writes them.
    QString whole(double value) const;

private:
    QString localized(const std::string& text) const;

    QLocale m_locale;
    QChar m_decimalMark;
};

} // namespace tapesift::presentation
