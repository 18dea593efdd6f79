#include "tapesift/presentation/formula_texts.h"

#include <string>

#include <QCoreApplication>

namespace tapesift::presentation {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(FormulaProblem)
};

QString phraseText(const formula::Phrase& phrase)
{
    const QString form = Texts::tr(phrase.form().c_str());
    return QString::fromStdString(formula::filled(form.toStdString(), phrase.values()));
}

} // namespace

QString formulaText(std::string_view english)
{
    return QCoreApplication::translate("Formula", std::string(english).c_str());
}

QString problemText(const formula::Problem& problem)
{
    const QString text = Texts::tr("Line %1, column %2: %3.")
                             .arg(QString::number(problem.place.line),
                                  QString::number(problem.place.column), phraseText(problem.what));
    return problem.hint.empty()
               ? text
               : Texts::tr("%1 %2", "two sentences").arg(text, phraseText(problem.hint));
}

} // namespace tapesift::presentation
