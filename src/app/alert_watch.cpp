#include "app/alert_watch.h"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "app/single_scan.h"
#include "tapesift/base/version.h"
#include "tapesift/scanners/scanner_folder.h"

namespace tapesift::app {

namespace {

// A webhook that does not answer within this is not waited for; its answer is a word or two.
net::TransportLimits transportLimits(const settings::Settings& settings)
{
    net::TransportLimits limits;
    limits.authorities = settings.get(settings::kNetworkCaFile);
    limits.total = std::chrono::seconds(30);
    limits.bodyBytes = 64 * 1024;
    return limits;
}

// What a scanner that is the formula said of each symbol.
class FormulaFindings final : public alerts::FormulaJudge
{
public:
    void add(const std::string& formula, const FinishedScan& scan)
    {
        Finding& finding = m_findings[formula];
        for (const scanners::ScannerHit& hit : scan.result.symbols)
            finding.found.insert(hit.symbol);
        finding.undecided.insert(scan.result.undecided.begin(), scan.result.undecided.end());
    }

    formula::Truth judge(const formula::Program& formula, const market::Symbol& symbol) override
    {
        const auto found = m_findings.find(formula.text());
        if (found == m_findings.end() || found->second.undecided.contains(symbol))
            return formula::Truth::Unknown;
        return found->second.found.contains(symbol) ? formula::Truth::Yes : formula::Truth::No;
    }

private:
    struct Finding
    {
        std::set<market::Symbol> found;
        std::set<market::Symbol> undecided;
    };

