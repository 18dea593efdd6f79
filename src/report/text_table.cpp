#include "tapesift/report/text_table.h"

#include <algorithm>

#include "report/terminal_text.h"

namespace tapesift::report {

std::vector<std::string> alignedLines(const std::vector<std::vector<std::string>>& rows,
                                      const std::vector<bool>& alignRight, std::size_t width,
                                      std::string_view ellipsis)
{
    std::vector<std::size_t> widths(alignRight.size());
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string gap(i == 0 ? 0 : 2, ' ');
            const std::string padding(widths[i] - displayWidth(row[i]), ' ');
            line += gap + (alignRight[i] ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        lines.push_back(fitted(line, width, ellipsis));
    }
    return lines;
}

} // namespace tapesift::report
