#include "tapesift/presentation/setup_probe.h"

#include <chrono>

#include <QCoreApplication>
#include <QLocale>

#include "tapesift/base/text.h"
#include "tapesift/base/thread_priority.h"
#include "tapesift/market/builtin_universe.h"
#include "tapesift/market/list_format.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/provider_list.h"

namespace tapesift::presentation {

namespace {

using namespace std::chrono_literals;

constexpr auto kProbePause = 200ms; // between two letters of somebody who types

QString symbolCount(std::size_t count)
{
    const int n = static_cast<int>(count); // lupdate reads no cast in the call below.
    return QCoreApplication::translate("SetupProbe", "%n symbol(s)", nullptr, n);
}

ProbeAnswer wrong(const base::Error& error)
{
    return {false, messageText(error.message), messageText(error.suggestion)};
}

ProbeAnswer lookAtSource(const market::ScanSpec& spec, const engine::ProviderFactory& providers)
{
    const auto provider = providers(spec);
    if (!provider)
        return wrong(provider.error());
    const auto listed = (*provider)->listSymbols();
    if (!listed)
        return wrong(listed.error());
    ProbeAnswer answer;
    answer.text = symbolCount(listed->size());
    const std::vector<std::string> remarks = (*provider)->remarks();
    if (!remarks.empty())
        answer.advice = QString::fromStdString(remarks.front());
    return answer;
}

// What a record says of a provider behind the network.
ProbeAnswer lookAtRecord(const ProviderEntry& provider, const KeyAccess* keys)
{
    const auto text = [](const char* english) {
        return QCoreApplication::translate("SetupProbe", english);
    };
    ProbeAnswer answer;
    QStringList facts;
    if (keyNeed(provider, keys) == KeyNeed::Missing) {
        answer.isUsable = false;
        facts << text(QT_TRANSLATE_NOOP("SetupProbe", "Needs a key: open Providers…"));
    } else if (provider.needsKey) {
        facts << QCoreApplication::translate("SetupProbe", "Key %1").arg(keyText(provider, keys));
    }
    if (!provider.isOfficial)
        facts << text(QT_TRANSLATE_NOOP("SetupProbe", "Unofficial"));
    if (!provider.limit.isEmpty())
        facts << provider.limit;
    answer.text = facts.join(QStringLiteral(" · "));
    answer.advice = provider.note;
    return answer;
}

QString reportText(const market::ImportReport& report)
{
    QString text = symbolCount(report.found);
    const auto add = [&text](const QString& fact) { text += QStringLiteral(" · ") + fact; };
    const int mapped = static_cast<int>(report.mapped);
    const int duplicates = static_cast<int>(report.duplicates);
    const int unknown = static_cast<int>(report.unknownCount);
    if (mapped > 0)
        add(QCoreApplication::translate("SetupProbe", "%n spelled differently", nullptr, mapped));
    if (duplicates > 0)
        add(QCoreApplication::translate("SetupProbe", "%n named twice", nullptr, duplicates));
    if (unknown > 0)
        add(QCoreApplication::translate("SetupProbe", "%n unknown", nullptr, unknown));
    return text;
}

ProbeAnswer describeList(const base::Result<market::Universe>& list)
{
    if (!list)
        return wrong(list.error());
    ProbeAnswer answer;
    answer.text = reportText(list->report);
    if (!list->report.unknown.empty())
        answer.advice = QCoreApplication::translate("SetupProbe", "Left out, not a symbol: %1")
                            .arg(QString::fromStdString(list->report.unknown.front()));
    else if (!list->asOf.empty())
        answer.advice = QCoreApplication::translate("SetupProbe", "Members as of %1")
                            .arg(QString::fromStdString(list->asOf));
    return answer;
}

base::Result<market::Universe> readList(const std::string& path, base::FileSystem& files)
{
    auto list = market::importListFile(files, path);
    if (!list)
        return list.error();
    return std::move(list->universe);
}

// An empty answer where the source itself says it all.
ProbeAnswer lookAtUniverse(const ScanSetup& setup, bool isNetwork, base::FileSystem& files)
{
    if (setup.universe == QLatin1String("all")) {
        ProbeAnswer answer;
        if (isNetwork)
            answer.text = QCoreApplication::translate("SetupProbe",
                                                      "The list is fetched when the scan begins.");
        return answer;
    }
    if (setup.universe == kTypedUniverse) {
        const QString problem = problemOf(setup);
        const auto count = static_cast<std::size_t>(symbolsIn(setup.symbols).size());
        return {problem.isEmpty(), problem.isEmpty() ? symbolCount(count) : problem, {}};
    }
    const std::string universe = setup.universe.toStdString();
    for (const market::BuiltinUniverse& known : market::builtinUniverses()) {
        if (known.id == universe) {
            auto list = market::loadBuiltinUniverse(universe);
            if (list)
                list->report.found = list->members.size();
            return describeList(list);
        }
    }
    return describeList(readList(universe, files));
}

// A price file names its columns in its first line; anything else is taken for a list.
DroppedKind kindOf(const std::string& path, base::FileSystem& files)
{
    constexpr std::size_t kHeaderBytes = 512;
    if (files.open(path))
        return DroppedKind::PriceFolder;
    const base::SplitPath split = base::splitPath(path);
    const auto folder = files.open(split.folder);
    base::ReadBuffer start;
    if (!folder || !(*folder)->readPart(split.name, 0, kHeaderBytes, start))
        return DroppedKind::SymbolList;
    const std::string header = base::toLower(start.text().substr(0, start.text().find('\n')));
    const bool hasPrices =
        header.find("close") != std::string::npos && header.find("open") != std::string::npos;
    return hasPrices ? DroppedKind::PriceFile : DroppedKind::SymbolList;
}

} // namespace

SetupProbe::SetupProbe(base::FileSystem& files, engine::ProviderFactory providers,
                       const KeyAccess* keys, QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_providers(std::move(providers))
    , m_keys(keys)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kProbePause);
    connect(&m_pause, &QTimer::timeout, this, &SetupProbe::ask);
    m_worker.post([] { base::lowerThreadPriority(); }); // The rows of the last scan come first.
}

