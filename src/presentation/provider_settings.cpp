#include "tapesift/presentation/provider_settings.h"

#include "tapesift/presentation/provider_list.h"

namespace tapesift::presentation {

namespace {

QStringList namesIn(const QString& list)
{
    QStringList names;
    for (const QString& part : list.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            names.push_back(part.trimmed());
    return names;
}

// "binance=https://... kraken=https://..."; what is no address is passed over.
QMap<QString, QString> addressesIn(const QString& list)
{
    QMap<QString, QString> addresses;
    for (const QString& part : list.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString address = part.section(QLatin1Char('='), 1);
        if (!address.isEmpty() && addressProblem(address).isEmpty())
            addresses.insert(part.section(QLatin1Char('='), 0, 0), address);
    }
    return addresses;
}

QString textOf(const QMap<QString, QString>& addresses)
{
    QStringList parts;
    for (auto one = addresses.begin(); one != addresses.end(); ++one)
        parts.push_back(one.key() + QLatin1Char('=') + one.value());
    return parts.join(QLatin1Char(' '));
}

} // namespace

ProviderSettings loadProviderSettings(const SettingsKeeper& keeper)
{
    ProviderSettings chosen;
    chosen.fallbacks = namesIn(keeper.text(settings::kScanFallbacks));
    chosen.requestsAtOnce = keeper.number(settings::kNetworkRequestsAtOnce);
    chosen.adjustment = keeper.text(settings::kDataAdjustment);
    chosen.freshness = keeper.text(settings::kDataFreshness);
    chosen.alpacaFeed = keeper.text(settings::kWindowAlpacaFeed);
    chosen.addresses = addressesIn(keeper.text(settings::kWindowAddresses));
    return chosen;
}

void saveProviderSettings(const ProviderSettings& chosen, SettingsKeeper& keeper)
{
    keeper.set(settings::kScanFallbacks, chosen.fallbacks.join(QLatin1Char(',')));
    keeper.set(settings::kNetworkRequestsAtOnce, chosen.requestsAtOnce);
    keeper.set(settings::kDataAdjustment, chosen.adjustment);
    keeper.set(settings::kDataFreshness, chosen.freshness);
    keeper.set(settings::kWindowAlpacaFeed, chosen.alpacaFeed);
    keeper.set(settings::kWindowAddresses, textOf(chosen.addresses));
}

} // namespace tapesift::presentation
