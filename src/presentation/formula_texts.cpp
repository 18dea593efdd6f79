#include "tapesift/presentation/formula_texts.h"

#include <string>

#include <QCoreApplication>

namespace tapesift::presentation {

QString formulaText(std::string_view english)
{
    return QCoreApplication::translate("Formula", std::string(english).c_str());
}

} // namespace tapesift::presentation
