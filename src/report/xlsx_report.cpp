#include "tapesift/report/xlsx_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "report/deep_facts.h"
#include "report/flat_row.h"
#include "report/memory_file.h"
#include "report/report_facts.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/number_text.h"

namespace tapesift::report {

namespace {

constexpr std::size_t kMostRows = LXW_ROW_MAX - 1; // one is the header
constexpr std::size_t kMostTextBytes = 32'000;     // a cell holds 32,767 characters
constexpr int kMostPriceDecimals = 8;
constexpr double kSecondsADay = 86'400;
constexpr double kDaysTo1970 = 25'569; // as spreadsheets count days

// A workbook that is closed once, whatever happens.
class Workbook
{
public:
    explicit Workbook(const std::string& path)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(path.c_str(), &options);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }

    lxw_workbook* get() const { return m_book; }
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_workbook* m_book = nullptr;
};

// Formats are made once; a cell refers to one.
struct Formats
{
    explicit Formats(lxw_workbook* book)
        : header(make(book, ""))
        , percent(make(book, "+0.00;-0.00;0.00"))
        , count(make(book, "#,##0"))
        , number(make(book, "0.00"))
        , time(make(book, "yyyy-mm-dd hh:mm:ss"))
    {
        format_set_bold(header);
        format_set_bottom(header, LXW_BORDER_THIN);
        for (int decimals = 2; decimals <= kMostPriceDecimals; ++decimals) {
            const std::string zeros(static_cast<std::size_t>(decimals), '0');
            const std::string price = "#,##0." + zeros;
            prices[index(decimals)] = make(book, price);
            changes[index(decimals)] = make(book, "+" + price + ";-" + price + ";" + price);
        }
    }

    static lxw_format* make(lxw_workbook* book, const std::string& numbers)
    {
        lxw_format* format = workbook_add_format(book);
        if (!numbers.empty())
            format_set_num_format(format, numbers.c_str());
        return format;
    }

    static std::size_t index(int decimals)
    {
        return static_cast<std::size_t>(std::clamp(decimals, 2, kMostPriceDecimals) - 2);
    }

    lxw_format* header;
    lxw_format* percent;
    lxw_format* count;
    lxw_format* number;
    lxw_format* time;
    std::array<lxw_format*, kMostPriceDecimals - 1> prices{};
    std::array<lxw_format*, kMostPriceDecimals - 1> changes{};
};

// Text as XML can hold it, short enough for a cell.
std::string cellText(std::string_view text)
{
    std::string fit(text.substr(0, kMostTextBytes));
    // A character may have been cut in the middle.
    while (text.size() > kMostTextBytes && !fit.empty() && (fit.back() & 0x80) != 0)
        fit.pop_back();
    if (!base::isUtf8(fit))
        std::ranges::replace_if(
            fit, [](char c) { return (c & 0x80) != 0; }, '?');
    std::erase(fit, '\0');
    return fit;
}

// Writes the cells of one row after another into the sheet.
class SheetRow : public FlatRowSink
{
public:
    SheetRow(lxw_worksheet* sheet, const Formats& formats, const std::vector<FlatColumn>& columns)
        : m_sheet(sheet)
        , m_formats(formats)
        , m_columns(columns)
    {
    }

    // `price` decides the decimals of all prices in the row.
    void begin(lxw_row_t row, double price)
    {
        m_row = row;
        m_column = 0;
        m_decimals = std::isfinite(price) ? priceDecimals(price) : 2;
    }

    void text(std::string_view value) override
    {
        const lxw_col_t column = m_column++;
        if (!value.empty())
            note(worksheet_write_string(m_sheet, m_row, column, cellText(value).c_str(), nullptr));
    }
    void word(std::string_view value) override { text(value); }

    void number(double value) override
    {
        const lxw_col_t column = m_column++;
        if (std::isfinite(value))
            note(worksheet_write_number(m_sheet, m_row, column, value,
                                        formatOf(m_columns[column].kind)));
    }

    void flag(bool value) override
    {
        note(worksheet_write_boolean(m_sheet, m_row, m_column++, value ? 1 : 0, nullptr));
    }

    void time(base::UtcSeconds value) override
    {
        const double days =
            static_cast<double>(value.time_since_epoch().count()) / kSecondsADay + kDaysTo1970;
        note(worksheet_write_number(m_sheet, m_row, m_column++, days, m_formats.time));
    }

