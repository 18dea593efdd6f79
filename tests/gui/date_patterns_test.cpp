// Dates in the order and with the marks of the language.

#include "tapesift/presentation/date_patterns.h"

#include <QDate>

#include <gtest/gtest.h>

#include "tapesift/presentation/backtest_texts.h"
#include "tapesift/widgets/language.h"

namespace tapesift::widgets {
namespace {

using presentation::dayOfWeekPattern;
using presentation::dayOfYearPattern;
using presentation::dayPattern;

std::string datesIn(const char* code, QLocale::Language which)
{
    const Language language{QLatin1String(code), QLocale(which)};
    const QDate date(2026, 11, 7); // a Saturday
    const QLocale locale;
    const QStringList dates = {
        locale.toString(date, dayPattern()), locale.toString(date, dayOfYearPattern()),
        locale.toString(date, dayOfWeekPattern()),
        presentation::dayText(std::chrono::sys_days{std::chrono::year{2026} / 11 / 7}, locale)};
    return dates.join(u'|').toStdString();
}

TEST(DatePatterns, FollowTheLanguage)
{
    EXPECT_EQ(datesIn("en", QLocale::English), "7 Nov 2026|7 Nov|Sat 7 Nov|7 Nov 2026");
    EXPECT_EQ(datesIn("de", QLocale::German), "7. Nov. 2026|7. Nov.|Sa. 7. Nov.|7. Nov. 2026");
    EXPECT_EQ(datesIn("zh", QLocale::Chinese), "2026年11月7日|11月7日|11月7日 周六|2026年11月7日");
}

} // namespace
} // namespace tapesift::widgets
