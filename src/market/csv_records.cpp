#include "market/csv_records.h"

#include <algorithm>

#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

// A quote that is never closed would swallow the rest of the text; no cell of a list is as long.
constexpr std::size_t kMaxQuotedField = 4'096;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

CsvRecords::CsvRecords(std::string_view text, char separator)
    : m_rest(text)
    , m_size(text.size())
    , m_separator(separator)
{
}

bool CsvRecords::next()
{
    m_count = 0;
    if (!skipToRecord())
        return false;
    m_offset = m_size - m_rest.size();
    readField();
    while (!m_rest.empty() && m_rest.front() == m_separator) {
        m_rest.remove_prefix(1);
        readField();
    }
    return true;
}

std::string_view CsvRecords::field(std::size_t index) const
{
    return index < m_count ? base::trim(m_fields[index]) : std::string_view();
}

bool CsvRecords::skipToRecord()
{
    while (!m_rest.empty()) {
        const std::size_t end = std::min(m_rest.find_first_of("\r\n"), m_rest.size());
        const std::string_view line = base::trim(m_rest.substr(0, end));
        if (!line.empty() && line.front() != '#')
            return true;
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    }
    return false;
}

std::string& CsvRecords::newField()
{
    if (m_count == m_fields.size())
        m_fields.emplace_back();
    std::string& field = m_fields[m_count++];
    field.clear();
    return field;
}

void CsvRecords::readField()
{
    std::string& field = newField();
    const std::size_t start = m_rest.find_first_not_of(' ');
    if (start != std::string_view::npos && m_rest[start] == '"') {
        const std::string_view before = m_rest;
        m_rest.remove_prefix(start + 1);
        if (!readQuoted(field)) {
            m_rest = before;
            field.clear();
        }
    }
    // What follows a closing quote, or the whole of a field without quotes.
    std::size_t length = 0;
    while (length < m_rest.size() && m_rest[length] != m_separator && !isLineEnd(m_rest[length]))
        ++length;
    field += m_rest.substr(0, length);
    m_rest.remove_prefix(length);
}

bool CsvRecords::readQuoted(std::string& into)
{
    while (!m_rest.empty() && into.size() < kMaxQuotedField) {
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        if (c != '"') {
            into += c;
        } else if (m_rest.starts_with('"')) {
            into += c;
            m_rest.remove_prefix(1);
        } else {
            return true;
        }
    }
    return false;
}

char separatorOf(std::string_view headerLine)
{
    char best = ',';
    for (const char candidate : {';', '\t', '|'}) {
        if (std::ranges::count(headerLine, candidate) > std::ranges::count(headerLine, best))
            best = candidate;
    }
    return best;
}

} // namespace tapesift::market
