#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::presentation {

// What the user has chosen about providers, apart from their keys.
struct ProviderSettings
{
    QStringList fallbacks; // ids of those that step in, in order
    int requestsAtOnce = 5;
    QString adjustment = QStringLiteral("splits"); // or "all", "raw"
    QString freshness = QStringLiteral("market");  // or "interval"
    QString alpacaFeed = QStringLiteral("sip");    // or "iex"
    QMap<QString, QString> addresses;              // other base URLs, by provider

    bool operator==(const ProviderSettings&) const = default;
};

ProviderSettings loadProviderSettings(const SettingsKeeper& keeper);
void saveProviderSettings(const ProviderSettings& chosen, SettingsKeeper& keeper);

} // namespace tapesift::presentation
