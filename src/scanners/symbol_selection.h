#pragma once

#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// What is left of the symbols of a context, and what fell.
struct SelectionCounts
{
    std::size_t before = 0;
    std::size_t unfit = 0; // by a rule
    std::size_t cut = 0;   // beyond the cap
};

// The bars that the rules need, for a scanner's setup.
void needBarsForSelection(ScanContext& context, const SymbolRequirements& rules);

// Restricts the context to the symbols that meet the rules at its current time, in their order. A
// symbol without bars stays in where only a rule on bars could judge it: the scanner counts it as
// missing. Unchanged when the context is stopped.
SelectionCounts selectSymbols(ScanContext& context, const SymbolRequirements& rules);

} // namespace tapesift::scanners
