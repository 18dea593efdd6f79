#pragma once

#include <array>
#include <optional>

#include <QString>
#include <QStringView>

#include "widgets/results/column_layout.h"

namespace tapesift::widgets {

// What a set of columns is for. Custom is what the user has made with the chooser.
enum class ColumnSet { Overview, Performance, Technical, Risk, Deep, Custom };

inline constexpr std::array kColumnSets = {ColumnSet::Overview,  ColumnSet::Performance,
                                           ColumnSet::Technical, ColumnSet::Risk,
                                           ColumnSet::Deep,      ColumnSet::Custom};

QString columnSetKey(ColumnSet set);  // "overview": stable, for settings
QString columnSetName(ColumnSet set); // translated
std::optional<ColumnSet> columnSetByKey(QStringView key);

// The sets of columns of the results table, of which one is shown. Each keeps the order and the
// widths that the user gave it. Plain value.
class ColumnSets
{
public:
    ColumnSets();

    ColumnSet chosen() const { return m_chosen; }
    const ColumnLayout& layout() const { return layoutOf(m_chosen); } // of the chosen set
    bool choose(ColumnSet set);                                       // whether that is news

    // By hand. Another choice of columns is a set of its own: what is shown becomes Custom and
    // changes there. Width and order are those of the chosen set.
    void setWanted(int column, bool isWanted);
    void setWidth(int column, std::optional<int> width);
    void move(int fromPlace, int toPlace);

    void reset(); // the chosen set as it was made
    // Chooses a set and gives it that layout (ColumnLayout::toString).
    void put(ColumnSet set, const QString& layout);

    // See ColumnLayout; returns whether that is news.
    bool setDeep(bool isDeep);
    bool setCompared(bool isCompared);

    // "risk;risk=symbol,last:90": the chosen set, then those that the user has changed. A text
    // that is one layout alone, as earlier versions wrote it, is the set Custom.
    QString toString() const;
    static ColumnSets fromString(const QString& text);

private:
    const ColumnLayout& layoutOf(ColumnSet set) const;
    ColumnLayout& layoutOf(ColumnSet set);
    void set(ColumnSet set, ColumnLayout layout);

    std::array<ColumnLayout, kColumnSets.size()> m_layouts;
    ColumnSet m_chosen = ColumnSet::Overview;
    bool m_isDeep = false;
    bool m_isCompared = false;
};

} // namespace tapesift::widgets
