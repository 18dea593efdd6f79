#include "presentation/provider_texts.h"

#include <array>
#include <string>

#include <QCoreApplication>

namespace tapesift::presentation {

namespace {

// What the records of the providers say, for the translation files. A test compares.
[[maybe_unused]] constexpr std::array kProviderTexts = {
    QT_TRANSLATE_NOOP("Provider", "shares"),
    QT_TRANSLATE_NOOP("Provider", "base currency"),
    QT_TRANSLATE_NOOP("Provider", "6,000 units a minute; 1,000 bars cost 2"),
    QT_TRANSLATE_NOOP("Provider", "10 requests a second"),
    QT_TRANSLATE_NOOP("Provider", "1 request a second, 30 at once"),
    QT_TRANSLATE_NOOP("Provider", "1 request a second"),
    QT_TRANSLATE_NOOP("Provider", "200 requests a minute"),
    QT_TRANSLATE_NOOP("Provider", "5 requests a minute (free accounts)"),
    QT_TRANSLATE_NOOP("Provider", "50 requests an hour, 1,000 a day (free accounts)"),
    QT_TRANSLATE_NOOP(
        "Provider", "Spot pairs, as traded; no key is needed, but some countries are not served."),
    QT_TRANSLATE_NOOP("Provider",
                      "Pairs against the dollar, as traded; no key is needed. Times without a "
                      "trade have no bar."),
    QT_TRANSLATE_NOOP("Provider",
                      "Spot pairs, as traded; no key is needed. The newest 720 bars only."),
    QT_TRANSLATE_NOOP("Provider",
                      "Unofficial and for personal use: it may change or refuse any day. With a "
                      "free Alpaca key thousands of shares are scanned faster."),
    QT_TRANSLATE_NOOP("Provider",
                      "The feed sip is the whole market, 16 minutes late; iex is of the "
                      "moment with 1 to 3 % of the volume."),
    QT_TRANSLATE_NOOP("Provider",
                      "Formerly Polygon. Free accounts have two years of finished days; one "
                      "request brings the whole market up to date by a day."),
    QT_TRANSLATE_NOOP("Provider",
                      "Finished days only. Free accounts may ask for 500 symbols a month."),
};

} // namespace

QString providerText(std::string_view english)
{
    return QCoreApplication::translate("Provider", std::string(english).c_str());
}

} // namespace tapesift::presentation
