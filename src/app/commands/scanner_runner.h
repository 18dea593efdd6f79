#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/composition.h"
#include "app/scanner_session.h"

namespace tapesift::app {

// A run of a scanner with all it found.
struct FinishedScan
{
    scanners::RunRecord record;
    scanners::ScannerResult result;
};

// The scanners of the home's folder; those that cannot be read are told as warnings.
std::vector<scanners::ScannerDefinition> ownScanners(Composition& composition);

// The scanner that was chosen, with its settings, ready for a manager. InvalidArgument and NotFound
// say what is wrong with it.
base::Result<scanners::ScannerDefinition>
chosenScanner(const ScannerChoice& choice, std::span<const scanners::ScannerDefinition> own,
              base::FileSystem& files);

// Runs one scanner of the session once, over what there is at that moment, with every hit. The
// error of its setup, or why it was not run; a scan that failed is none.
base::Result<FinishedScan> runOnce(ScannerSession& session,
                                   std::span<const scanners::ScannerDefinition> own,
                                   scanners::ScannerDefinition scanner, base::UtcSeconds moment,
                                   std::stop_token stop);

} // namespace tapesift::app
