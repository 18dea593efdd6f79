#include "tapesift/scanners/scanner_registry.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "scanners/combine_expression.h"
#include "scanners/combined_scanner.h"
#include "scanners/definition_json.h"
#include "scanners/formula_scanner.h"
#include "tapesift/base/text.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/config_reader.h"

namespace tapesift::scanners {

namespace {

// Scanners that a combination is made of, those of its combinations included. More are taken for a
// circle.
constexpr int kMaxParts = 200;

base::Result<std::shared_ptr<Scanner>> makeFormula(const ScannerDefinition& definition)
{
    const auto texts = textsOf(definition);
    if (!texts)
        return texts.error();
    auto rule = compileRule(*texts);
    if (!rule)
        return rule.error();
    return std::shared_ptr<Scanner>(std::make_shared<FormulaScanner>(*std::move(rule)));
}

// The scanner that a combination names.
base::Result<ScannerDefinition> partNamed(const std::string& name,
                                          std::span<const ScannerDefinition> others)
{
    const auto own = std::ranges::find(others, name, &ScannerDefinition::name);
    if (own != others.end())
        return *own;
    if (!findBuiltinScanner(name)) {
        std::vector<std::string> known;
        for (const ScannerDefinition& other : others)
            known.push_back(other.name);
        for (const BuiltinScanner& builtin : builtinScanners())
            known.push_back(builtin.id);
        const auto near = base::closestMatch(name, known);
        return base::Error{base::ErrorCode::NotFound,
                           fmt::format("combine: there is no scanner \"{}\".", shown(name)),
                           {},
                           near ? fmt::format("Did you mean \"{}\"?", *near)
                                : "Name a scanner of this session or a built-in one."};
    }
    ScannerDefinition definition;
    definition.name = name;
    definition.module = "builtin:" + name;
    return definition;
}

// Where the fault of a definition lies: with what is left out it can be made.
std::string faultPlace(const ScannerRegistry& registry, const ScannerDefinition& definition,
                       std::span<const ScannerDefinition> others)
{
    ScannerDefinition without = definition;
    for (const auto& [name, value] : definition.config) {
        without.config = definition.config;
        without.config.erase(name);
        if (registry.make(without, others))
            return pointerTo("/config", name);
    }
    without.config.clear();
    return !definition.config.empty() && registry.make(without, others) ? "/config" : "/module";
}

} // namespace

base::Error errorAt(const ScannerDefinition& definition, std::string_view member, base::Error error)
{
    const auto& place = definition.place.pointer;
    error.message = fmt::format("{}{}: {}", place ? fmt::format("{}{}: ", *place, member) : "",
                                definition.name, error.message);
    return error;
}

ScannerRegistry::ScannerRegistry()
    : m_makers{{"builtin", makeFormula}, {"formula", makeFormula}}
{
}

void ScannerRegistry::add(std::string kind, Maker maker)
{
    m_makers.insert_or_assign(std::move(kind), std::move(maker));
}

base::Result<std::shared_ptr<Scanner>>
ScannerRegistry::make(const ScannerDefinition& definition,
                      std::span<const ScannerDefinition> others) const
{
    int parts = 0;
    return make(definition, others, parts);
}

base::Result<std::shared_ptr<Scanner>>
ScannerRegistry::makeNamed(const ScannerDefinition& definition,
                           std::span<const ScannerDefinition> others) const
{
    auto made = make(definition, others);
    if (!made)
        return errorAt(definition, faultPlace(*this, definition, others), made.error());
    return made;
}

base::Result<std::shared_ptr<Scanner>>
ScannerRegistry::make(const ScannerDefinition& definition,
                      std::span<const ScannerDefinition> others, int& parts) const
{
    if (definition.kind() == "combine")
        return combine(definition, others, parts);
    const auto maker = m_makers.find(definition.kind());
    if (maker == m_makers.end())
        return base::Error{base::ErrorCode::Unsupported,
                           fmt::format("This program has no scanners of the kind \"{}\".",
                                       shown(definition.kind())),
                           {},
                           "Write builtin:gap, formula:rsi(14) >= 70, script:file.lua or "
                           "combine:gap & momentum."};
    return maker->second(definition);
}

base::Result<std::shared_ptr<Scanner>>
ScannerRegistry::combine(const ScannerDefinition& definition,
                         std::span<const ScannerDefinition> others, int& parts) const
{
    if (!definition.config.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "A combination has no settings.",
                           {},
                           "Set them where its parts are defined."};
    auto expression = CombineExpression::parse(definition.subject());
    if (!expression)
        return expression.error();
    std::vector<CombinedScanner::Part> made;
    for (const std::string& name : expression->scanners) {
        if (++parts > kMaxParts)
            return base::Error{base::ErrorCode::InvalidArgument,
                               fmt::format("combine: it is made of itself, or of more than {} "
                                           "scanners.",
                                           kMaxParts),
                               {},
                               "Take the scanner out of its own combination."};
        // A combination may bear the name of a built-in scanner that it contains.
        auto part = name == definition.name ? partNamed(name, {}) : partNamed(name, others);
        if (!part)
            return part.error();
        auto scanner = make(*part, others, parts);
        if (!scanner)
            return scanner.error();
        made.push_back({*std::move(part), *std::move(scanner)});
    }
    return std::shared_ptr<Scanner>(
        std::make_shared<CombinedScanner>(*std::move(expression), std::move(made)));
}

} // namespace tapesift::scanners
