#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "tapesift/presentation/key_access.h"

namespace tapesift::presentation {

// How a provider stands with its keys.
enum class KeyNeed { None, Present, Missing };

// One source of prices as the window shows it, in the chosen language.
struct ProviderEntry
{
    QString id;            // "alpaca"
    QString label;         // "Alpaca"
    QString choice;        // the same as a choice: "Yahoo (unofficial)"
    QString market;        // "US shares"
    QString standing;      // "official", "unofficial"
    QString limit;         // "200 requests a minute"
    QString delay;         // "16 min", "none"
    QString note;          // a sentence or two; may be empty
    QString facts;         // how its bars come: "one symbol a request · 1,000 bars · ..."
    QString address;       // its own base URL
    QString keyAddress;    // where a key is to be had
    QStringList variables; // of the keys, in order; empty: keyless
    bool needsNetwork = false;
    bool needsKey = false;
    bool isOfficial = true;
};

// All sources, files and the simulated market included, in the order of the catalog.
std::vector<ProviderEntry> providerEntries();

// nullptr if there is none of that id.
const ProviderEntry* findProvider(const std::vector<ProviderEntry>& entries, const QString& id);

KeyNeed keyNeed(const ProviderEntry& provider, const KeyAccess* keys);

// "from the environment", "in the system's key store", "for this session", "missing".
QString keyStateText(KeyState state);

// Of all keys of the provider: the worst state that one of them is in, in words; "not needed" for a
// keyless one.
QString keyText(const ProviderEntry& provider, const KeyAccess* keys);

// Why the text cannot be the address of a provider, as a sentence; empty if it can, or is empty
// itself. https anywhere, http on this computer only, no user name, query or fragment.
QString addressProblem(const QString& address);

} // namespace tapesift::presentation
