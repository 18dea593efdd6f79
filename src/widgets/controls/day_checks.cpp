#include "widgets/controls/day_checks.h"

#include <QLocale>

namespace tapesift::widgets {

namespace {

constexpr std::array<std::size_t, 7> kFromMonday = {1, 2, 3, 4, 5, 6, 0};

} // namespace

std::array<QCheckBox*, 7> addDayChecks(QHBoxLayout& row, const QString& name)
{
    std::array<QCheckBox*, 7> checks{};
    const QLocale locale;
    row.setSpacing(2);
    for (const std::size_t day : kFromMonday) {
        const int qtDay = day == 0 ? 7 : static_cast<int>(day);
        auto* check = new QCheckBox(locale.standaloneDayName(qtDay, QLocale::ShortFormat));
        check->setAccessibleName(locale.standaloneDayName(qtDay, QLocale::LongFormat));
        check->setObjectName(name.arg(day));
        row.addWidget(check);
        checks[day] = check;
    }
    row.addStretch(1);
    return checks;
}

} // namespace tapesift::widgets
