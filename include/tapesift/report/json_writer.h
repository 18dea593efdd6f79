#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace tapesift::report {

// Writes JSON as it comes: keys stand in the order of the calls, nothing is kept but a block of
// output. The caller keeps objects and arrays balanced. Not thread-safe.
class JsonWriter
{
public:
    explicit JsonWriter(std::ostream& out);
    ~JsonWriter(); // flushes
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name);

    // Control characters are escaped; bytes that are not UTF-8 become U+FFFD.
    void text(std::string_view value);
    // The shortest form that reads back as the same double; null for NaN and infinities.
    void number(double value);
    void integer(std::int64_t value);
    void boolean(bool value);
    void null();

    // The next element, or the end of the object or array, begins on a new line.
    void breakLine() { m_breakLine = true; }
    // Ends the line of one document; the next one begins on the next line.
    void endDocument();

private:
    void beforeElement();
    void close(char bracket);
    void appendQuoted(std::string_view value);
    void appendEscaped(char control);
    void flushIfLarge();

    std::ostream& m_out;
    std::string m_buffer;
    bool m_needsComma = false;
    bool m_breakLine = false;
};

} // namespace tapesift::report
