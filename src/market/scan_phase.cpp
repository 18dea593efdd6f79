#include "tapesift/market/scan_phase.h"

#include <fmt/core.h>

#include "market/name_table.h"

namespace tapesift::market {

namespace {

constexpr std::array kPhaseNames =
    std::to_array<Named<ScanPhase>>({{ScanPhase::Quick, "quick"}, {ScanPhase::Deep, "deep"}});

} // namespace

std::string_view scanPhaseName(ScanPhase phase)
{
    return nameOf(kPhaseNames, phase);
}

base::Result<ScanPhase> parseScanPhase(std::string_view text)
{
    if (const auto phase = valueOf(kPhaseNames, text))
        return *phase;
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("There is no phase \"{}\"", text),
                       {},
                       "Choose --phase quick or --phase deep."};
}

} // namespace tapesift::market
