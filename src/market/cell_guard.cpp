#include "market/cell_guard.h"

namespace tapesift::market {

namespace {

// The apostrophe itself is among them, or a text of one's own that begins so would lose it.
constexpr std::string_view kGuarded = "=+-@\t\r'";

} // namespace

std::string guardedCell(std::string_view value)
{
    const bool isGuarded = !value.empty() && kGuarded.find(value.front()) != value.npos;
    return (isGuarded ? "'" : "") + std::string(value);
}

std::string_view openedCell(std::string_view cell)
{
    if (cell.size() > 1 && cell.front() == '\'' && kGuarded.find(cell[1]) != cell.npos)
        cell.remove_prefix(1);
    return cell;
}

} // namespace tapesift::market