    lxw_error firstError() const { return m_error; }

private:
    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    lxw_format* formatOf(ColumnKind kind) const
    {
        switch (kind) {
        case ColumnKind::Price:
            return m_formats.prices[Formats::index(m_decimals)];
        case ColumnKind::Change:
            return m_formats.changes[Formats::index(m_decimals)];
        case ColumnKind::Percent:
            return m_formats.percent;
        case ColumnKind::Count:
            return m_formats.count;
        case ColumnKind::Number:
        case ColumnKind::Text:
        case ColumnKind::Flag:
        case ColumnKind::Time:
            break;
        }
        return m_formats.number;
    }

    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    const std::vector<FlatColumn>& m_columns;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
    int m_decimals = 2;
    lxw_error m_error = LXW_NO_ERROR;
};

// In characters of the standard font; the header's filter button has room.
double widthOf(const FlatColumn& column)
{
    double width = 12;
    if (column.name == "name")
        width = 30;
    else if (column.name == "sector")
        width = 24;
    else if (column.name == "reasons")
        width = 60;
    else if (column.kind == ColumnKind::Time)
        width = 19;
    else if (column.kind == ColumnKind::Count)
        width = 15;
    return std::max(width, static_cast<double>(column.name.size()) + 4);
}

lxw_error writeResults(lxw_worksheet* sheet, const Formats& formats, const ScanReport& report)
{
    const bool hasDeepPhase = isDeep(report.run);
    const std::vector<FlatColumn> columns = flatColumns(hasDeepPhase);
    const auto last = static_cast<lxw_col_t>(columns.size() - 1);
    for (lxw_col_t i = 0; i <= last; ++i)
        worksheet_set_column(sheet, i, i, widthOf(columns[i]), nullptr);
    worksheet_freeze_panes(sheet, 1, 1);
    for (lxw_col_t i = 0; i <= last; ++i)
        worksheet_write_string(sheet, 0, i, std::string(columns[i].name).c_str(), formats.header);
    SheetRow cells(sheet, formats, columns);
    lxw_row_t row = 0;
    for (const store::LedgerEntry& entry : report.entries) {
        if (!entry.result)
            continue;
        cells.begin(++row, entry.result->price);
        writeFlatRow(cells, entry, hasDeepPhase);
    }
    worksheet_autofilter(sheet, 0, 0, std::max<lxw_row_t>(row, 1), last);
    return cells.firstError();
}

void writeRun(lxw_worksheet* sheet, const Formats& formats, const ScanReport& report)
{
    const store::RunRecord& run = report.run;
    lxw_row_t row = 0;
    const auto line = [&](std::string_view name, const std::string& value) {
        if (value.empty())
            return;
        worksheet_write_string(sheet, row, 0, std::string(name).c_str(), formats.header);
        worksheet_write_string(sheet, row++, 1, cellText(value).c_str(), nullptr);
    };
    worksheet_set_column(sheet, 0, 0, 16, nullptr);
    worksheet_set_column(sheet, 1, 1, 48, nullptr);
    line("scan", run.name);
    line("status", std::string(store::runStatusName(run.status)));
    line("universe", run.universeName);
    line("provider", run.spec.provider);
    if (isSimulated(run))
        line("prices", "simulated: nobody paid them");
    line("exchange", run.spec.exchange);
    line("interval", std::string(market::intervalName(run.spec.interval)));
    line("phase", std::string(market::scanPhaseName(run.spec.phase)));
    line("asOf", asOfText(run.spec));
    line("startedAt", base::formatUtc(run.startedAt));
    for (const auto& [outcome, count] : outcomeCounts(report)) {
        worksheet_write_string(sheet, row, 0, std::string(market::outcomeName(outcome)).c_str(),
                               formats.header);
        worksheet_write_number(sheet, row++, 1, static_cast<double>(count), formats.count);
    }
}

// The same report gives the same bytes: the file is as old as its run.
void setProperties(lxw_workbook* book, const store::RunRecord& run)
{
    std::string title = run.name;
    std::string author = "Tapesift";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created =
        std::chrono::duration_cast<std::chrono::seconds>(run.startedAt.time_since_epoch()).count();
    workbook_set_properties(book, &properties);
}

base::Error notWritten(lxw_error error)
{
    return {base::ErrorCode::Unavailable, "The workbook could not be put together.",
            lxw_strerror(error), "Make room in the folder for temporary files, or write CSV."};
}

} // namespace

bool canWriteXlsx()
{
    return true;
}

base::Result<std::vector<std::byte>> xlsxOf(const ScanReport& report)
{
    if (report.entries.size() > kMostRows)
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("A sheet holds {} rows, fewer than the scan has.",
                                       base::groupThousands(std::to_string(kMostRows))),
                           {},
                           "Limit the results, or write CSV."};
    const auto file = MemoryFile::create();
    if (!file)
        return file.error();
    Workbook book(file->path());
    if (!book.get())
        return notWritten(LXW_ERROR_MEMORY_MALLOC_FAILED);
    setProperties(book.get(), report.run);
    const Formats formats(book.get());
    lxw_worksheet* results = workbook_add_worksheet(book.get(), "Results");
    lxw_worksheet* run = workbook_add_worksheet(book.get(), "Scan");
    if (!results || !run)
        return notWritten(LXW_ERROR_CREATING_TMPFILE);
    const lxw_error wrong = writeResults(results, formats, report);
    writeRun(run, formats, report);
    const lxw_error closed = book.close();
    if (wrong != LXW_NO_ERROR || closed != LXW_NO_ERROR)
        return notWritten(wrong != LXW_NO_ERROR ? wrong : closed);
    return file->content();
}

} // namespace tapesift::report
