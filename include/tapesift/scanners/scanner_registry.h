#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "tapesift/base/result.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// Makes scanners of definitions. Knows builtin, formula and combine; other kinds are added by the
// program, such as script.
class ScannerRegistry
{
public:
    using Maker = std::function<base::Result<std::shared_ptr<Scanner>>(const ScannerDefinition&)>;

    ScannerRegistry();

    // The kind is what stands before the colon of a definition's module. Takes the place of one
    // with the same name.
    void add(std::string kind, Maker maker);

    // InvalidArgument or NotFound say what is wrong with the module or the config. A combination
    // finds its parts by name among `others`, and then among the built-in scanners; enabled or not.
    base::Result<std::shared_ptr<Scanner>>
    make(const ScannerDefinition& definition, std::span<const ScannerDefinition> others = {}) const;

    // The same; an error begins with the place of what is wrong, where the definition has one, and
    // the scanner's name: "/scanners/3/config/min_gap: gap: ...".
    base::Result<std::shared_ptr<Scanner>>
    makeNamed(const ScannerDefinition& definition,
              std::span<const ScannerDefinition> others = {}) const;

private:
    // `parts` counts the scanners inside combinations.
    base::Result<std::shared_ptr<Scanner>> make(const ScannerDefinition& definition,
                                                std::span<const ScannerDefinition> others,
                                                int& parts) const;
    base::Result<std::shared_ptr<Scanner>> combine(const ScannerDefinition& definition,
                                                   std::span<const ScannerDefinition> others,
                                                   int& parts) const;

    std::map<std::string, Maker, std::less<>> m_makers;
};

} // namespace tapesift::scanners
