#include "tapesift/presentation/date_patterns.h"

#include <QCoreApplication>

namespace tapesift::presentation {

QString dayPattern()
{
    return QCoreApplication::translate("DatePattern", "d MMM yyyy");
}

QString dayOfYearPattern()
{
    return QCoreApplication::translate("DatePattern", "d MMM");
}

QString dayOfWeekPattern()
{
    return QCoreApplication::translate("DatePattern", "ddd d MMM");
}

} // namespace tapesift::presentation
