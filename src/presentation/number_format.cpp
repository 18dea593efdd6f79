#include "tapesift/presentation/number_format.h"

#include <algorithm>
#include <cmath>

#include "tapesift/report/number_text.h"

namespace tapesift::presentation {

namespace {

constexpr QChar kMinus(0x2212); // As wide as a plus, unlike the hyphen.

} // namespace

NumberFormat::NumberFormat(const QLocale& locale)
    : m_locale(locale)
    , m_decimalMark(locale.decimalPoint().isEmpty() ? QLatin1Char('.')
                                                    : locale.decimalPoint().front())
{
}

QString NumberFormat::none()
{
    return QStringLiteral("\u2014");
}

QString NumberFormat::price(double price) const
{
    return priceLike(price, price);
}

QString NumberFormat::priceLike(double value, double price) const
{
    return ratio(value, std::isfinite(price) ? report::priceDecimals(price) : 2);
}

QString NumberFormat::signedPrice(double change) const
{
    return signedPrice(change, change);
}

QString NumberFormat::signedPrice(double change, double price) const
{
    return signedRatio(change, std::isfinite(price) ? report::priceDecimals(price) : 2);
}

QString NumberFormat::percent(double percent) const
{
    return signedRatio(percent, 2);
}

QString NumberFormat::percentWithSign(double percent) const
{
    return std::isfinite(percent) ? QStringLiteral("%1 %").arg(this->percent(percent)) : none();
}

QString NumberFormat::ratio(double value, int decimals) const
{
    return std::isfinite(value) ? localized(report::decimalText(value, decimals)) : none();
}

QString NumberFormat::signedRatio(double value, int decimals) const
{
    return std::isfinite(value) ? localized(report::signedText(value, decimals)) : none();
}

QString NumberFormat::volume(double volume) const
{
    if (!std::isfinite(volume))
        return none();
    const std::string text = report::volumeText(std::abs(volume));
    return localized(volume < 0 ? "-" + text : text);
}

QString NumberFormat::whole(double value) const
{
    if (!std::isfinite(value))
        return none();
    QString text = m_locale.toString(std::round(std::abs(value)), 'f', 0);
    return value <= -0.5 ? kMinus + text : text;
}

QString NumberFormat::localized(const std::string& text) const
{
    QString shown = QString::fromStdString(text);
    for (QChar& c : shown) {
        if (c == QLatin1Char('.'))
            c = m_decimalMark;
        else if (c == QLatin1Char('-'))
            c = kMinus;
    }
    return shown;
}

} // namespace tapesift::presentation
