// A year of sessions on a clock that jumps, against what tests/reference/scanner_year.py works out
// from the same scenario with calendars, time zones and rules of its own: run by run.

#include <stdexcept>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "manager_fixture.h"
#include "support/process.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/scanners/session_config.h"
#include "tapesift/scanners/session_runner.h"
#include "year_clock.h"

namespace tapesift::scanners {
namespace {

using Json = nlohmann::json;
using support::utc;

constexpr const char* kPython = "/usr/bin/python3";
const std::string kReference = TAPESIFT_SOURCE_DIR "/tests/reference/";

Json scenarioOf(const std::string& name)
{
    base::RealFileSystem files;
    const auto text = base::readTextFile(files, kReference + "scanner_year/" + name + ".json");
    return Json::parse(text.value());
}

Json expectedOf(const std::string& name)
{
    const auto told = support::run({kPython, "-B", kReference + "scanner_year.py",
                                    kReference + "scanner_year/" + name + ".json"});
    EXPECT_EQ(told.exitCode, 0) << told.err;
    return Json::parse(told.out);
}

// What a scanner is to do at a moment.
struct Fault
{
    std::string scanner;
    base::UtcSeconds from{};
    base::UtcSeconds to{};
    std::string kind = "none";
    unsigned times = 0;
    std::chrono::seconds length{0}; // of a slow run; of one that hangs, when its time is over
};

// The days of a scenario on which runs take their time: every seventh of a month, and those with
// faults. On the others a year is walked through without changes of threads.
class BusyDays
{
public:
    explicit BusyDays(const std::vector<Fault>& faults)
    {
        for (const Fault& fault : faults) {
            for (auto day = dayOf(fault.from); day <= dayOf(fault.to); day += std::chrono::days(1))
                m_days.insert(day);
        }
    }

    // How long a run takes that begins then.
    std::chrono::milliseconds length(base::UtcTime time) const
    {
        const unsigned day{std::chrono::year_month_day{dayOf(time)}.day()};
        const bool isBusy = day % 7 == 3 || m_days.contains(dayOf(time));
        return std::chrono::milliseconds{isBusy ? 20 + day : 0};
    }

private:
    static std::chrono::sys_days dayOf(base::UtcTime time)
    {
        return std::chrono::floor<std::chrono::days>(time);
    }

    std::set<std::chrono::sys_days> m_days;
};

// A scanner as the scenario has it. Finds SPY and the symbol of the month.
class ScriptedScanner final : public Scanner
{
public:
    ScriptedScanner(std::vector<Fault> faults, base::UtcSeconds deafUntil)
        : m_faults(std::move(faults))
        , m_busy(m_faults)
        , m_deafUntil(deafUntil)
    {
    }

    base::Status setup(ScanContext&) override { return {}; }
    void teardown(ScanContext&) override {}

    ScannerResult scan(ScanContext& context) override
    {
        const Fault fault = faultAt(context);
        const std::chrono::year_month_day day{
            std::chrono::floor<std::chrono::days>(context.currentTime())};
        const std::chrono::milliseconds usual = m_busy.length(context.currentTime());
        if (fault.kind == "hang" || fault.kind == "deaf")
            hang(context, fault);
        else if (usual > usual.zero())
            context.clock().sleepFor(fault.kind == "slow" ? fault.length : usual,
                                     context.stopToken());
        m_attempt = context.currentTime() == m_lastTime ? m_attempt + 1 : 1;
        m_lastTime = context.currentTime();
        if (m_attempt <= fault.times) {
            if (fault.kind == "throw")
                throw std::runtime_error("thrown");
            return failing();
        }
        ScannerResult result = foundOne("SPY");
        if (fault.kind == "declines")
            result.skipped = "nothing to look at";
        result.symbols.push_back(
            {sym(fmt::format("M{:02}", unsigned{day.month()})), 1, "the month", {}});
        return result;
    }

private:
    void hang(const ScanContext& context, const Fault& fault) const
    {
        context.clock().sleepFor(fault.length, {}); // Wakes whoever waits when its time is over.
        context.clock().sleepFor(m_deafUntil - context.clock().now(),
                                 fault.kind == "deaf" ? std::stop_token() : context.stopToken());
    }

