#pragma once

namespace tapesift::market {

// What tickers are made of, whatever the locale: ASCII's capitals and digits.
constexpr bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isAlphanumeric(char c)
{
    return isLetter(c) || isDigit(c);
}

} // namespace tapesift::market
