#include "providers/csv_layout.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "providers/byte_order_mark.h"
#include "providers/csv_values.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

constexpr std::size_t kExcerptLength = 64;

struct ColumnName
{
    std::string_view name;
    CsvColumn column;
};

// "t" to "v" are the names in answers of Polygon and Finnhub, "unix" that of CryptoDataDownload.
constexpr std::array kColumnNames = std::to_array<ColumnName>({
    {"open", CsvColumn::Open},
    {"o", CsvColumn::Open},
    {"high", CsvColumn::High},
    {"h", CsvColumn::High},
    {"low", CsvColumn::Low},
    {"l", CsvColumn::Low},
    {"close", CsvColumn::Close},
    {"c", CsvColumn::Close},
    {"volume", CsvColumn::Volume},
    {"vol", CsvColumn::Volume},
    {"v", CsvColumn::Volume},
    {"symbol", CsvColumn::Symbol},
    {"ticker", CsvColumn::Symbol},
});

// Names of time columns; the first that is there counts.
constexpr std::array<std::string_view, 7> kTimeNames = {
    "datetime", "timestamp", "unix", "open_time", "open time", "date", "t"};

constexpr std::array kPriceColumns = std::to_array<ColumnName>({
    {"open", CsvColumn::Open},
    {"high", CsvColumn::High},
    {"low", CsvColumn::Low},
    {"close", CsvColumn::Close},
});

constexpr std::array kNamelessColumns = {CsvColumn::Time, CsvColumn::Open,  CsvColumn::High,
                                         CsvColumn::Low,  CsvColumn::Close, CsvColumn::Volume};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimBlanks(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Takes the line at the front of `text`, with its end.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    return line;
}

// Takes a quoted field; `line` starts with the quote. Two quotes in it stand for one and are left
// as they are.
std::string_view takeQuoted(std::string_view& line, char delimiter)
{
    std::size_t end = 1;
    while ((end = line.find('"', end)) != std::string_view::npos && end + 1 < line.size() &&
           line[end + 1] == '"')
        end += 2;
    const std::string_view field = line.substr(1, end == std::string_view::npos ? end : end - 1);
    const std::size_t next = end == std::string_view::npos ? end : line.find(delimiter, end);
    line.remove_prefix(std::min(next, line.size()));
    return trimBlanks(field);
}

// Takes the field at the front of `line`, up to the delimiter, which stays.
std::string_view takeField(std::string_view& line, char delimiter)
{
    std::size_t start = 0;
    while (start < line.size() && line[start] == ' ')
        ++start;
    if (start < line.size() && line[start] == '"') {
        line.remove_prefix(start);
        return takeQuoted(line, delimiter);
    }
    // Fields are short: a plain loop is faster than a search function.
    std::size_t end = start;
    while (end < line.size() && line[end] != delimiter)
        ++end;
    const std::string_view field = trimBlanks(line.substr(start, end - start));
    line.remove_prefix(end);
    return field;
}

std::vector<std::string_view> splitFields(std::string_view line, char delimiter)
{
    std::vector<std::string_view> fields{takeField(line, delimiter)};
    while (!line.empty()) {
        line.remove_prefix(1);
        fields.push_back(takeField(line, delimiter));
    }
    return fields;
}

char findDelimiter(std::string_view line)
{
    if (line.find('\t') != std::string_view::npos)
        return '\t';
    return line.find(';') != std::string_view::npos ? ';' : ',';
}

// Stooq writes <DATE>.
std::string columnName(std::string_view field)
{
    if (field.size() > 2 && field.front() == '<' && field.back() == '>')
        field = field.substr(1, field.size() - 2);
    return base::toLower(field);
}

CsvColumn columnOf(const std::string& name)
{
    const auto found = std::ranges::find(kColumnNames, name, &ColumnName::name);
    return found == kColumnNames.end() ? CsvColumn::Ignored : found->column;
}

// Marks the column of the time, and that of the time of day if the date stands apart. pandas
// leaves the first name empty.
void markTime(const std::vector<std::string>& names, std::vector<CsvColumn>& columns)
{
    const auto mark = [&](std::string_view name, CsvColumn column) {
        const auto found = std::ranges::find(names, name);
        if (found == names.end())
            return false;
        columns[static_cast<std::size_t>(found - names.begin())] = column;
        return true;
    };
    for (const std::string_view name : kTimeNames) {
        if (mark(name, CsvColumn::Time)) {
            if (name == "date")
                mark("time", CsvColumn::Clock);
            return;
        }
    }
    if (!mark("time", CsvColumn::Time) && names.front().empty())
        columns.front() = CsvColumn::Time;
}

