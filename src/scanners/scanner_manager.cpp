#include "tapesift/scanners/scanner_manager.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "scanners/scanner_runs.h"

namespace tapesift::scanners {

namespace {

// How long the end of the program waits for scanners that were told to stop, in waits of the bell.
constexpr int kLastWaits = 100;

base::Error unknown(std::string_view scanner)
{
    return {base::ErrorCode::NotFound,
            fmt::format("The session has no scanner \"{}\".", scanner),
            {},
            {}};
}

} // namespace

struct ScannerManager::Impl : ScannerRuns
{
    using ScannerRuns::ScannerRuns;
};

ScannerManager::ScannerManager(std::shared_ptr<Session> session, ScannerRegistry registry,
                               market::ExchangeCalendar calendar,
                               std::shared_ptr<base::Executor> threads)
    : m_impl(std::make_unique<Impl>(std::move(session), std::move(registry), std::move(calendar),
                                    std::move(threads)))
{
}

ScannerManager::~ScannerManager()
{
    for (ManagedScanner& scanner : m_impl->scanners) {
        if (scanner.call)
            scanner.call->run->requestStop();
    }
    const auto isRunning = [](const ManagedScanner& scanner) {
        return scanner.call && !scanner.call->run->isDone();
    };
    for (int i = 0; i < kLastWaits && std::ranges::any_of(m_impl->scanners, isRunning); ++i)
        m_impl->bell->wait();
}

void ScannerManager::setListener(ScannerListener* listener)
{
    m_impl->listener = listener;
}

void ScannerManager::setAdding(bool adds)
{
    m_impl->addsFound = adds;
}

std::vector<base::Error> ScannerManager::load(std::span<const ScannerDefinition> definitions)
{
    std::vector<base::Error> problems;
    std::vector<ManagedScanner> before = std::move(m_impl->scanners);
    m_impl->scanners.clear();
    // A combination holds copies of the others' definitions.
    const bool isUnchanged = std::ranges::equal(definitions, m_impl->definitions);
    m_impl->definitions.assign(definitions.begin(), definitions.end());
    for (const ScannerDefinition& definition : definitions) {
        const auto same = std::ranges::find(before, definition, &ManagedScanner::definition);
        if (same != before.end() && (isUnchanged || definition.kind() != "combine")) {
            m_impl->scanners.push_back(std::move(*same));
            before.erase(same);
            continue;
        }
        auto managed = manage(definition, definitions, m_impl->registry, m_impl->calendar);
        if (!managed) {
            m_impl->log().warning("[SCANNER] {}", base::describe(managed.error()));
            problems.push_back(managed.error());
            continue;
        }
        managed->planned = m_impl->startedAt;
        managed->preSession = m_impl->startedAt;
        m_impl->scanners.push_back(*std::move(managed));
        m_impl->log().info("[SCANNER] {}: Loaded", definition.name);
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(m_impl->clock().now());
    for (ManagedScanner& scanner : before)
        m_impl->letGo(scanner, now);
    return problems;
}

void ScannerManager::setUpAll(base::UtcSeconds now, std::stop_token stop)
{
    m_impl->startedAt = now;
    for (ManagedScanner& scanner : m_impl->scanners) {
        if (!scanner.isSetUp) // The others go on: what falls due just now must not be lost.
            scanner.pass(now);
        if (!scanner.isEnabled || scanner.isSetUp || scanner.call)
            continue;
        m_impl->log().info("[SCANNER] {}: Setting up", scanner.name());
        m_impl->beginCall(scanner, RunKind::Setup, now);
    }
    waitForRuns(std::move(stop));
}

void ScannerManager::runPreSession(base::UtcSeconds now)
{
    for (ManagedScanner& scanner : m_impl->scanners) {
        if (scanner.isEnabled && scanner.definition.preSession)
            m_impl->beginScan(scanner, RunKind::PreSession, now);
    }
    waitForRuns();
}

void ScannerManager::beginDue(base::UtcSeconds now)
{
    for (ManagedScanner& scanner : m_impl->scanners) {
        if (!scanner.isEnabled) {
            // What falls due meanwhile is not wanted, and so not missed either.
            scanner.pass(now);
            continue;
        }
        if (scanner.takePreSession(now))
            m_impl->beginScan(scanner, RunKind::PreSession, now);
        const DueRun due = scanner.takeDue(now);
        if (due.missed > 0)
            m_impl->log().warning("[SCANNER] {}: {} runs were missed{}", scanner.name(), due.missed,
                                  due.run ? ", catching up once" : "");
        if (due.run)
            m_impl->beginScan(scanner, RunKind::Scheduled, now);
    }
}

void ScannerManager::collect()
{
    for (ManagedScanner& scanner : m_impl->scanners)
        m_impl->collect(scanner);
}

bool ScannerManager::isRunning() const
{
    return std::ranges::any_of(m_impl->scanners, [this](const ManagedScanner& scanner) {
        return m_impl->isPending(scanner);
    });
}

bool ScannerManager::waitForRuns(std::stop_token stop)
{
    while (isRunning()) {
        if (stop.stop_requested())
            return false;
        m_impl->bell->wait();
        // A backtest takes runs over in the order of the scanners, however long each took.
        if (m_impl->session->mode() == ScanMode::Live)
            collect();
    }
    collect();
    return true;
}

void ScannerManager::runDue(base::UtcSeconds now)
{
    collect();
    beginDue(now);
    waitForRuns();
}

base::Status ScannerManager::begin(std::string_view scanner, base::UtcSeconds now)
{
    ManagedScanner* found = m_impl->find(scanner);
    if (found == nullptr)
        return unknown(scanner);
    if (!found->isEnabled || found->call)
        return base::Error{base::ErrorCode::Busy,
                           fmt::format("The scanner {} is {}.", scanner,
                                       found->isEnabled ? "still running" : "disabled"),
                           {},
                           found->isEnabled ? "Wait for its end." : "Enable it first."};
    m_impl->beginScan(*found, RunKind::Scheduled, now);
    return {};
}

std::optional<base::UtcSeconds> ScannerManager::nextWake() const
{
    std::optional<base::UtcSeconds> next;
    for (const ManagedScanner& scanner : m_impl->scanners) {
        const auto own = scanner.nextWake();
        if (own && (!next || *own < *next))
            next = own;
    }
    return next;
}

base::Status ScannerManager::enable(std::string_view scanner)
{
    ManagedScanner* found = m_impl->find(scanner);
    if (found == nullptr)
        return unknown(scanner);
    if (found->isLost()) {
        auto anew = m_impl->registry.make(found->definition, m_impl->definitions);
        if (!anew)
            return anew.error();
        found->scanner = *std::move(anew);
        found->needs = std::make_shared<ScannerNeeds>();
        found->isSetUp = false;
        found->call.reset();
    }
    found->isEnabled = true;
    found->failures = 0;
    found->notice.clear();
    m_impl->log().info("[SCANNER] {}: Enabled", scanner);
    return {};
}

base::Status ScannerManager::disable(std::string_view scanner)
{
    ManagedScanner* found = m_impl->find(scanner);
    if (found == nullptr)
        return unknown(scanner);
    found->isEnabled = false;
    found->notice.clear();
    m_impl->log().info("[SCANNER] {}: Disabled", scanner);
    return {};
}

void ScannerManager::tearDownAll(base::UtcSeconds now, std::stop_token stop)
{
    if (!waitForRuns(stop))
        return;
    for (ManagedScanner& scanner : m_impl->scanners) {
        if (scanner.isSetUp && !scanner.call)
            m_impl->beginCall(scanner, RunKind::Teardown, now);
        scanner.isSetUp = false;
    }
    waitForRuns(std::move(stop));
}

std::vector<ScannerStatus> ScannerManager::status() const
{
    std::vector<ScannerStatus> all;
    for (const ManagedScanner& scanner : m_impl->scanners)
        all.push_back({scanner.definition, scanner.state(), scanner.notice, scanner.failures,
                       scanner.lastRun, scanner.nextWake()});
    return all;
}

const ScanHistory& ScannerManager::history() const
{
    return m_impl->history;
}

} // namespace tapesift::scanners
