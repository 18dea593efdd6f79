#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tapesift/base/error.h"

namespace tapesift::formula {

// Where something stands in a formula, counted in characters (not bytes).
struct Place
{
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t length = 0; // may reach over the end of the line
    std::size_t offset = 0; // characters before it, from the beginning of the formula

    bool operator==(const Place&) const = default;
};

// `form` with values in the places {a}, {b} and so on. What stands in a value is left as it is.
std::string filled(std::string_view form, const std::vector<std::string>& values);

// English with places for what stands in a formula: "{a} needs a period" and "rsi". The form is
// marked for translation in the context "FormulaProblem".
class Phrase
{
public:
    Phrase() = default;
    // Not explicit: most phrases are a literal.
    Phrase(const char* form, std::vector<std::string> values = {})
        : m_form(form)
        , m_values(std::move(values))
    {
    }

    const std::string& form() const { return m_form; }
    const std::vector<std::string>& values() const { return m_values; }
    std::string text() const { return filled(m_form, m_values); }
    bool empty() const { return m_form.empty(); }

    bool operator==(const Phrase&) const = default;

private:
    std::string m_form;
    std::vector<std::string> m_values;
};

// What keeps a formula from being used.
struct Problem
{
    Place place;
    Phrase what; // "rsi needs a period"
    Phrase hint; // what to write instead, one sentence; may be empty

    bool operator==(const Problem&) const = default;
};

// InvalidArgument: "line 1, column 8: rsi needs a period", with the hint as suggestion.
base::Error toError(const Problem& problem);

} // namespace tapesift::formula
