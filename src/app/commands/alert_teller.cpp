#include "alert_teller.h"

#include <fmt/core.h>

#include "app/alert_scanners.h"
#include "messages.h"

namespace tapesift::app {

AlertTeller::AlertTeller(bool isQuiet)
    : m_isQuiet(isQuiet)
{
}

base::Status AlertTeller::check(Composition& composition)
{
    const auto loaded = alerts::loadAlertBook(composition.files(), composition.home());
    if (!loaded)
        return loaded.error();
    for (const base::Error& problem : loaded->problems)
        warn(base::describe(problem));
    for (const base::Error& problem :
         missingScanners(loaded->book, composition.files(), composition.home()))
        warn(base::describe(problem));
    return {};
}

base::Status AlertTeller::open(Composition& composition)
{
    if (auto readable = check(composition); !readable)
        return readable;
    return begin(composition);
}

base::Status AlertTeller::begin(Composition& composition)
{
    m_clock = &composition.clock();
    auto watch = AlertWatch::open(composition, &m_terminal, &m_terminal);
    if (!watch)
        return watch.error();
    m_watch = std::move(*watch);
    return {};
}

void AlertTeller::scanned(Composition& composition, const store::RunRecord& run,
                          const WorkLimits& limits)
{
    if (auto begun = begin(composition); !begun)
        return warn(base::describe(begun.error()));
    const auto told = m_watch->scanned(run, limits, {});
    if (!told)
        return warn(base::describe(told.error()));
    drain();
    if (!m_isQuiet && *told > 0)
        say(fmt::format("{} {}: see 'tapesift alerts log'.", *told,
                        *told == 1 ? "alert" : "alerts"));
}

void AlertTeller::scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result)
{
    if (const auto told = m_watch->scannerRan(run, result); !told)
        warn(base::describe(told.error()));
}

void AlertTeller::tick()
{
    const auto next = m_watch->center().nextRelease();
    if (!next || *next > m_clock->now())
        return;
    if (const auto told = m_watch->center().finish(); !told)
        warn(base::describe(told.error()));
}

void AlertTeller::drain()
{
    m_watch->delivery().drain(kPatience);
    for (const alerts::ChannelStatus& channel : m_watch->delivery().status()) {
        if (!channel.trouble.empty())
            warn(fmt::format("{}{}", channel.trouble,
                             channel.waiting > 0 ? " It waits in the outbox." : ""));
        else if (channel.waiting > 0)
            warn(fmt::format("The channel {} has not taken everything yet; what is left is tried "
                             "at the next start.",
                             channel.id));
    }
}

} // namespace tapesift::app