    std::map<std::string, Finding, std::less<>> m_findings;
};

scanners::ScannerDefinition formulaScanner(const std::string& formula, market::Interval interval)
{
    scanners::ScannerDefinition definition;
    definition.name = "alert";
    definition.module = "formula:" + formula;
    definition.requirements.interval = interval;
    return definition;
}

alerts::Observation observationOf(const store::LedgerEntry& entry, market::Interval interval)
{
    const analysis::QuickResult& result = *entry.result;
    const bool isDeep = entry.deep && entry.deep->analysis;
    return {.symbol = entry.member.symbol,
            .price = result.price,
            .signal = result.verdict.signal,
            .strength = result.verdict.strength,
            .score = isDeep ? entry.deep->analysis->score.total() : alerts::kUnknownNumber,
            .interval = interval,
            .barTime = result.timestamp};
}

alerts::ScannerSighting sightingOf(const std::string& scanner, base::UtcSeconds at,
                                   const scanners::ScannerResult& result)
{
    alerts::ScannerSighting sighting;
    sighting.scanner = scanner;
    sighting.at = at;
    for (const scanners::ScannerHit& hit : result.symbols) {
        alerts::AlertEvent event;
        event.symbol = hit.symbol.text();
        event.what = hit.reason;
        event.weight = hit.score;
        sighting.found.push_back(std::move(event));
    }
    for (const market::Symbol& symbol : result.undecided)
        sighting.undecided.push_back(symbol.text());
    return sighting;
}

} // namespace

// The keys of the user, under the names of their variables.
class AlertWatch::Secrets final : public alerts::SecretSource
{
public:
    explicit Secrets(KeyStore& keys)
        : m_keys(keys)
    {
    }
    base::Secret find(const std::string& variable) override { return m_keys.find(variable); }

private:
    KeyStore& m_keys;
};

base::Result<std::unique_ptr<AlertWatch>> AlertWatch::open(Composition& composition,
                                                           alerts::DesktopNotifier* desktop,
                                                           alerts::SoundPlayer* sound)
{
    auto loaded = alerts::loadAlertBook(composition.files(), composition.home());
    if (!loaded)
        return loaded.error();
    auto watch = std::make_unique<AlertWatch>(Private{}, composition, std::move(*loaded));
    if (auto started = watch->start(desktop, sound); !started)
        return started.error();
    return watch;
}

AlertWatch::AlertWatch(Private, Composition& composition, alerts::LoadedAlertBook loaded)
    : m_composition(composition)
    , m_book(std::move(loaded.book))
    , m_problems(std::move(loaded.problems))
    , m_secrets(std::make_unique<Secrets>(composition.keys()))
    , m_http(fmt::format("Tapesift/{}", base::version()), transportLimits(composition.settings()))
    , m_mail(transportLimits(composition.settings()))
{
}

AlertWatch::~AlertWatch() = default;

base::Status AlertWatch::start(alerts::DesktopNotifier* desktop, alerts::SoundPlayer* sound)
{
    auto store = m_composition.store().alerts();
    if (!store)
        return store.error();
    m_store = std::move(*store);
    const settings::Settings& settings = m_composition.settings();
    alerts::DeliveryOptions options;
    options.retry.attempts = static_cast<int>(settings.get(settings::kNetworkAttempts));
    options.retry.firstWait = std::chrono::milliseconds(settings.get(settings::kNetworkFirstWait));
    options.seed =
        static_cast<std::uint64_t>(m_composition.clock().now().time_since_epoch().count());
    m_delivery = std::make_unique<alerts::AlertDelivery>(
        m_book.channels, *m_store,
        alerts::DeliveryServices{m_http, m_mail, *m_secrets, m_composition.clock(),
                                 m_composition.log(), desktop, sound},
        options);
    auto center =
        alerts::AlertCenter::open(m_book, {*m_store, *m_delivery, m_composition.calendars(),
                                           m_composition.clock(), m_composition.log()});
    if (!center)
        return center.error();
    m_center = std::move(*center);
    return {};
}

base::Status AlertWatch::reload()
{
    auto loaded = alerts::loadAlertBook(m_composition.files(), m_composition.home());
    if (!loaded)
        return loaded.error();
    m_problems = std::move(loaded->problems);
    m_book = std::move(loaded->book);
    return m_center->setBook(m_book);
}

base::Result<std::size_t> AlertWatch::scanned(const store::RunRecord& run, const WorkLimits& limits,
                                              std::stop_token stop, Depth depth)
{
    std::vector<alerts::Observation> seen;
    std::vector<std::string> symbols;
    const auto read =
        m_composition.store().forEachEntry(run.id, [&](const store::LedgerEntry& entry, bool) {
            if (entry.result) {
                seen.push_back(observationOf(entry, run.spec.interval));
                symbols.push_back(entry.member.symbol.text());
            }
            return true;
        });
    if (!read)
        return read.error();
    FormulaFindings findings;
    const auto formulas = m_center->formulas();
    const auto scanners = m_center->scanners();
    if (depth == Depth::Everything && !symbols.empty() && !(formulas.empty() && scanners.empty())) {
        auto session = sessionOver(m_composition, run.spec, std::move(symbols), limits, stop);
        if (!session)
            return session.error();
        const base::UtcSeconds moment = momentOf(run.spec, (*session)->calendar());
        for (const std::string& formula : formulas) {
            const auto done =
                runOnce(**session, {}, formulaScanner(formula, run.spec.interval), moment, stop);
            if (done && !done->record.error)
                findings.add(formula, *done);
            else
                m_composition.log().warning(
                    "[ALERT] {}: {}", formula,
                    base::describe(done ? *done->record.error : done.error()));
        }
        runScanners(**session, run.spec, seen, stop);
    }
    for (const alerts::Observation& each : seen)
        m_center->observe(each, &findings);
    return m_center->finish();
}

void AlertWatch::runScanners(ScannerSession& session, const market::ScanSpec& spec,
                             const std::vector<alerts::Observation>& observations,
                             std::stop_token stop)
{
    std::unordered_map<std::string, alerts::Observation> seen;
    for (const alerts::Observation& each : observations)
        seen.emplace(each.symbol.text(), each);
    const auto own =
        scanners::readScannerFolder(m_composition.files(), scannerFolderOf(m_composition.home()));
    const base::UtcSeconds moment = momentOf(spec, session.calendar());
    for (const std::string& name : m_center->scanners()) {
        const auto scanner = findScanner(name, own.scanners, m_composition.files());
        const auto done =
            scanner ? runOnce(session, own.scanners, *scanner, moment, stop) : scanner.error();
        if (!done || done->record.error || done->result.skipped) {
            m_composition.log().warning("[ALERT] {}: {}", name,
                                        !done                ? base::describe(done.error())
                                        : done->record.error ? base::describe(*done->record.error)
                                                             : *done->result.skipped);
            continue;
        }
        alerts::ScannerSighting sighting = sightingOf(name, done->record.timestamp, done->result);
        sighting.seen = &seen;
        m_center->scannerRan(sighting);
    }
}

base::Result<std::size_t> AlertWatch::scannerRan(const scanners::RunRecord& run,
                                                 const scanners::ScannerResult& result)
{
    if (run.outcome == scanners::RunOutcome::Ok)
        m_center->scannerRan(sightingOf(run.scanner, run.timestamp, result));
    return m_center->finish();
}

} // namespace tapesift::app
