#pragma once

#include <ostream>

#include "app/scanner_session.h"
#include "tapesift/formula/explanation.h"

namespace tapesift::app {

// Why a scanner by formula finds that symbol with the bars that are closed at that moment, or not.
// Unsupported for a script or a combination; else the errors of the scanner and of the bars.
base::Result<formula::Reason> reasonFor(ScannerSession& session,
                                        const scanners::ScannerDefinition& scanner,
                                        const market::Symbol& symbol, base::UtcSeconds moment);

// One line a condition, those of a group indented below it: whether it holds, both sides, and by
// how much it fails.
void writeReasonTable(std::ostream& out, const formula::Reason& reason);
void writeReasonJson(std::ostream& out, const formula::Reason& reason);

} // namespace tapesift::app
