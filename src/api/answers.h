#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/api/scanner_desk.h"

namespace tapesift::api {

// The answers of the local API as JSON (resources/api/openapi.json). What is not known is null.

// Of pause, resume and cancel.
std::string doneJson(std::string_view message);

// Of quick-scan: what there is, and whether more verdicts are to come.
std::string quickScanJson(const ResultPage& page, bool isScanning, std::string_view message);
std::string resultsJson(const ResultPage& page);
std::string symbolJson(const SymbolView& view);
std::string statusJson(const DeskStatus& status, const std::vector<RunSummary>& history);
std::string runsJson(const std::vector<RunSummary>& runs);
std::string scannersJson(const std::vector<ScannerView>& scanners);
std::string statisticsJson(const DeskStatistics& statistics);

// The message to WebSocket clients; empty for an event that is not told there.
std::string eventJson(const DeskEvent& event);

} // namespace tapesift::api
