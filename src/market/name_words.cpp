#include "market/name_words.h"

#include <algorithm>

#include "market/symbol_characters.h"

namespace tapesift::market {

namespace {

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char toSmall(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

NameWords::NameWords(std::string_view name)
{
    std::size_t i = 0;
    while (i < name.size()) {
        if (!isWordCharacter(name[i])) {
            if (!m_words.empty() &&
                std::string_view(",;:()-").find(name[i]) != std::string_view::npos)
                m_words.back().endsPart = true;
            ++i;
            continue;
        }
        NameWord word;
        // A minus sign of its own, not the dash of a compound word.
        word.isNegative = isDigit(name[i]) && i > 0 && name[i - 1] == '-' &&
                          (i == 1 || !isWordCharacter(name[i - 2]));
        for (; i < name.size(); ++i) {
            const bool isInside =
                name[i] == '.' && i + 1 < name.size() && isWordCharacter(name[i + 1]);
            if (!isWordCharacter(name[i]) && !isInside)
                break;
            if (name[i] != '.' || isDigit(name[i + 1]))
                word.text += toSmall(name[i]);
        }
        m_words.push_back(std::move(word));
    }
    if (!m_words.empty())
        m_words.back().endsPart = true;
}

std::string_view NameWords::at(std::size_t index, int offset) const
{
    const auto place = static_cast<std::ptrdiff_t>(index) + offset;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(m_words.size()))
        return {};
    return m_words[static_cast<std::size_t>(place)].text;
}

bool NameWords::has(std::initializer_list<std::string_view> words, std::size_t from) const
{
    for (std::size_t i = from; i < m_words.size(); ++i) {
        if (isOneOf(m_words[i].text, words))
            return true;
    }
    return false;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace tapesift::market