    Fault faultAt(const ScanContext& context) const
    {
        for (const Fault& fault : m_faults) {
            if (fault.scanner == context.scanner() && fault.from <= context.currentTime() &&
                context.currentTime() < fault.to)
                return fault;
        }
        return {};
    }

    const std::vector<Fault> m_faults;
    const BusyDays m_busy;
    const base::UtcSeconds m_deafUntil;
    base::UtcSeconds m_lastTime{};
    unsigned m_attempt = 0;
};

class YearWalk : public testing::TestWithParam<std::string>
{
protected:
    void SetUp() override
    {
        if (support::run({kPython, "-c", "import zoneinfo"}).exitCode != 0)
            GTEST_SKIP() << "python3 with zoneinfo is not installed";
        scenario = scenarioOf(GetParam());
        clock = std::make_shared<YearClock>(at(scenario, "from"));
        std::map<std::string, int> limits;
        for (const Json& definition : scenario.at("session").at("scanners"))
            limits[definition.at("name")] = definition.value("timeout_seconds", 30);
        for (const Json& fault : scenario.at("faults"))
            faults.push_back(
                {fault.at("scanner"), at(fault, "from"), at(fault, "to"), fault.at("kind"),
                 fault.value("times", 0U),
                 std::chrono::seconds(fault.value("seconds", limits[fault.at("scanner")]))});
        threads = std::make_shared<YearThreads>(*clock, [ticks = clock, busy = BusyDays(faults)] {
            return busy.length(ticks->now()) == std::chrono::milliseconds::zero();
        });
    }

    static base::UtcSeconds at(const Json& object, const char* key)
    {
        return utc(object.at(key).get<std::string>());
    }

    ScannerRegistry registry() const
    {
        ScannerRegistry registry;
        registry.add("formula",
                     [all = faults, deafUntil = at(scenario, "deaf_until")](
                         const ScannerDefinition&) -> base::Result<std::shared_ptr<Scanner>> {
                         return std::shared_ptr<Scanner>(
                             std::make_shared<ScriptedScanner>(all, deafUntil));
                     });
        return registry;
    }

    std::shared_ptr<MemoryBars> bars() const
    {
        auto made = std::make_shared<MemoryBars>();
        for (unsigned month = 1; month <= 12; ++month)
            made->put(fmt::format("M{:02}", month), quietBars(40));
        made->put("SPY", quietBars(40));
        return made;
    }

    // Walks from the beginning to the end of the scenario.
    void walk()
    {
        const auto session = std::make_shared<Session>(
            SessionServices{bars(), ScanFixture::calendars(), threads, 0, clock, log},
            ScanMode::Live);
        const market::ExchangeCalendar calendar =
            *ScanFixture::calendars()->find(scenario.at("calendar").get<std::string>());
        ScannerManager manager(session, registry(), calendar, threads);
        manager.setListener(&listener);
        const auto config = sessionConfigFromJson(scenario.at("session").dump());
        ASSERT_TRUE(config) << base::describe(config.error());
        ASSERT_TRUE(config->problems.empty()) << base::describe(config->problems.front());
        ASSERT_TRUE(manager.load(config->config.scanners).empty());

        clock->setDue([&manager] { return manager.nextWake(); });
        for (const Json& nap : scenario.at("asleep"))
            clock->sleepFrom(utc(nap[0].get<std::string>()), utc(nap[1].get<std::string>()));
        std::multimap<base::UtcSeconds, std::string> enables;
        for (const Json& enable : scenario.at("enable")) {
            enables.emplace(at(enable, "at"), enable.at("scanner").get<std::string>());
            clock->wakeAt(at(enable, "at"));
        }
        clock->wakeAt(at(scenario, "to"));

        std::stop_source stop;
        SessionRunner runner(manager, *session, calendar, {});
        runner.runLive(stop.get_token(), [&] {
            for (; !enables.empty() && enables.begin()->first <= clock->now();
                 enables.erase(enables.begin()))
                EXPECT_TRUE(manager.enable(enables.begin()->second));
            // What began at the end is taken over by the tear-down.
            if (clock->now() >= at(scenario, "to"))
                stop.request_stop();
        });
        statistics = Json::parse(toJson(manager.history().statistics()));
    }

