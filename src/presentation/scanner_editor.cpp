#include "tapesift/presentation/scanner_editor.h"

#include "tapesift/base/translatable.h"
#include "tapesift/formula/check.h"

namespace tapesift::presentation {

namespace {

using formula::BuilderNode;
using formula::BuilderRow;

void collectRows(const BuilderNode& node, std::vector<const BuilderRow*>& rows)
{
    if (!node.isGroup())
        rows.push_back(&node.row);
    for (const BuilderNode& child : node.children)
        collectRows(child, rows);
}

// What keeps the formula from being a scanner's.
std::optional<formula::Problem> problemOf(const std::string& text,
                                          const formula::Parameters& parameters)
{
    if (auto problem = formula::findProblem(text, parameters))
        return problem;
    const auto program = formula::Program::compile(text, parameters);
    if (!program || program->isCondition())
        return std::nullopt;
    return formula::Problem{
        program->expression().place,
        TAPESIFT_TRANSLATABLE("FormulaProblem", "the formula is a number, not a condition"),
        TAPESIFT_TRANSLATABLE("FormulaProblem",
                              "Compare it with something, for example rsi(14) >= 70.")};
}

} // namespace

std::vector<const BuilderRow*> rowsOf(const BuilderNode& node)
{
    std::vector<const BuilderRow*> rows;
    collectRows(node, rows);
    return rows;
}

void ScannerEditor::open(const std::string& text, const formula::Parameters& parameters)
{
    m_parameters = parameters;
    m_builder = {};
    m_text = QString::fromStdString(text);
    const auto expression = formula::parse(text);
    m_isBuilderCurrent = expression.has_value();
    if (expression)
        m_builder = formula::builderFrom(*expression);
    check();
    Q_EMIT textChanged();
    Q_EMIT builderChanged();
    Q_EMIT changed();
}

void ScannerEditor::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    const auto expression = formula::parse(text.toStdString());
    m_isBuilderCurrent = expression.has_value();
    if (expression) {
        BuilderNode builder = formula::builderFrom(*expression);
        if (builder != m_builder) {
            m_builder = std::move(builder);
            Q_EMIT builderChanged();
        }
    }
    check();
    Q_EMIT changed();
}

void ScannerEditor::setBuilder(const BuilderNode& builder)
{
    m_builder = builder;
    m_isBuilderCurrent = true;
    const auto expression = formula::expressionOf(builder);
    const QString text =
        expression ? QString::fromStdString(formula::toText(*expression)) : QString();
    const bool isNew = std::exchange(m_text, text) != text;
    check();
    if (isNew)
        Q_EMIT textChanged();
    Q_EMIT changed();
}

void ScannerEditor::setParameters(const formula::Parameters& parameters)
{
    if (parameters == m_parameters)
        return;
    m_parameters = parameters;
    check();
    Q_EMIT changed();
}

void ScannerEditor::check()
{
    m_problem = problemOf(m_text.toStdString(), m_parameters);
}

std::optional<MatchQuestion> ScannerEditor::question() const
{
    if (m_problem || !m_isBuilderCurrent)
        return std::nullopt;
    MatchQuestion question{m_text.toStdString(), m_parameters, {}};
    for (const BuilderRow* row : rowsOf(m_builder)) {
        RowQuestion asked;
        asked.condition = formula::toText(formula::expressionOf(*row));
        if (row->op != formula::BuilderOperator::Holds) {
            asked.left = formula::toText(formula::expressionOf(row->left));
            asked.right = formula::toText(formula::expressionOf(row->right));
        }
        question.rows.push_back(std::move(asked));
    }
    return question;
}

} // namespace tapesift::presentation