// Of several columns with one meaning the first counts.
std::vector<CsvColumn> namedColumns(const std::vector<std::string_view>& fields)
{
    std::vector<std::string> names;
    std::ranges::transform(fields, std::back_inserter(names), columnName);
    std::vector<CsvColumn> columns;
    for (const std::string& name : names) {
        const CsvColumn column = columnOf(name);
        columns.push_back(std::ranges::find(columns, column) == columns.end() ? column
                                                                              : CsvColumn::Ignored);
    }
    markTime(names, columns);
    return columns;
}

bool looksLikeBar(const std::vector<std::string_view>& fields, bool hasDecimalComma)
{
    if (fields.size() != kNamelessColumns.size() || !parseCsvTime(fields[0], {}, CsvZone::Utc))
        return false;
    return std::all_of(fields.begin() + 1, fields.end(), [&](std::string_view field) {
        return isNoCsvValue(field) || !std::isnan(parseCsvNumber(field, hasDecimalComma));
    });
}

base::Error missingColumns(const CsvLayout& layout, std::string_view fileName, int line)
{
    std::vector<std::string_view> missing;
    if (!layout.has(CsvColumn::Time))
        missing.push_back("date");
    for (const auto& [name, column] : kPriceColumns) {
        if (!layout.has(column))
            missing.push_back(name);
    }
    return base::Error{base::ErrorCode::Corrupt,
                       fmt::format("{}, line {}: no column named {}", csvExcerpt(fileName), line,
                                   fmt::join(missing, ", ")),
                       {},
                       "Name the columns in the first line: date, open, high, low, close, volume."};
}

} // namespace

bool CsvLayout::has(CsvColumn column) const
{
    return std::ranges::find(columns, column) != columns.end();
}

bool isCsvBlank(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string csvExcerpt(std::string_view text)
{
    std::string excerpt(text.substr(0, kExcerptLength));
    std::ranges::replace_if(
        excerpt, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text.size() > kExcerptLength ? excerpt + "..." : excerpt;
}

base::Result<CsvLayout> readCsvLayout(std::string_view text, std::string_view fileName)
{
    if (text.find('\0') != std::string_view::npos)
        return base::Error{base::ErrorCode::Corrupt,
                           fmt::format("{} is not a text file", csvExcerpt(fileName)),
                           {},
                           "Save it as comma-separated text in UTF-8."};
    CsvLayout layout;
    std::string_view rest = text;
    if (rest.starts_with(kByteOrderMark))
        rest.remove_prefix(kByteOrderMark.size());
    std::string_view line;
    std::size_t start = 0;
    int lineNumber = 0;
    do {
        start = text.size() - rest.size();
        line = takeLine(rest);
        ++lineNumber;
    } while (isCsvBlank(line) && !rest.empty());

    std::string_view content = line;
    while (!content.empty() && (content.back() == '\n' || content.back() == '\r'))
        content.remove_suffix(1);
    layout.delimiter = findDelimiter(content);
    const std::vector<std::string_view> fields = splitFields(content, layout.delimiter);
    if (looksLikeBar(fields, layout.hasDecimalComma())) {
        layout.columns.assign(kNamelessColumns.begin(), kNamelessColumns.end());
        layout.bodyOffset = start;
        layout.bodyLine = lineNumber;
        return layout;
    }
    layout.columns = namedColumns(fields);
    layout.bodyOffset = start + line.size();
    layout.bodyLine = lineNumber + 1;
    const bool hasPrices = std::ranges::all_of(
        kPriceColumns, [&](const ColumnName& price) { return layout.has(price.column); });
    if (!hasPrices || !layout.has(CsvColumn::Time))
        return missingColumns(layout, fileName, lineNumber);
    return layout;
}

bool CsvRows::next()
{
    while (!m_rest.empty()) {
        m_row = takeLine(m_rest);
        ++m_line;
        std::string_view line = m_row;
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
            line.remove_suffix(1);
        m_cells.fill({});
        bool isEmpty = true;
        for (const CsvColumn column : m_layout.columns) {
            const std::string_view field = takeField(line, m_layout.delimiter);
            m_cells[static_cast<std::size_t>(column)] = field;
            isEmpty = isEmpty && field.empty();
            if (line.empty())
                break;
            line.remove_prefix(1);
        }
        if (!isEmpty)
            return true;
    }
    return false;
}

} // namespace tapesift::providers