SetupProbe::~SetupProbe()
{
    ++m_question; // What waits is answered without a look.
}

void SetupProbe::look(const ScanSetup& setup)
{
    ++m_question;
    m_setup = setup;
    m_pause.start();
}

void SetupProbe::ask()
{
    const int question = m_question;
    const std::vector<ProviderEntry> known = providerEntries();
    const ProviderEntry* provider = findProvider(known, m_setup.source);
    const bool isNetwork = provider && provider->needsNetwork;
    const bool hasSource = m_setup.source != QLatin1String("csv") || !m_setup.dataPath.isEmpty();
    if (hasSource && !isNetwork)
        askSource(question);
    m_worker.run(
        *this,
        [this, question, isNetwork, setup = m_setup] {
            return question == m_question ? lookAtUniverse(setup, isNetwork, m_files)
                                          : ProbeAnswer();
        },
        [this, question](const ProbeAnswer& answer) {
            if (question == m_question)
                Q_EMIT universeAnswered(answer);
        });
    if (isNetwork)
        Q_EMIT sourceAnswered(lookAtRecord(*provider, m_keys));
    else if (!hasSource)
        Q_EMIT sourceAnswered({});
}

void SetupProbe::askSource(int question)
{
    m_worker.run(
        *this,
        [this, question, spec = specOf(m_setup)] {
            return question == m_question ? lookAtSource(spec, m_providers) : ProbeAnswer();
        },
        [this, question](const ProbeAnswer& answer) {
            if (question == m_question)
                Q_EMIT sourceAnswered(answer);
        });
}

void SetupProbe::classify(const QString& path)
{
    m_worker.run(
        *this, [this, path] { return kindOf(path.toStdString(), m_files); },
        [this, path](DroppedKind kind) { Q_EMIT classified(path, kind); });
}

} // namespace tapesift::presentation
