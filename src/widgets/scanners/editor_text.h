#pragma once

#include <optional>

#include <QPlainTextEdit>

#include "tapesift/formula/problem.h"
#include "tapesift/formula/program.h"
#include "tapesift/widgets/look.h"

class QCompleter;
class QStringListModel;

namespace tapesift::widgets {

// A formula as text: the place of what is wrong is underlined, names are completed, and the name
// under the cursor is told for the help.
class EditorText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit EditorText(Look& look, QWidget* parent = nullptr);

    void setParameters(const formula::Parameters& parameters);
    void showProblem(const std::optional<formula::Problem>& problem);

Q_SIGNALS:
    void helpWanted(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString wordBeforeCursor() const;
    void complete(const QString& name);
    void offer(bool isAsked);
    void underline();
    void tellWord();

    Look& m_look;
    QCompleter* m_completer = nullptr;
    QStringListModel* m_names = nullptr;
    std::optional<formula::Problem> m_problem;
};

} // namespace tapesift::widgets
