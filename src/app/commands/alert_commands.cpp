#include <iostream>
#include <map>

#include <fmt/core.h>

#include "alert_output.h"
#include "alert_teller.h"
#include "app/alert_scanners.h"
#include "app/home.h"
#include "app/interrupt_guard.h"
#include "command.h"
#include "messages.h"
#include "scan_session.h"

namespace tapesift::app {

namespace {

// What the rules and the log say is shown without a database, too.
std::vector<store::AlertDelivery> deliveriesIn(Composition& composition, std::size_t limit)
{
    auto alerts = composition.store().alerts();
    auto log = alerts ? (*alerts)->log(limit) : alerts.error();
    if (!log) {
        warn(base::describe(log.error()));
        return {};
    }
    return std::move(*log);
}

} // namespace

ExitCode runAlertsList(const CommonOptions& common, const AlertsListOptions& options)
{
    const auto home = homeFolder(common.home);
    if (!home)
        return homeUnusable(home.error());
    base::RealFileSystem files;
    auto loaded = alerts::loadAlertBook(files, *home);
    if (!loaded) {
        complain(loaded.error());
        return ExitCode::WrongUsage;
    }
    for (const base::Error& problem : loaded->problems)
        warn(base::describe(problem));
    for (const base::Error& problem : missingScanners(loaded->book, files, *home))
        warn(base::describe(problem));
    AlertListing listing{std::move(loaded->book), {}, {}};
    auto composition = Composition::openForReading(common);
    if (composition)
        listing.deliveries = deliveriesIn(**composition, store::kKeptDeliveries);
    else if (composition.error().code != base::ErrorCode::NotFound)
        return homeUnusable(composition.error());
    KeyStore keys;
    for (const alerts::AlertChannel& channel : listing.book.channels) {
        if (alerts::needsSecret(channel) && keys.find(alerts::secretVariableOf(channel)).empty())
            listing.withoutSecret.insert(channel.id);
    }
    base::SystemClock clock;
    if (options.format == ListFormat::Json)
        writeAlertListJson(std::cout, listing, clock.now());
    else
        writeAlertListTable(std::cout, listing, clock.now());
    return ExitCode::Done;
}

ExitCode runAlertsCheck(const CommonOptions& common, const AlertsCheckOptions& options)
{
    // Whose scanners there are depends on the home.
    const auto home = homeFolder(common.home);
    if (!home)
        return homeUnusable(home.error());
    base::RealFileSystem files;
    const auto text = base::readTextFile(files, options.path);
    const auto loaded = text ? alerts::alertBookFromJson(*text) : text.error();
    if (!loaded) {
        complain(loaded.error());
        return ExitCode::WrongUsage;
    }
    std::vector<base::Error> problems = loaded->problems;
    const std::vector<base::Error> missing = missingScanners(loaded->book, files, *home);
    problems.insert(problems.end(), missing.begin(), missing.end());
    for (const base::Error& problem : problems)
        std::cout << base::describe(problem) << '\n';
    const alerts::AlertBook& book = loaded->book;
    std::cout << fmt::format("{} of {} rules and {} of {} channels can be used.\n",
                             book.rules.size() - missing.size(),
                             book.rules.size() + book.brokenRules.size(), book.channels.size(),
                             book.channels.size() + book.brokenChannels.size());
    return problems.empty() ? ExitCode::Done : ExitCode::WrongUsage;
}

ExitCode runAlertsTest(const CommonOptions& common, const AlertsTestOptions& options)
{
    auto composition = Composition::openForWriting(common);
    if (!composition)
        return homeUnusable(composition.error());
    std::stop_source stop;
    const InterruptGuard guard([&stop] { stop.request_stop(); });
    TerminalNotifier terminal;
    auto watch = AlertWatch::open(**composition, &terminal, &terminal);
    if (!watch) {
        complain(watch.error());
        return ExitCode::WrongUsage;
    }
    const auto answer = (*watch)->delivery().test(options.channel, stop.get_token());
    (*watch)->delivery().drain(AlertTeller::kPatience);
    if (!answer) {
        complain(answer.error());
        const bool isKnown = (*watch)->book().findChannel(options.channel) != nullptr;
        return isKnown ? exitCodeOf(answer.error()) : ExitCode::WrongUsage;
    }
    std::cout << fmt::format("Delivered to {}.{}\n", options.channel,
                             answer->answer.empty() ? "" : " The server said: " + answer->answer);
    return ExitCode::Done;
}

ExitCode runAlertsLog(const CommonOptions& common, const AlertsLogOptions& options)
{
    auto composition = Composition::openForReading(common);
    if (!composition)
        return homeUnusable(composition.error());
    const auto deliveries = deliveriesIn(
        **composition,
        options.limit == 0 ? store::kKeptDeliveries + store::kMostWaiting : options.limit);
    if (options.format == ListFormat::Json)
        writeDeliveryJson(std::cout, deliveries);
    else
        writeDeliveryTable(std::cout, deliveries);
    return ExitCode::Done;
}

} // namespace tapesift::app
