#include "tapesift/presentation/provider_list.h"

#include <algorithm>
#include <chrono>

#include <QCoreApplication>
#include <QUrl>

#include "presentation/provider_texts.h"
#include "tapesift/presentation/progress_view.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/providers/provider_registry.h"

namespace tapesift::presentation {

namespace {

QString marketText(providers::MarketKind market)
{
    switch (market) {
    case providers::MarketKind::Any:
        return QCoreApplication::translate("ProviderList", "any");
    case providers::MarketKind::UsShares:
        return QCoreApplication::translate("ProviderList", "US shares");
    case providers::MarketKind::Crypto:
        break;
    }
    return QCoreApplication::translate("ProviderList", "Crypto");
}

QString delayText(std::chrono::seconds delay)
{
    if (delay.count() <= 0)
        return QCoreApplication::translate("ProviderList", "none");
    if (delay < std::chrono::hours(1))
        return QCoreApplication::translate("ProviderList", "%1 min").arg(delay.count() / 60);
    return durationText(delay);
}

QString symbolsText(int symbolsPerRequest)
{
    if (symbolsPerRequest == 0)
        return QCoreApplication::translate("ProviderList",
                                           "The whole market of a day in a request");
    if (symbolsPerRequest == 1)
        return QCoreApplication::translate("ProviderList", "One symbol a request");
    return QCoreApplication::translate("ProviderList", "Many symbols a request");
}

// How the bars of a provider come.
QString factsText(const providers::Capabilities& provider)
{
    QStringList facts = {symbolsText(provider.symbolsPerRequest)};
    if (provider.barsPerRequest > 0)
        facts.push_back(QCoreApplication::translate("ProviderList", "%L1 bars at most")
                            .arg(provider.barsPerRequest));
    if (provider.newestFirst)
        facts.push_back(QCoreApplication::translate("ProviderList", "newest first"));
    facts.push_back(provider.givesRunningBar
                        ? QCoreApplication::translate("ProviderList", "the last bar may be forming")
                        : QCoreApplication::translate("ProviderList", "finished bars only"));
    facts.push_back(
        provider.adjustment == market::Adjustment::Raw
            ? QCoreApplication::translate("ProviderList", "prices come as traded")
            : QCoreApplication::translate("ProviderList", "prices come adjusted for splits"));
    if (!provider.volumeUnit.empty())
        facts.push_back(QCoreApplication::translate("ProviderList", "volume in %1")
                            .arg(providerText(provider.volumeUnit)));
    if (!provider.currency.empty())
        facts.push_back(QString::fromStdString(provider.currency));
    return facts.join(QStringLiteral(" · "));
}

ProviderEntry entryOf(const providers::Capabilities& provider)
{
    ProviderEntry entry;
    entry.id = QString::fromStdString(provider.id);
    entry.label = sourceText(entry.id);
    entry.isOfficial = provider.official;
    entry.choice =
        provider.official
            ? entry.label
            : QCoreApplication::translate("ProviderList", "%1 (unofficial)").arg(entry.label);
    entry.market = marketText(provider.market);
    entry.standing = provider.official ? QCoreApplication::translate("ProviderList", "official")
                                       : QCoreApplication::translate("ProviderList", "unofficial");
    entry.limit = provider.limit.empty() ? QString() : providerText(provider.limit);
    entry.delay = delayText(provider.delay);
    entry.note = provider.note.empty() ? QString() : providerText(provider.note);
    entry.facts = provider.needsNetwork ? factsText(provider) : QString();
    entry.address = QString::fromStdString(provider.baseUrl);
    entry.keyAddress = QString::fromStdString(provider.keyAddress);
    for (const std::string& variable : provider.keyVariables)
        entry.variables.push_back(QString::fromStdString(variable));
    entry.needsNetwork = provider.needsNetwork;
    entry.needsKey = provider.needsKey;
    return entry;
}

// How much a state says against using the provider.
int severity(KeyState state)
{
    switch (state) {
    case KeyState::Environment:
        return 0;
    case KeyState::Stored:
        return 1;
    case KeyState::Session:
        return 2;
    case KeyState::Missing:
        break;
    }
    return 3;
}

KeyState worstState(const ProviderEntry& provider, const KeyAccess* keys)
{
    KeyState worst = KeyState::Environment;
    for (const QString& variable : provider.variables) {
        const KeyState state = keys ? keys->state(variable) : KeyState::Missing;
        if (severity(state) > severity(worst))
            worst = state;
    }
    return worst;
}

bool isThisComputer(const QString& host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") ||
           host == QLatin1String("::1");
}

} // namespace

std::vector<ProviderEntry> providerEntries()
{
    std::vector<ProviderEntry> entries;
    for (const providers::Capabilities& provider : providers::providerCatalog())
        entries.push_back(entryOf(provider));
    return entries;
}

const ProviderEntry* findProvider(const std::vector<ProviderEntry>& entries, const QString& id)
{
    const auto found = std::ranges::find(entries, id, &ProviderEntry::id);
    return found == entries.end() ? nullptr : &*found;
}

KeyNeed keyNeed(const ProviderEntry& provider, const KeyAccess* keys)
{
    if (!provider.needsKey || provider.variables.isEmpty())
        return KeyNeed::None;
    return worstState(provider, keys) == KeyState::Missing ? KeyNeed::Missing : KeyNeed::Present;
}

QString keyStateText(KeyState state)
{
    switch (state) {
    case KeyState::Missing:
        return QCoreApplication::translate("ProviderList", "missing");
    case KeyState::Environment:
        return QCoreApplication::translate("ProviderList", "from the environment");
    case KeyState::Stored:
        return QCoreApplication::translate("ProviderList", "in the system's key store");
    case KeyState::Session:
        break;
    }
    return QCoreApplication::translate("ProviderList", "for this session");
}

QString keyText(const ProviderEntry& provider, const KeyAccess* keys)
{
    if (provider.variables.isEmpty())
        return QCoreApplication::translate("ProviderList", "not needed");
    return keyStateText(worstState(provider, keys));
}

QString addressProblem(const QString& address)
{
    if (address.trimmed().isEmpty())
        return {};
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return QCoreApplication::translate("ProviderList",
                                           "This is no address. Write https://api.example.com.");
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (!isPlain && url.scheme() != QLatin1String("https"))
        return QCoreApplication::translate("ProviderList", "The address must begin with https://.");
    if (isPlain && !isThisComputer(url.host()))
        return QCoreApplication::translate(
            "ProviderList", "Only a server on this computer may be asked without encryption.");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return QCoreApplication::translate(
            "ProviderList", "Leave out names, keys and everything after a question mark.");
    return {};
}

} // namespace tapesift::presentation
