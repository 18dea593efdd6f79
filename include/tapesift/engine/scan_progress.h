#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/net/http_client.h"

namespace tapesift::engine {

// The four stages of a scan and their share of the whole.
enum class Stage { UniverseLoading, DataFetching, SymbolScanning, Finalization };

inline constexpr std::array kAllStages = {Stage::UniverseLoading, Stage::DataFetching,
                                          Stage::SymbolScanning, Stage::Finalization};

// "universe_loading" ...
std::string_view stageName(Stage stage);

// 5, 20, 70 and 5 percent.
double stageWeight(Stage stage);

struct StageProgress
{
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    std::string message;
};

// A snapshot of how far the scan is.
struct ScanProgress
{
    Stage stage = Stage::UniverseLoading; // the one that is at work; stages may overlap
    std::array<StageProgress, 4> stages;
    double percent = 0;                      // 0-100 over all stages
    double symbolsPerSecond = 0;             // over the last seconds, pauses left out
    std::optional<std::chrono::seconds> eta; // nullopt until it can be told
    std::string message;                     // what is going on, one short sentence
    // The providers' networks, the scan's own first; empty without.
    std::vector<net::ClientStatus> network;
};

} // namespace tapesift::engine
