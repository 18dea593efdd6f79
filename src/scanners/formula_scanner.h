#pragma once

#include <atomic>

#include "scanners/formula_rule.h"
#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner.h"

namespace tapesift::scanners {

// Looks at each symbol with a rule of formulas, in parallel. Hits come by score, equal ones in the
// order of the symbols, however many threads there are.
class FormulaScanner final : public Scanner
{
public:
    explicit FormulaScanner(FormulaRule rule);

    base::Status setup(ScanContext& context) override;
    ScannerResult scan(ScanContext& context) override;
    void teardown(ScanContext&) override {}

private:
    struct Look;

    void lookAt(const ScanContext& context, const market::Symbol& symbol,
                ScanContext::Worker& worker, double relativeStrength, Look& look) const;
    ScannerHit hitOf(const market::Symbol& symbol, const formula::Subject& subject,
                     formula::Scratch& scratch) const;

    FormulaRule m_rule;
};

} // namespace tapesift::scanners
