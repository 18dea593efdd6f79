#include "presentation/natural_key.h"

namespace tapesift::presentation {

namespace {

constexpr qsizetype kLongest = 9; // Digits that one length mark can tell.

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

// A number sorts by its length first, then by its digits. The marks are digits themselves, so that
// numbers keep their place among letters and signs.
void appendNumber(std::u16string& key, QStringView digits)
{
    while (digits.size() > 1 && digits.front() == QLatin1Char('0'))
        digits = digits.mid(1);
    qsizetype left = digits.size();
    for (; left > kLongest; left -= kLongest)
        key += u':'; // The character behind '9'.
    key += static_cast<char16_t>(u'0' + left);
    for (const QChar c : digits)
        key += c.unicode();
}

} // namespace

std::u16string naturalKey(const QString& text)
{
    std::u16string key;
    key.reserve(static_cast<std::size_t>(text.size()) + 4);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end > at) {
            appendNumber(key, QStringView(text).mid(at, end - at));
            at = end;
        } else {
            key += text[at++].toCaseFolded().unicode();
        }
    }
    return key;
}

} // namespace tapesift::presentation
