#pragma once

#include <optional>
#include <string>

#include <QObject>
#include <QString>

#include "tapesift/formula/builder.h"
#include "tapesift/formula/problem.h"
#include "tapesift/formula/program.h"
#include "tapesift/presentation/scanner_matches.h"

namespace tapesift::presentation {

// A formula while it is edited: its text, the builder that shows the same, its named parameters,
// and what keeps it from running. Text and builder are two views of one thing: a change of one is
// followed by the other, and a text that cannot be read leaves the builder as it was. GUI thread.
class ScannerEditor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Begins anew; both views change.
    void open(const std::string& text, const formula::Parameters& parameters);

    const QString& text() const { return m_text; }
    const formula::BuilderNode& builder() const { return m_builder; }
    const formula::Parameters& parameters() const { return m_parameters; }
    // Whether the builder shows what the text says.
    bool isBuilderCurrent() const { return m_isBuilderCurrent; }
    // nullopt: the formula can be run.
    const std::optional<formula::Problem>& problem() const { return m_problem; }

    void setText(const QString& text);
    void setBuilder(const formula::BuilderNode& builder);
    void setParameters(const formula::Parameters& parameters);

    // What is asked about the formula; nullopt where it cannot be run. The rows are those of the
    // builder, from top to bottom.
    std::optional<MatchQuestion> question() const;

Q_SIGNALS:
    void textChanged();    // by the builder, or opened: the text view follows
    void builderChanged(); // by the text, or opened: the builder view follows
    // Any of the above, and the problem.
    void changed();

private:
    void check();

    QString m_text;
    formula::BuilderNode m_builder;
    formula::Parameters m_parameters;
    std::optional<formula::Problem> m_problem;
    bool m_isBuilderCurrent = true;
};

// The rows of a builder from top to bottom.
std::vector<const formula::BuilderRow*> rowsOf(const formula::BuilderNode& node);

} // namespace tapesift::presentation
