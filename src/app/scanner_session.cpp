#include "app/scanner_session.h"

#include <algorithm>
#include <filesystem>
#include <thread>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "tapesift/base/system_clock.h"
#include "tapesift/base/text.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/detached_threads.h"
#include "tapesift/scanners/scanner_folder.h"
#include "tapesift/scanners/script_scanner.h"

namespace tapesift::app {

namespace {

using scanners::Candidate;

bool isCombination(std::string_view text)
{
    return text.find_first_of("&|!()> ") != std::string_view::npos;
}

// -2 ... +2, as formulas have it.
double signalNumber(analysis::Signal signal)
{
    return static_cast<double>(signal) - static_cast<double>(analysis::Signal::Neutral);
}

} // namespace

base::Result<std::unique_ptr<ScannerSession>>
ScannerSession::open(Composition& composition, SessionPlan plan, std::stop_token stop)
{
    auto session = std::make_unique<ScannerSession>(composition, std::move(plan));
    if (auto filled = session->fill(std::move(stop)); !filled)
        return filled.error();
    return session;
}

ScannerSession::ScannerSession(Composition& composition, SessionPlan plan)
    : m_composition(composition)
    , m_plan(std::move(plan))
{
}

ScannerSession::~ScannerSession()
{
    m_manager.reset();
    m_bars->close(); // A scanner that never came back may still hold on to them.
}

base::Status ScannerSession::fill(std::stop_token stop)
{
    const unsigned threads = m_plan.limits.threads > 0
                                 ? static_cast<unsigned>(m_plan.limits.threads)
                                 : std::max(1u, std::thread::hardware_concurrency());
    const auto lanes = static_cast<unsigned>(m_plan.limits.connections);
    m_executor = std::make_shared<engine::ThreadPoolExecutor>(threads + lanes);
    m_bars =
        m_composition.makeSessionBars(*m_executor, m_plan.limits, m_plan.source, m_plan.horizon);
    auto resolved = m_bars->universe(m_plan.source, std::move(stop));
    if (!resolved)
        return resolved.error();
    m_members = std::move(resolved->universe.members);
    m_warnings = std::move(resolved->warnings);
    const market::CalendarBook& calendars = m_composition.calendars();
    m_calendar = m_members.empty() ? calendars.find("us") : &calendars.of(m_members.front().symbol);
    if (!m_calendar)
        return base::Error{base::ErrorCode::NotFound,
                           "The calendar of the exchange is not there.",
                           {},
                           "Install the package tzdata."};
    m_session = std::make_shared<scanners::Session>(
        scanners::SessionServices{m_bars, std::make_shared<market::CalendarBook>(calendars),
                                  m_executor, threads - 1, std::make_shared<base::SystemClock>(),
                                  m_plan.log ? m_plan.log : m_composition.sharedLog()},
        m_plan.mode);
    std::vector<Candidate> candidates;
    for (const market::Member& member : m_members)
        candidates.push_back({.member = member});
    if (m_plan.mode == scanners::ScanMode::Live)
        addFacts(candidates);
    m_session->setUniverse(std::move(candidates));
    m_manager = std::make_unique<scanners::ScannerManager>(
        m_session, scannerRegistry(m_composition.files(), scannerFolderOf(m_composition.home())),
        *m_calendar, std::make_shared<scanners::DetachedThreads>());
    return {};
}

void ScannerSession::addFacts(std::vector<Candidate>& candidates)
{
    const auto runs = m_composition.store().runs();
    if (!runs)
        return;
    const auto newest = std::ranges::find_if(*runs, [this](const store::RunRecord& run) {
        const market::ScanSpec& spec = run.spec;
        return run.status == store::RunStatus::Completed &&
               spec.provider == m_plan.source.provider && spec.dataPath == m_plan.source.dataPath;
    });
    if (newest == runs->end())
        return;
    std::unordered_map<market::Symbol, Candidate*> places;
    for (Candidate& candidate : candidates)
        places.emplace(candidate.member.symbol, &candidate);
    const auto read = m_composition.store().forEachEntry(
        newest->id, [&places](const store::LedgerEntry& entry, bool) {
            const auto place = places.find(entry.member.symbol);
            if (place == places.end() || !entry.result)
                return true;
            place->second->signal = signalNumber(entry.result->verdict.signal);
            place->second->strength = entry.result->verdict.strength;
            if (entry.deep && entry.deep->analysis) {
                place->second->score = entry.deep->analysis->score.total();
                if (entry.deep->analysis->percentile > 0)
                    place->second->rs = entry.deep->analysis->percentile;
            }
            return true;
        });
    if (!read)
        m_composition.log().warning("{}", base::describe(read.error()));
}

base::Result<base::UtcSeconds> ScannerSession::newestMoment(market::Interval interval,
                                                            std::stop_token stop)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_composition.clock().now());
    const auto newest = m_bars->newestBar(interval, m_members, std::move(stop));
    if (!newest)
        return newest.error();
    return *newest ? std::min(now, m_calendar->barClose(interval, **newest)) : now;
}

