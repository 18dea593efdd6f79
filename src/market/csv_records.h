#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tapesift::market {

// Walks over the records of a CSV text (RFC 4180): fields may be quoted, quotes inside are doubled,
// lines end with LF, CR LF or CR. Blank lines and lines that start with '#' are passed over.
// The text must outlive the reader.
class CsvRecords
{
public:
    CsvRecords(std::string_view text, char separator);

    // Goes to the next record; false at the end.
    bool next();

    // The fields of the record, trimmed. Valid until the next call of next().
    std::size_t size() const { return m_count; }
    std::string_view field(std::size_t index) const;

    // Where in the text the record begins.
    std::size_t offset() const { return m_offset; }

private:
    bool skipToRecord();
    std::string& newField();
    void readField();
    bool readQuoted(std::string& into);

    std::string_view m_rest;
    std::size_t m_size;
    std::size_t m_offset = 0;
    char m_separator;
    std::vector<std::string> m_fields; // kept from record to record for their memory
    std::size_t m_count = 0;
};

// The separator of a header line: the most frequent of comma, semicolon, tab and '|'.
char separatorOf(std::string_view headerLine);

} // namespace tapesift::market
