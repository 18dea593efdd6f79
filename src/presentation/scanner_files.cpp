#include "presentation/scanner_files.h"

#include <algorithm>

#include <QCoreApplication>

#include "tapesift/formula/expression.h"
#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/scanner_texts.h"
#include "tapesift/scanners/scanner_folder.h"
#include "tapesift/scanners/script_scanner.h"

namespace tapesift::presentation {

namespace {

const QString kScript = QStringLiteral(".lua");

QString withoutEnding(const QString& fileName)
{
    return fileName.left(fileName.lastIndexOf(QLatin1Char('.')));
}

// The names that stand in a formula.
void collectNames(const formula::Expression& expression, std::set<std::string>& names)
{
    if (expression.kind == formula::ExpressionKind::Name)
        names.insert(expression.text);
    for (const formula::Expression& child : expression.children)
        collectNames(child, names);
}

// A built-in scanner as a definition of the trader's own, but for its formula.
scanners::ScannerDefinition ownDefinition(const scanners::BuiltinScanner& scanner,
                                          const scanners::FormulaTexts& texts)
{
    scanners::ScannerDefinition definition;
    definition.name = scanner.id;
    definition.requirements.interval = texts.interval;
    if (!texts.score.empty())
        definition.config["score"] = texts.score;
    std::vector<std::string> show;
    for (const scanners::ShownFormula& shown : texts.show)
        show.push_back(shown.formula);
    if (!show.empty())
        definition.config["show"] = std::move(show);
    return definition;
}

ScannerItem broken(ScannerItem item, const base::Error& error)
{
    item.kind = ScannerItem::Kind::Broken;
    item.problem = errorText(error);
    return item;
}

ScannerItem scriptItem(ScannerItem item)
{
    item.kind = ScannerItem::Kind::Script;
    item.definition.name = item.name.toStdString();
    item.definition.module = "script:" + item.fileName().toStdString();
    const auto check = scanners::checkScript(item.script, item.fileName().toStdString());
    if (!check.name.empty())
        item.title = QString::fromStdString(check.name);
    item.description = QString::fromStdString(check.description);
    item.parameters = check.parameters;
    return item;
}

} // namespace

std::optional<std::set<std::string>> namesIn(const scanners::ScannerDefinition& definition)
{
    std::vector<std::string> formulas = {std::string(definition.subject())};
    for (const auto& [name, value] : definition.config) {
        if (const auto* text = std::get_if<std::string>(&value))
            formulas.push_back(*text);
        else if (const auto* list = std::get_if<std::vector<std::string>>(&value))
            std::ranges::copy(*list, std::back_inserter(formulas));
    }
    std::set<std::string> names;
    for (const std::string& formula : formulas) {
        const auto expression = formula::parse(formula);
        if (!expression)
            return std::nullopt;
        collectNames(*expression, names);
    }
    return names;
}

std::string scannerFileText(const ScannerItem& item)
{
    if (item.kind == ScannerItem::Kind::Script || item.kind == ScannerItem::Kind::Broken)
        return item.script;
    return scanners::toJson(item.definition) + '\n';
}

ScannerItem scannerFromFile(const QString& fileName, const std::string& text)
{
    ScannerItem item;
    item.name = withoutEnding(fileName);
    item.title = item.name;
    item.script = text;
    item.isLua = fileName.endsWith(kScript, Qt::CaseInsensitive);
    if (item.isLua)
        return scriptItem(std::move(item));
    auto definition = scanners::scannerDefinitionFromJson(text);
    if (!definition)
        return broken(std::move(item), definition.error());
    item.script.clear();
    item.definition = *std::move(definition);
    item.definition.name = item.name.toStdString(); // The file's name is the scanner's.
    const bool isFormula = item.definition.kind() == "formula";
    item.kind = isFormula ? ScannerItem::Kind::Formula : ScannerItem::Kind::Other;
    return item;
}

base::Result<std::vector<ScannerItem>> readScannerFolder(base::FileSystem& files,
                                                         const std::string& folder)
{
    const auto listed = scanners::scannerFiles(files, folder);
    if (!listed)
        return listed.error();
    std::vector<ScannerItem> items;
    for (const scanners::ScannerFile& file : *listed) {
        const QString name = QString::fromStdString(file.name);
        if (!problemOfScannerName(withoutEnding(name)).isEmpty())
            continue;
        ScannerItem item;
        item.name = withoutEnding(name);
        item.title = item.name;
        item.isLua = name.endsWith(kScript);
        items.push_back(file.text ? scannerFromFile(name, *file.text)
                                  : broken(std::move(item), file.text.error()));
    }
    std::ranges::sort(items, {}, [](const ScannerItem& item) { return item.name.toLower(); });
    return items;
}

std::vector<ScannerItem> builtinItems()
{
    std::vector<ScannerItem> items;
    for (const scanners::BuiltinScanner& scanner : scanners::builtinScanners()) {
        const auto texts = scanner.formulas({});
        if (!texts)
            continue; // A test of the scanners keeps that from happening.
        ScannerItem item;
        item.kind = ScannerItem::Kind::BuiltIn;
        item.name = QString::fromStdString(scanner.id);
        item.title = scannerText(scanner.title);
        item.description = scannerText(scanner.description);
        item.definition = ownDefinition(scanner, *texts);
        item.setFormula(texts->where, texts->parameters);
        for (const scanners::ParameterSpec& parameter : scanner.parameters)
            if (item.definition.config.contains(parameter.name))
                item.parameters.push_back(parameter);
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace tapesift::presentation
