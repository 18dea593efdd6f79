#pragma once

#include <functional>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/presentation/session_controller.h"

namespace tapesift::presentation {

// One session from its opening to its end. Everything but post() happens on the thread of run().
class LiveSession final : private scanners::ScannerListener, private scanners::SessionListener
{
public:
    // Where the news go; called on the thread of run().
    struct News
    {
        std::function<void(SessionFacts)> opened;
        std::function<void(std::vector<scanners::ScannerStatus>)> statuses;
        std::function<void(store::ScannerRunRecord)> run;
        std::function<void(const scanners::RunRecord&, const scanners::ScannerResult&)> ran;
        std::function<void(std::vector<scanners::SessionSymbol>)> symbols;
        std::function<void(std::string)> told;
    };

    // Asks of the session what is done between two rounds.
    using Command = std::function<void(LiveSession&)>;

    // References must outlive it.
    LiveSession(store::ScanStore& store, base::Log& log, News news);

    // Any thread.
    void post(Command command);

    // Opens the session and runs it until it is stopped. When it is to leave, nothing is waited
    // for.
    base::Status run(const SessionOpener& open, const scanners::SessionConfig& config,
                     std::stop_token stop, std::stop_token leave);
    // The same for one run of one scanner.
    base::Status runOne(const SessionOpener& open, const scanners::SessionConfig& config,
                        const std::string& scanner, std::stop_token stop, std::stop_token leave);

    // These are for commands.
    void begin(const std::string& scanner);
    void enable(const std::string& scanner);
    void load(const std::vector<scanners::ScannerDefinition>& scanners,
              const std::set<std::string>& renewed);

private:
    void runEnded(const scanners::RunRecord& record,
                  const scanners::ScannerResult& result) override;
    void scannerDisabled(const std::string& scanner, const std::string& notice) override;
    void symbolRegistered(const scanners::SessionSymbol& symbol) override;

    base::Status open(const SessionOpener& open, const scanners::SessionConfig& config,
                      std::stop_token stop);
    void close();
    void tick();
    void tellStatus();
    void take(const std::vector<scanners::ScannerDefinition>& scanners);
    base::UtcSeconds now() const;

    store::ScanStore& m_store;
    base::Log& m_log;
    const News m_news;
    OpenSession m_open;
    std::stop_token m_stop;
    std::string m_shown; // the states that were told last, in short
    bool m_hasNewSymbols = false;

    std::mutex m_mutex;
    std::vector<Command> m_commands; // Guarded by m_mutex.
};

} // namespace tapesift::presentation
