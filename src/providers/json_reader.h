#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>

#include <fmt/core.h>
#include <simdjson.h>

#include "tapesift/base/result.h"

namespace tapesift::providers {

// What a price or volume is that the answer does not tell.
inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

// Whose answer is read and what it is about; both stand in error messages.
struct AnswerSource
{
    std::string_view provider; // "Binance"
    std::string_view subject;  // "BTC/USDT", "the list of symbols"
};

// The answer cannot be used: Corrupt, "Binance gave an unusable answer for BTC/USDT", with
// `details` as the technical cause.
base::Error unusableAnswer(const AnswerSource& source, std::string_view details);

// One answer of a provider as a tree. Elements live as long as their document. A byte order mark is
// skipped; text that is no JSON, no UTF-8, or nested deeper than 64 levels is Corrupt. Of equal
// keys in an object the first counts.
class JsonDocument
{
public:
    static base::Result<JsonDocument> parse(std::string_view text, const AnswerSource& source);

    simdjson::dom::element root() const { return m_document->root(); }

private:
    explicit JsonDocument(std::unique_ptr<simdjson::dom::document> document)
        : m_document(std::move(document))
    {
    }

    // On the heap, since elements point to it while the JsonDocument is moved about.
    std::unique_ptr<simdjson::dom::document> m_document;
};

// A number, or a text that holds one as a whole ("33334.78000000"). NaN for anything else: null,
// "", true, a number out of range.
double numberOf(simdjson::dom::element value);

// An integer, or a text that holds one. nullopt for anything else, fractions too.
std::optional<std::int64_t> integerOf(simdjson::dom::element value);

// The text; empty for anything that is none.
std::string_view textOf(simdjson::dom::element value);

// True for true only.
bool isTrue(simdjson::dom::element value);

// The array or object itself, or nullopt if the value is none.
std::optional<simdjson::dom::array> arrayOf(simdjson::dom::element value);
std::optional<simdjson::dom::object> objectOf(simdjson::dom::element value);

// The elements of a row that has exactly so many columns; unusableAnswer for any other.
template <std::size_t kColumns>
base::Result<std::array<simdjson::dom::element, kColumns>> columnsOf(simdjson::dom::array row,
                                                                     const AnswerSource& source)
{
    std::array<simdjson::dom::element, kColumns> columns;
    std::size_t count = 0;
    for (const simdjson::dom::element value : row) {
        if (count < kColumns)
            columns[count] = value;
        ++count;
    }
    if (count != kColumns)
        return unusableAnswer(source,
                              fmt::format("a row has {} columns instead of {}", count, kColumns));
    return columns;
}

// The member `key` of an object; nullopt if there is none or `object` is no object.
std::optional<simdjson::dom::element> memberOf(simdjson::dom::element object, std::string_view key);

// The same, read at once: NaN, empty or nullopt where the member is missing.
double numberAt(simdjson::dom::element object, std::string_view key);
std::string_view textAt(simdjson::dom::element object, std::string_view key);
std::optional<std::int64_t> integerAt(simdjson::dom::element object, std::string_view key);
std::optional<simdjson::dom::array> arrayAt(simdjson::dom::element object, std::string_view key);

} // namespace tapesift::providers
