#pragma once

#include <array>

#include <QCheckBox>
#include <QHBoxLayout>

namespace tapesift::widgets {

// One box for each day of the week, Monday first, in a row; [0] of the array is Sunday, as in
// std::chrono::weekday. `name` has %1 where the day's number goes.
std::array<QCheckBox*, 7> addDayChecks(QHBoxLayout& row, const QString& name);

} // namespace tapesift::widgets
