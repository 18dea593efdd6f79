#include "scanners/formula_rule.h"

#include <algorithm>
#include <utility>

#include "tapesift/base/text.h"
#include "tapesift/base/translatable.h"
#include "tapesift/scanners/config_reader.h"

namespace tapesift::scanners {

namespace {

base::Error inPart(std::string_view part, base::Error error)
{
    error.message = fmt::format("{}: {}", part, error.message);
    return error;
}

base::Result<formula::Program> compilePart(std::string_view part, const std::string& text,
                                           const FormulaTexts& texts)
{
    auto program = formula::Program::compile(text, texts.parameters);
    if (!program)
        return inPart(part, program.error());
    if (const auto status = program->fits(texts.interval); !status)
        return inPart(part, status.error());
    return program;
}

bool isWordPart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Whether a formula has the name as a word of its own.
bool mentions(std::string_view formula, std::string_view name)
{
    const std::string text = base::toLower(formula);
    const std::string word = base::toLower(name);
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isWordPart(text[at - 1])) &&
            (end == text.size() || !isWordPart(text[end])))
            return true;
    }
    return false;
}

base::Error wrongFormulaSetting(std::string_view name, std::string_view what)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("{} {}", shown(name), what),
            {},
            "A formula scanner takes \"score\" (a formula), \"show\" (a list of formulas) and "
            "numbers that its formulas name."};
}

} // namespace

std::vector<const formula::Program*> FormulaRule::programs() const
{
    std::vector<const formula::Program*> all = {&where};
    if (score)
        all.push_back(&*score);
    for (const Shown& value : show)
        all.push_back(&value.program);
    return all;
}

bool FormulaRule::asksFor(std::string_view fact) const
{
    return std::ranges::any_of(programs(), [fact](const formula::Program* program) {
        const auto& facts = program->needs().facts;
        return std::ranges::find(facts, fact) != facts.end();
    });
}

base::Result<FormulaRule> compileRule(const FormulaTexts& texts)
{
    auto where = compilePart("where", texts.where, texts);
    if (!where)
        return where.error();
    if (!where->isCondition())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "where: the formula is a number, not a condition.", texts.where,
                           "Compare it with something, as in rsi(14) >= 70."};
    FormulaRule rule{texts.title, *std::move(where), {}, {}, texts.interval, texts.usesToday};
    if (!texts.score.empty()) {
        auto score = compilePart("score", texts.score, texts);
        if (!score)
            return score.error();
        rule.score = *std::move(score);
    }
    for (const ShownFormula& value : texts.show) {
        auto program = compilePart("show", value.formula, texts);
        if (!program)
            return program.error();
        rule.show.push_back({value.name, value.unit, *std::move(program)});
    }
    return rule;
}

base::Result<FormulaTexts> ownFormula(std::string_view formula, const Properties& config)
{
    FormulaTexts texts;
    texts.title = TAPESIFT_TRANSLATABLE("Scanner", "Match");
    texts.where = base::trim(formula);
    std::string all = texts.where;
    for (const auto& [name, value] : config) {
        const auto* number = std::get_if<double>(&value);
        const auto* text = std::get_if<std::string>(&value);
        const auto* list = std::get_if<std::vector<std::string>>(&value);
        if (name == "score" && text) {
            texts.score = *text;
            all += ' ' + *text;
        } else if (name == "show" && list) {
            for (const std::string& shownFormula : *list) {
                texts.show.push_back({shownFormula, shownFormula, {}});
                all += ' ' + shownFormula;
            }
        } else if (number) {
            texts.parameters[name] = *number;
        } else {
            return wrongFormulaSetting(name, "is no setting of a formula scanner");
        }
    }
    for (const auto& [name, value] : texts.parameters) {
        if (!mentions(all, name))
            return wrongFormulaSetting(name, "is used by no formula of the scanner");
    }
    return texts;
}

base::Result<FormulaTexts> textsOf(const ScannerDefinition& definition)
{
    base::Result<FormulaTexts> texts =
        base::Error{base::ErrorCode::Unsupported,
                    fmt::format("{} is no formula but a {}.", definition.name, definition.kind()),
                    {},
                    {}};
    if (definition.kind() == "builtin") {
        const auto builtin = findBuiltinScanner(base::trim(definition.subject()));
        if (!builtin)
            return builtin.error();
        texts = builtin->formulas(definition.config);
    } else if (definition.kind() == "formula") {
        texts = ownFormula(definition.subject(), definition.config);
    }
    if (texts)
        texts->interval = definition.requirements.interval.value_or(texts->interval);
    return texts;
}

} // namespace tapesift::scanners
