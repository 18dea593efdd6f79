#include "tapesift/providers/demo_provider.h"

#include <algorithm>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "providers/demo_bars.h"
#include "providers/demo_names.h"

namespace tapesift::providers {

namespace {

// Part of the feed's identity: to be raised with every change of the prices.
constexpr int kModelVersion = 1;

base::Error noSuchInterval(market::Interval interval)
{
    std::vector<std::string_view> names;
    for (const market::Interval known : demoIntervals())
        names.push_back(market::intervalName(known));
    return base::Error{
        base::ErrorCode::Unsupported,
        fmt::format("The demo market has no {} bars", market::intervalName(interval)),
        {},
        fmt::format("Use one of {}.", fmt::join(names, ", "))};
}

} // namespace

DemoProvider::DemoProvider(const DemoOptions& options, base::Clock& clock)
    : m_options(options)
    , m_clock(clock)
    , m_capabilities(describe())
{
    m_options.symbols = std::clamp(options.symbols, 1, kMaxDemoSymbols);
    m_members = demoCompanies(m_options.symbols, m_options.seed);
    m_numbers.reserve(m_members.size());
    std::uint32_t number = 0;
    for (const market::Member& member : m_members)
        m_numbers.emplace(member.symbol, number++);
    std::ranges::sort(m_members, {}, &market::Member::symbol);
}

DemoProvider::~DemoProvider() = default;

Capabilities DemoProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "demo";
    capabilities.label = "Demo market (simulated)";
    capabilities.simulated = true;
    capabilities.adjustment = market::Adjustment::Splits;
    capabilities.intervals.assign(demoIntervals().begin(), demoIntervals().end());
    return capabilities;
}

std::string DemoProvider::feedIdentity() const
{
    return fmt::format("model {}, seed {}, {} symbols", kModelVersion, m_options.seed,
                       m_options.symbols);
}

base::Result<FetchedBars> DemoProvider::fetchBars(const BarRequest& request, std::stop_token stop)
{
    const auto number = m_numbers.find(request.symbol);
    if (number == m_numbers.end())
        return base::Error{base::ErrorCode::NotFound,
                           fmt::format("{} is not in the demo market", request.symbol.text()),
                           {},
                           "The demo market has invented symbols only; for real ones choose "
                           "another provider."};
    if (std::ranges::find(demoIntervals(), request.interval) == demoIntervals().end())
        return noSuchInterval(request.interval);
    if (!m_clock.sleepFor(m_options.delay, stop))
        return base::Error{base::ErrorCode::Cancelled, "The scan was stopped", {}, {}};

    const DemoStock stock(m_options.seed, number->second);
    return FetchedBars{
        market::checkBars(demoBars(stock, request.interval, request.until, request.bars),
                          request.interval),
        std::nullopt,
        {},
        m_capabilities.adjustment};
}

} // namespace tapesift::providers
