#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "scan_fixture.h"
#include "tapesift/scanners/detached_threads.h"
#include "tapesift/scanners/scanner_manager.h"

namespace tapesift::scanners {

// Runs each task at once, on the thread that hands it over.
class InlineThreads final : public base::Executor
{
public:
    bool tryRun(std::function<void()> task) override
    {
        task();
        return true;
    }
};

// A scanner made of functions. Owns what it refers to.
class LambdaScanner final : public Scanner
{
public:
    using Scan = std::function<ScannerResult(ScanContext&)>;
    using Setup = std::function<base::Status(ScanContext&)>;

    explicit LambdaScanner(Scan scan, Setup setup = {})
        : m_scan(std::move(scan))
        , m_setup(std::move(setup))
    {
    }

    base::Status setup(ScanContext& context) override
    {
        return m_setup ? m_setup(context) : base::Status();
    }
    ScannerResult scan(ScanContext& context) override { return m_scan(context); }
    void teardown(ScanContext& context) override
    {
        context.log().info("{} torn down", context.scanner());
    }

private:
    Scan m_scan;
    Setup m_setup;
};

class RecordingScans final : public ScannerListener
{
public:
    void runEnded(const RunRecord& record, const ScannerResult& result) override
    {
        records.push_back(record);
        taken.push_back(result.symbols.size());
    }
    void scannerDisabled(const std::string& scanner, const std::string& notice) override
    {
        notices.push_back(scanner + ": " + notice);
    }

    std::vector<RunRecord> records;
    std::vector<std::size_t> taken;
    std::vector<std::string> notices;
};

inline ScannerResult foundOne(std::string_view symbol)
{
    ScannerResult result;
    result.symbols.push_back({sym(symbol), 1, "always", {}});
    return result;
}

inline ScannerResult failing(std::string message = "It broke.")
{
    ScannerResult result;
    result.error = base::Error{base::ErrorCode::Unavailable, std::move(message), {}, {}};
    return result;
}

// A manager whose scanners are functions, on a market that never closes: every 5 minutes is due.
struct ManagerFixture : ScanFixture
{
    explicit ManagerFixture(
        ScanMode mode = ScanMode::Live,
        std::shared_ptr<base::Executor> threads = std::make_shared<InlineThreads>())
        : ScanFixture(mode)
        , manager(session, registry(), market::ExchangeCalendar::alwaysOpen(), std::move(threads))
    {
        manager.setListener(&listener);
    }

    ScannerRegistry registry()
    {
        ScannerRegistry registry;
        registry.add(
            "test",
            [this](const ScannerDefinition& definition) -> base::Result<std::shared_ptr<Scanner>> {
                const auto found = scanners.find(definition.name);
                if (found == scanners.end())
                    return base::Error{base::ErrorCode::NotFound, "No such test.", {}, {}};
                ++made;
                return std::shared_ptr<Scanner>(
                    std::make_shared<LambdaScanner>(found->second, setups[definition.name]));
            });
        return registry;
    }

    void add(const std::string& name, LambdaScanner::Scan scan, LambdaScanner::Setup setup = {})
    {
        scanners[name] = std::move(scan);
        setups[name] = std::move(setup);
        ScannerDefinition definition;
        definition.name = name;
        definition.module = "test:x";
        definition.schedule = Schedule{};
        definitions.push_back(std::move(definition));
    }

    // Loads what was added and sets it up.
    void start()
    {
        EXPECT_TRUE(manager.load(definitions).empty());
        manager.setUpAll(now);
    }

    // Goes on to the next moment of the schedule and runs what is due.
    void runNext()
    {
        now += std::chrono::minutes{5};
        manager.runDue(now);
    }

    std::vector<RunOutcome> outcomes() const
    {
        std::vector<RunOutcome> all;
        for (const RunRecord& record : manager.history().records())
            all.push_back(record.outcome);
        return all;
    }

    ScannerState stateOf(std::string_view name) const
    {
        for (const ScannerStatus& status : manager.status()) {
            if (status.definition.name == name)
                return status.state;
        }
        return ScannerState::Disabled;
    }

    std::map<std::string, LambdaScanner::Scan> scanners;
    std::map<std::string, LambdaScanner::Setup> setups;
    std::vector<ScannerDefinition> definitions;
    int made = 0;
    RecordingScans listener;
    base::UtcSeconds now = support::utc("2026-01-05T00:00:00Z");
    ScannerManager manager;
};

} // namespace tapesift::scanners
