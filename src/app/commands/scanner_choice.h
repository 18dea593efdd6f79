#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/composition.h"
#include "app/scanner_session.h"

namespace tapesift::app {

// The scanners of the home's folder; those that cannot be read are told as warnings.
std::vector<scanners::ScannerDefinition> ownScanners(Composition& composition);

// The scanner that was chosen, with its settings, ready for a manager. InvalidArgument and NotFound
// say what is wrong with it.
base::Result<scanners::ScannerDefinition>
chosenScanner(const ScannerChoice& choice, std::span<const scanners::ScannerDefinition> own,
              base::FileSystem& files);

} // namespace tapesift::app
