#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tapesift::market {

// One word of a security's name.
struct NameWord
{
    std::string text;        // in small letters; digits with their point: "1.5x"
    bool endsPart = false;   // end of the name, or a comma, bracket, dash and the like follows
    bool isNegative = false; // a minus stands before it: -1X
};

// A security's name in words. A point within letters is dropped (L.P. is lp).
class NameWords
{
public:
    explicit NameWords(std::string_view name);

    std::size_t size() const { return m_words.size(); }
    const NameWord& operator[](std::size_t at) const { return m_words[at]; }
    // Empty beyond the ends.
    std::string_view at(std::size_t index, int offset) const;

    // Whether one of the words stands at `from` or later.
    bool has(std::initializer_list<std::string_view> words, std::size_t from = 0) const;

private:
    std::vector<NameWord> m_words;
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words);

} // namespace tapesift::market
