#pragma once

#include <array>
#include <cstddef>

#include <QCoreApplication>

namespace tapesift::presentation {

// English originals of a column's texts; the translators know them by the context "Column".
struct ColumnTexts
{
    const char* header = "";
    const char* name = "";
    const char* definition = "";
};

inline constexpr std::size_t kColumnCount = 57;

// In the order of the catalog.
const std::array<ColumnTexts, kColumnCount>& columnTexts();

} // namespace tapesift::presentation
