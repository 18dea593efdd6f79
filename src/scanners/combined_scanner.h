#pragma once

#include <memory>
#include <vector>

#include "scanners/combine_expression.h"
#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// A scanner made of others, each of which runs at most once a scan. Where a part cannot judge a
// symbol, the whole can only if the other parts decide it (three-valued logic): the rest is
// undecided, never matched.
//
// A part that stands once, on the right of `then`, looks only at what the left side found. The
// symbol limits of the parts do not count. A hit's score is the mean, over the parts that found it,
// of 100 for their best hit down to 100/n for the last of n: scores of different units cannot be
// added.
class CombinedScanner final : public Scanner
{
public:
    struct Part
    {
        ScannerDefinition definition;
        std::shared_ptr<Scanner> scanner;
        std::shared_ptr<ScannerNeeds> needs = std::make_shared<ScannerNeeds>();
    };

    // One part for each scanner that the expression names, in its order.
    CombinedScanner(CombineExpression expression, std::vector<Part> parts);

    base::Status setup(ScanContext& context) override;
    ScannerResult scan(ScanContext& context) override;
    void teardown(ScanContext& context) override;

private:
    struct Evaluation;

    CombineExpression m_expression;
    std::vector<Part> m_parts;
};

} // namespace tapesift::scanners
