#include "tapesift/presentation/row_order.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include <QStringList>

#include "presentation/natural_key.h"
#include "tapesift/presentation/column_catalog.h"

namespace tapesift::presentation {

namespace {

// All columns are compared as unsigned numbers, so that a sort touches nothing but plain arrays.
using Rank = std::uint64_t;
constexpr Rank kBlank = std::numeric_limits<Rank>::max(); // Behind everything, in both directions.

bool isWords(int column)
{
    const ColumnKind kind = columnInfo(column).kind;
    return kind == ColumnKind::Symbol || kind == ColumnKind::Text;
}

// Keeps the order of the numbers (IEEE 754: the bits of positive ones grow with the value).
Rank rankOf(double value, bool isDescending)
{
    if (std::isnan(value))
        return kBlank;
    constexpr Rank kSign = Rank{1} << 63;
    const Rank bits = std::bit_cast<Rank>(value + 0.0); // -0 becomes 0.
    const Rank rank = (bits & kSign) != 0 ? ~bits : bits | kSign;
    return isDescending ? kBlank - 1 - rank : rank;
}

struct Words
{
    Rank prefix = 0; // the first four characters, which decide most comparisons
    std::u16string key;
    std::size_t place = 0;

    bool operator<(const Words& other) const
    {
        return prefix != other.prefix ? prefix < other.prefix : key < other.key;
    }
};

Rank prefixOf(const std::u16string& key)
{
    Rank prefix = 0;
    for (std::size_t i = 0; i < 4; ++i)
        prefix = (prefix << 16) | (i < key.size() ? key[i] : 0U);
    return prefix;
}

// The place of each row's text among all the texts that occur; equal texts share one.
std::vector<Rank> ranksOfWords(std::span<const ResultRow> rows, const std::vector<int>& indices,
                               const SortKey& key)
{
    std::vector<Rank> ranks(indices.size(), kBlank);
    std::vector<Words> all;
    all.reserve(indices.size());
    for (std::size_t place = 0; place < indices.size(); ++place) {
        const QString& words = wordsOf(rows[static_cast<std::size_t>(indices[place])], key.column);
        if (words.isEmpty())
            continue;
        std::u16string natural = naturalKey(words);
        all.push_back({prefixOf(natural), std::move(natural), place});
    }
    std::ranges::sort(all, [](const Words& a, const Words& b) { return a < b; });
    Rank rank = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && all[i - 1] < all[i])
            ++rank;
        ranks[all[i].place] = key.isDescending ? kBlank - 1 - rank : rank;
    }
    return ranks;
}

std::vector<Rank> ranksOf(std::span<const ResultRow> rows, const std::vector<int>& indices,
                          const SortKey& key)
{
    if (isWords(key.column))
        return ranksOfWords(rows, indices, key);
    std::vector<Rank> ranks;
    ranks.reserve(indices.size());
    for (const int index : indices)
        ranks.push_back(
            rankOf(valueOf(rows[static_cast<std::size_t>(index)], key.column), key.isDescending));
    return ranks;
}

bool beginsWithHighest(int column)
{
    return !isWords(column);
}

} // namespace

RowOrder::RowOrder(const std::vector<SortKey>& keys)
{
    for (const SortKey& key : keys) {
        const bool isKnown =
            std::ranges::find(m_keys, key.column, &SortKey::column) != m_keys.end();
        if (!isKnown && isSortable(columnInfo(key.column).kind) && m_keys.size() < kMaxKeys)
            m_keys.push_back(key);
    }
}

bool RowOrder::looksAtDeep() const
{
    return std::ranges::any_of(m_keys, isDeepColumn, &SortKey::column);
}

bool RowOrder::looksAtChanges() const
{
    return std::ranges::any_of(m_keys, isChangeColumn, &SortKey::column);
}

RowOrder RowOrder::clicked(int column, bool adds) const
{
    if (!isSortable(columnInfo(column).kind))
        return *this;
    const auto known = std::ranges::find(m_keys, column, &SortKey::column);
    if (adds && known != m_keys.end()) {
        RowOrder turned = *this;
        SortKey& key = turned.m_keys[static_cast<std::size_t>(known - m_keys.begin())];
        key.isDescending = !key.isDescending;
        return turned;
    }
    if (!adds) {
        // A first click on a column that was only a further key does not turn it round.
        const bool isFirst = known == m_keys.begin() && known != m_keys.end();
        return RowOrder({{column, isFirst ? !known->isDescending : beginsWithHighest(column)}});
    }
    std::vector<SortKey> keys = m_keys;
    if (keys.size() == kMaxKeys)
        keys.pop_back();
    keys.push_back({column, beginsWithHighest(column)});
    return RowOrder(keys);
}

void RowOrder::sort(std::span<const ResultRow> rows, std::vector<int>& indices) const
{
    if (m_keys.empty()) {
        std::ranges::sort(indices);
        return;
    }
    struct Item
    {
        Rank first = 0;
        int index = 0;
        std::uint32_t place = 0; // in `further`
    };
    std::vector<Item> items(indices.size());
    const std::vector<Rank> first = ranksOf(rows, indices, m_keys.front());
    for (std::size_t place = 0; place < items.size(); ++place)
        items[place] = {first[place], indices[place], static_cast<std::uint32_t>(place)};
    std::vector<std::vector<Rank>> further;
    for (std::size_t i = 1; i < m_keys.size(); ++i)
        further.push_back(ranksOf(rows, indices, m_keys[i]));

    std::ranges::sort(items, [&further](const Item& a, const Item& b) {
        if (a.first != b.first)
            return a.first < b.first;
        for (const std::vector<Rank>& ranks : further)
            if (ranks[a.place] != ranks[b.place])
                return ranks[a.place] < ranks[b.place];
        return a.index < b.index;
    });
    std::ranges::transform(items, indices.begin(), &Item::index);
}

QString RowOrder::toString() const
{
    QStringList parts;
    for (const SortKey& key : m_keys) {
        const QString name = QString::fromLatin1(columnInfo(key.column).key);
        parts += key.isDescending ? QLatin1Char('-') + name : name;
    }
    return parts.join(QLatin1Char(','));
}

RowOrder RowOrder::fromString(const QString& text)
{
    std::vector<SortKey> keys;
    for (QStringView part : QStringView(text).split(QLatin1Char(','))) {
        part = part.trimmed();
        const bool isDescending = part.startsWith(QLatin1Char('-'));
        if (const auto column = columnByKey(isDescending ? part.mid(1) : part))
            keys.push_back({*column, isDescending});
    }
    return RowOrder(keys);
}

} // namespace tapesift::presentation
