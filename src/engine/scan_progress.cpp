#include "tapesift/engine/scan_progress.h"

namespace tapesift::engine {

std::string_view stageName(Stage stage)
{
    switch (stage) {
    case Stage::UniverseLoading:
        return "universe_loading";
    case Stage::DataFetching:
        return "data_fetching";
    case Stage::SymbolScanning:
        return "symbol_scanning";
    case Stage::Finalization:
        break;
    }
    return "finalization";
}

double stageWeight(Stage stage)
{
    switch (stage) {
    case Stage::UniverseLoading:
        return 5;
    case Stage::DataFetching:
        return 20;
    case Stage::SymbolScanning:
        return 70;
    case Stage::Finalization:
        break;
    }
    return 5;
}

} // namespace tapesift::engine
