#include "widgets/scanners/builder_names.h"

#include "tapesift/presentation/formula_texts.h"

namespace tapesift::widgets {

namespace {

using formula::BuilderValue;
using formula::CatalogEntry;
using formula::Expression;
using formula::ExpressionKind;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// The call of a function within an expression; null: none.
const Expression* callOf(const Expression& expression, std::string_view name)
{
    if (expression.kind == ExpressionKind::Call && expression.text == name)
        return &expression;
    for (const Expression& child : expression.children)
        if (const Expression* found = callOf(child, name))
            return found;
    return nullptr;
}

} // namespace

BuilderNames::BuilderNames(QObject* parent)
    : QStandardItemModel(parent)
{
    for (const CatalogEntry& entry : formula::catalog())
        if (entry.type != formula::ValueType::Text)
            appendRow(item(text(entry.name), presentation::formulaText(entry.meaning)));
}

QStandardItem* BuilderNames::item(const QString& name, const QString& meaning)
{
    auto* item = new QStandardItem(name);
    item->setToolTip(meaning);
    item->setEditable(false);
    return item;
}

// Row by row: a reset would empty the boxes that show the list.
void BuilderNames::setParameters(const formula::Parameters& parameters)
{
    if (parameters == m_parameters)
        return;
    removeRows(0, static_cast<int>(m_parameters.size()));
    m_parameters = parameters;
    int row = 0;
    for (const auto& [name, value] : m_parameters)
        insertRow(row++, item(QString::fromStdString(name), tr("a parameter of this scanner")));
}

BuilderValue startingValue(const CatalogEntry& entry)
{
    BuilderValue value;
    value.kind = entry.parameters.empty() ? BuilderValue::Kind::Name : BuilderValue::Kind::Call;
    value.text = entry.name;
    const auto example = formula::parse(entry.example);
    const Expression* call = example ? callOf(*example, entry.name) : nullptr;
    return call ? formula::valueFrom(*call) : value;
}

BuilderValue typedValue(const QString& typed)
{
    const std::string formulaText = typed.trimmed().toStdString();
    const auto expression = formula::parse(formulaText);
    if (!expression) {
        BuilderValue value;
        value.kind = BuilderValue::Kind::Text;
        value.text = formulaText;
        return value;
    }
    if (expression->kind == ExpressionKind::Name) {
        const CatalogEntry* entry = formula::findEntry(expression->text);
        if (entry != nullptr)
            return startingValue(*entry);
    }
    return formula::valueFrom(*expression);
}

bool isCondition(const BuilderValue& value)
{
    if (value.kind != BuilderValue::Kind::Name && value.kind != BuilderValue::Kind::Call)
        return false;
    const CatalogEntry* entry = formula::findEntry(value.text);
    return entry != nullptr && entry->type == formula::ValueType::Condition;
}

} // namespace tapesift::widgets
