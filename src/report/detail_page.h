#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "report/table_columns.h"
#include "report/terminal_text.h"
#include "tapesift/report/number_text.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::report {

// The page about one symbol as it grows, line by line.
class DetailPage
{
public:
    explicit DetailPage(const TableOptions& options)
        : m_options(options)
    {
    }

    const TableOptions& options() const { return m_options; }

    void line(std::string_view text)
    {
        m_text += text;
        m_text += '\n';
    }
    // Begins a section.
    void heading(std::string_view text)
    {
        m_text += '\n';
        line(styled(text, Tone::Strong));
    }
    std::string styled(std::string_view text, Tone tone) const
    {
        return m_options.colour ? toned(text, tone) : std::string(text);
    }

    std::string take() { return std::move(m_text); }

private:
    const TableOptions& m_options;
    std::string m_text;
};

// The number or the sign for none.
inline std::string numberOrNone(const DetailPage& page, double value, int decimals)
{
    return std::isfinite(value) ? decimalText(value, decimals)
                                : std::string(glyphs(page.options().unicode).none);
}

} // namespace tapesift::report
