#pragma once

#include <string_view>

#include <QLocale>
#include <QString>

namespace tapesift::presentation {

// What RunTimes::text() says ("every 5 minutes, 09:30–16:00 New York, Mon–Fri") in the chosen
// language. A part that is not known stays as it is.
QString scheduleWords(std::string_view english, const QLocale& locale);

} // namespace tapesift::presentation