    std::vector<std::string> missedLines() const
    {
        std::vector<std::string> lines;
        for (const std::string& line : log->messages()) {
            if (line.find(" runs were missed") != std::string::npos)
                lines.push_back(line);
        }
        std::ranges::sort(lines);
        return lines;
    }

    Json scenario;
    std::vector<Fault> faults;
    std::shared_ptr<YearClock> clock;
    std::shared_ptr<YearThreads> threads;
    std::shared_ptr<support::MemoryLog> log = std::make_shared<support::MemoryLog>();
    RecordingScans listener;
    Json statistics;
};

std::string lineOf(const RunRecord& run)
{
    return fmt::format("{} {} {}, {} attempts, found {}, added {}, {} ms",
                       base::formatUtc(run.timestamp), run.scanner, runOutcomeName(run.outcome),
                       run.attempts, run.symbolsFound, run.symbolsAdded, run.executionTimeMs);
}

std::string lineOf(const Json& run)
{
    return fmt::format("{} {} {}, {} attempts, found {}, added {}, {} ms",
                       run["time"].get<std::string>(), run["scanner"].get<std::string>(),
                       run["outcome"].get<std::string>(), run["attempts"].get<unsigned>(),
                       run["found"].get<unsigned>(), run["added"].get<unsigned>(),
                       run["ms"].get<double>());
}

// The first lines in which two lists differ; empty if they are the same.
std::string differences(const std::vector<std::string>& got, const std::vector<std::string>& want)
{
    std::vector<std::string> more;
    std::vector<std::string> less;
    std::ranges::set_difference(got, want, std::back_inserter(more));
    std::ranges::set_difference(want, got, std::back_inserter(less));
    std::string told;
    for (std::size_t i = 0; i < std::min<std::size_t>(more.size(), 20); ++i)
        told += "\nnot expected: " + more[i];
    for (std::size_t i = 0; i < std::min<std::size_t>(less.size(), 20); ++i)
        told += "\nmissing:      " + less[i];
    return told;
}

void expectStatistics(const Json& got, const Json& want, const std::string& whose)
{
    for (const auto& [key, value] : want.items()) {
        if (key == "by_scanner") {
            for (const auto& [name, own] : value.items()) {
                ASSERT_TRUE(got.at(key).contains(name)) << name;
                expectStatistics(got.at(key).at(name), own, name);
            }
            EXPECT_EQ(got.at(key).size(), value.size());
        } else {
            EXPECT_NEAR(got.at(key).get<double>(), value.get<double>(), 1e-6)
                << whose << ' ' << key;
        }
    }
}

TEST_P(YearWalk, RunsWhatAnIndependentCountExpects)
{
    const Json expected = expectedOf(GetParam());
    walk();
    std::vector<std::string> got;
    std::vector<std::string> want;
    for (const RunRecord& record : listener.records)
        got.push_back(lineOf(record));
    for (const Json& record : expected.at("records"))
        want.push_back(lineOf(record));
    ASSERT_GT(want.size(), 10'000U);
    std::ranges::sort(got);
    std::ranges::sort(want);
    EXPECT_EQ(differences(got, want), "");
    EXPECT_EQ(got.size(), want.size());
    EXPECT_EQ(differences(missedLines(), expected.at("missed").get<std::vector<std::string>>()),
              "");
    std::vector<std::string> notices;
    for (const std::string& notice : listener.notices)
        notices.push_back(notice.substr(0, notice.find(',')));
    std::ranges::sort(notices);
    EXPECT_EQ(notices, expected.at("notices").get<std::vector<std::string>>());
    EXPECT_EQ(log->count("Pre-session scan"), expected.at("pre_sessions").get<std::size_t>());
    EXPECT_EQ(log->count("registered mid-session"), expected.at("added").get<std::size_t>());
    expectStatistics(statistics, expected.at("statistics"), "all");
}

INSTANTIATE_TEST_SUITE_P(Exchanges, YearWalk, testing::Values("us", "xetra", "crypto"),
                         [](const auto& market) { return market.param; });

} // namespace
} // namespace tapesift::scanners
