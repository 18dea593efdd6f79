#include "widgets/results/column_layout.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>
#include <utility>

#include <QStringList>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::widgets {

namespace {

using presentation::Column;
using presentation::columnInfo;

constexpr int kSmallestName = 13; // digits
constexpr int kLargestTrend = 20; // digits
constexpr int kSmallestWidth = 32;

// What falls away first when the room is short. Columns that are not named here stay.
constexpr std::array kOptional = {
    Column::Macd,      Column::Change, Column::Status, Column::AtrPercent,
    Column::Volume,    Column::Since,  Column::Name,   Column::Strength,
    Column::RelVolume, Column::Trend,  Column::Regime, Column::Rsi,
};

int sumOf(const std::vector<ColumnLayout::Arranged>& columns)
{
    return std::accumulate(columns.begin(), columns.end(), 0, [](int sum, const auto& column) {
        return column.isShown ? sum + column.width : sum;
    });
}

} // namespace

ColumnLayout::ColumnLayout()
{
    for (int column = 0; column < presentation::columnCount(); ++column)
        m_entries.push_back({column, columnInfo(column).isDefault, false, std::nullopt});
}

bool ColumnLayout::setDeep(bool isDeep)
{
    return std::exchange(m_isDeep, isDeep) != isDeep;
}

bool ColumnLayout::setCompared(bool isCompared)
{
    return std::exchange(m_isCompared, isCompared) != isCompared;
}

bool ColumnLayout::hasContent(const Entry& entry) const
{
    return entry.isPinned || ((m_isDeep || !presentation::isDeepColumn(entry.column)) &&
                              (m_isCompared || !presentation::isChangeColumn(entry.column)));
}

ColumnLayout::Entry& ColumnLayout::entryOf(int column)
{
    return *std::ranges::find(m_entries, column, &Entry::column);
}

bool ColumnLayout::isWanted(int column) const
{
    return std::ranges::find(m_entries, column, &Entry::column)->isWanted;
}

void ColumnLayout::setWanted(int column, bool isWanted)
{
    Entry& entry = entryOf(column);
    entry.isWanted = isWanted;
    entry.isPinned = isWanted;
    entry.width.reset();
}

void ColumnLayout::setWidth(int column, std::optional<int> width)
{
    Entry& entry = entryOf(column);
    entry.width = width ? std::optional(std::max(*width, kSmallestWidth)) : std::nullopt;
    entry.isPinned = true;
}

void ColumnLayout::move(int fromPlace, int toPlace)
{
    const auto last = static_cast<int>(m_entries.size()) - 1;
    if (fromPlace < 0 || toPlace < 0 || fromPlace > last || toPlace > last)
        return;
    const auto from = m_entries.begin() + fromPlace;
    const auto to = m_entries.begin() + toPlace;
    from->isPinned = true;
    if (fromPlace < toPlace)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
}

std::vector<ColumnLayout::Arranged>
ColumnLayout::arranged(int room, const std::function<int(int digits)>& widthOf,
                       const std::function<int(int column)>& leastOf) const
{
    std::vector<Arranged> columns;
    columns.reserve(m_entries.size());
    for (const Entry& entry : m_entries) {
        const bool isName = entry.column == indexOf(Column::Name);
        const int digits = isName ? kSmallestName : columnInfo(entry.column).digits;
        const int natural = std::max(widthOf(digits), leastOf(entry.column));
        columns.push_back(
            {entry.column, entry.width.value_or(natural), entry.isWanted && hasContent(entry)});
    }
    const std::vector<Arranged> wanted = columns;
    const auto placeOf = [this](Column column) {
        const auto entry = std::ranges::find(m_entries, indexOf(column), &Entry::column);
        return static_cast<std::size_t>(entry - m_entries.begin());
    };
    for (const Column optional : kOptional) {
        if (sumOf(columns) <= room)
            break;
        // Without a score the strength is what tells the rows apart.
        if (optional == Column::Strength && !m_isDeep)
            continue;
        const std::size_t place = placeOf(optional);
        if (!m_entries[place].isPinned)
            columns[place].isShown = false;
    }
    int spare = std::max(0, room - sumOf(columns));
    // A wide column that went may have left room for a narrow one.
    for (const Column optional : kOptional | std::views::reverse) {
        const std::size_t place = placeOf(optional);
        if (!wanted[place].isShown || columns[place].isShown || columns[place].width > spare)
            continue;
        columns[place].isShown = true;
        spare -= columns[place].width;
    }

    const auto grow = [&](Column column, int largest) {
        const std::size_t place = placeOf(column);
        if (!columns[place].isShown || m_entries[place].width)
            return;
        const int by = std::clamp(largest - columns[place].width, 0, spare);
        columns[place].width += by;
        spare -= by;
    };
    // The name has the first claim up to what most names need, and the last one beyond.
    grow(Column::Name, widthOf(columnInfo(indexOf(Column::Name)).digits));
    grow(Column::Trend, widthOf(kLargestTrend));
    grow(Column::Name, room);
    grow(Column::Trend, room);
    grow(Column::Strength, room);
    grow(Column::Score, room);
    return columns;
}

QString ColumnLayout::toString() const
{
    QStringList parts;
    for (const Entry& entry : m_entries) {
        if (!entry.isWanted)
            continue;
        QString part = QString::fromLatin1(columnInfo(entry.column).key);
        if (entry.width)
            part += QStringLiteral(":%1").arg(*entry.width);
        else if (entry.isPinned)
            part += QLatin1Char('!');
        parts += part;
    }
    return parts.join(QLatin1Char(','));
}

ColumnLayout ColumnLayout::fromString(const QString& text)
{
    ColumnLayout layout;
    std::vector<Entry> placed;
    for (QStringView part : QStringView(text).split(QLatin1Char(','))) {
        part = part.trimmed();
        Entry entry;
        entry.isWanted = true;
        if (part.endsWith(QLatin1Char('!'))) {
            entry.isPinned = true;
            part.chop(1);
        }
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        bool isNumber = false;
        const int width = colon < 0 ? 0 : part.mid(colon + 1).toInt(&isNumber);
        if (isNumber && width >= kSmallestWidth && width <= 4000) {
            entry.width = width;
            entry.isPinned = true;
        }
        const auto column = presentation::columnByKey(colon < 0 ? part : part.left(colon));
        if (!column || std::ranges::find(placed, *column, &Entry::column) != placed.end())
            continue;
        entry.column = *column;
        placed.push_back(entry);
    }
    if (placed.empty())
        return layout;
    for (const Entry& entry : layout.m_entries)
        if (std::ranges::find(placed, entry.column, &Entry::column) == placed.end())
            placed.push_back({entry.column, false, false, std::nullopt});
    layout.m_entries = std::move(placed);
    return layout;
}

} // namespace tapesift::widgets
