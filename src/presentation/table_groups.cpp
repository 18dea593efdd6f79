#include "tapesift/presentation/table_groups.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QCoreApplication>

#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

double medianOf(std::vector<double>& values)
{
    if (values.empty())
        return indicators::kNoValue;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    // Halved before they are added: the sum of two large ones would be no number.
    return *std::max_element(values.begin(), middle) / 2 + *middle / 2;
}

} // namespace

QString groupingKey(Grouping grouping)
{
    switch (grouping) {
    case Grouping::None:
        break;
    case Grouping::Sector:
        return QStringLiteral("sector");
    case Grouping::Signal:
        return QStringLiteral("signal");
    }
    return {};
}

Grouping groupingByKey(const QString& key)
{
    for (const Grouping each : {Grouping::Sector, Grouping::Signal})
        if (key == groupingKey(each))
            return each;
    return Grouping::None;
}

bool TableGroups::setGrouping(Grouping grouping)
{
    if (std::exchange(m_grouping, grouping) == grouping)
        return false;
    m_collapsed.clear();
    forget();
    return true;
}

void TableGroups::forget()
{
    m_groups.clear();
    m_ids.clear();
}

int TableGroups::idOf(const ResultRow& row)
{
    const bool isSignal = m_grouping == Grouping::Signal;
    const QString key = isSignal ? QString::number(static_cast<int>(row.signal)) : row.sector;
    const auto known = m_ids.constFind(key);
    if (known != m_ids.constEnd())
        return *known;
    TableGroup group;
    group.key = key;
    group.name = isSignal        ? signalText(row.signal)
                 : key.isEmpty() ? QCoreApplication::translate("TableGroups", "Unknown")
                                 : key;
    const int id = static_cast<int>(m_groups.size());
    m_groups.push_back(std::move(group));
    m_ids.insert(key, id);
    return id;
}

std::vector<int> TableGroups::inOrder() const
{
    std::vector<int> ids(m_groups.size());
    for (std::size_t id = 0; id < ids.size(); ++id)
        ids[id] = static_cast<int>(id);
    std::ranges::sort(ids, [this](int a, int b) {
        const QString& first = group(a).key;
        const QString& second = group(b).key;
        if (m_grouping == Grouping::Signal)
            return first.toInt() > second.toInt();
        if (first.isEmpty() != second.isEmpty())
            return second.isEmpty();
        const int compared = first.compare(second, Qt::CaseInsensitive);
        return compared != 0 ? compared < 0 : first < second;
    });
    return ids;
}

std::vector<int> TableGroups::lines(std::span<const ResultRow> rows,
                                    const std::vector<int>& ordered)
{
    if (!isOn())
        return ordered;
    std::vector<std::vector<int>> members(m_groups.size());
    for (const int index : ordered) {
        const auto id = static_cast<std::size_t>(idOf(rows[static_cast<std::size_t>(index)]));
        members.resize(m_groups.size());
        members[id].push_back(index);
    }
    std::vector<int> lines;
    lines.reserve(ordered.size() + m_groups.size());
    std::vector<double> changes;
    for (const int id : inOrder()) {
        TableGroup& group = m_groups[static_cast<std::size_t>(id)];
        const std::vector<int>& own = members[static_cast<std::size_t>(id)];
        group.rows = static_cast<int>(own.size());
        group.place = own.empty() ? -1 : static_cast<int>(lines.size());
        group.isCollapsed = m_collapsed.contains(group.key);
        if (own.empty())
            continue;
        changes.clear();
        for (const int index : own)
            if (const double change = rows[static_cast<std::size_t>(index)].changePercent;
                std::isfinite(change))
                changes.push_back(change);
        group.medianChange = medianOf(changes);
        lines.push_back(~id);
        if (!group.isCollapsed)
            lines.insert(lines.end(), own.begin(), own.end());
    }
    return lines;
}

void TableGroups::setCollapsed(int id, bool isCollapsed)
{
    if (isCollapsed)
        m_collapsed.insert(group(id).key);
    else
        m_collapsed.remove(group(id).key);
}

} // namespace tapesift::presentation