base::UtcSeconds momentOf(const market::ScanSpec& spec, const market::ExchangeCalendar& calendar)
{
    const base::UtcSeconds asOf = spec.asOf.value_or(base::UtcSeconds{});
    if (!spec.asOfClosed)
        return asOf;
    const base::UtcSeconds day = std::chrono::floor<std::chrono::days>(asOf);
    if (market::isIntraday(spec.interval) || asOf == day)
        return std::max(asOf, calendar.barClose(spec.interval, asOf));
    return std::max(asOf, calendar.barClose(market::Interval::Day1, day));
}

scanners::ScannerRegistry scannerRegistry(base::FileSystem& files, const std::string& folder)
{
    scanners::ScannerRegistry registry;
    registry.add("script",
                 [&files, folder](const scanners::ScannerDefinition& definition)
                     -> base::Result<std::shared_ptr<scanners::Scanner>> {
                     const std::string file(base::trim(definition.subject()));
                     const std::string path = file.starts_with('/') ? file : folder + "/" + file;
                     auto text = base::readTextFile(files, path);
                     if (!text)
                         return text.error();
                     auto scanner = scanners::makeScriptScanner(
                         std::move(*text), base::splitPath(path).name, definition.config);
                     if (!scanner)
                         return scanner.error();
                     return std::shared_ptr<scanners::Scanner>(std::move(*scanner));
                 });
    return registry;
}

std::string scannerFolderOf(const std::string& home)
{
    return home + "/scanners";
}

base::Result<scanners::ScannerDefinition>
findScanner(const std::string& text, std::span<const scanners::ScannerDefinition> own,
            base::FileSystem& files)
{
    if (text.ends_with(".json") || text.ends_with(".lua"))
        return scanners::readScannerFile(files, std::filesystem::absolute(text).string());
    const auto named = std::ranges::find(own, text, &scanners::ScannerDefinition::name);
    if (named != own.end())
        return *named;
    scanners::ScannerDefinition definition;
    if (isCombination(text)) {
        definition.name = "combination";
        definition.module = "combine:" + text;
        return definition;
    }
    if (const auto builtin = scanners::findBuiltinScanner(text); !builtin) {
        base::Error error = builtin.error();
        std::vector<std::string> names;
        for (const scanners::ScannerDefinition& each : own)
            names.push_back(each.name);
        for (const scanners::BuiltinScanner& each : scanners::builtinScanners())
            names.emplace_back(each.id);
        if (const auto near = base::closestMatch(text, names))
            error.suggestion = fmt::format("Did you mean \"{}\"?", *near);
        if (error.suggestion.empty())
            error.suggestion = "List them with 'tapesift scanners list'.";
        return error;
    }
    definition.name = text;
    definition.module = "builtin:" + text;
    return definition;
}

} // namespace tapesift::app
