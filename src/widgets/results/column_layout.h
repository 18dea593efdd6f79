#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QString>

namespace tapesift::widgets {

// Which columns of the results table stand where and how wide: what the user has chosen, and what
// fits of the rest. Plain value without a widget; widths are in pixels.
class ColumnLayout
{
public:
    // A column in its place. What the user placed by hand is never hidden for lack of room.
    struct Entry
    {
        int column = 0;
        bool isWanted = false;
        bool isPinned = false;
        std::optional<int> width; // by hand; else the natural one
    };

    struct Arranged
    {
        int column = 0;
        int width = 0;
        bool isShown = false;
    };

    // The default columns in the order of the catalog.
    ColumnLayout();

    // Whether there are deep results: else their columns are not shown, unless they are pinned.
    // Returns whether that is news. Not a choice of the user, so not part of toString().
    bool setDeep(bool isDeep);
    // The same for a scan before, and the columns that tell of changes since.
    bool setCompared(bool isCompared);

    // All columns from left to right, also those that are not wanted.
    const std::vector<Entry>& entries() const { return m_entries; }
    bool isWanted(int column) const;

    // By hand: these columns are pinned.
    void setWanted(int column, bool isWanted);
    void setWidth(int column, std::optional<int> width);
    void move(int fromPlace, int toPlace);

    // What is to be shown in `room` pixels. The name column shrinks first, then optional columns
    // fall away, the least important ones first; spare room goes to the name, or else to
    // the trend or the strength. `widthOf` gives the pixels that a number of digits takes,
    // `leastOf` those that the words in a column need whatever its digits; 0: it has none.
    std::vector<Arranged> arranged(
        int room, const std::function<int(int digits)>& widthOf,
        const std::function<int(int column)>& leastOf = [](int) { return 0; }) const;

    // "symbol,name:180,macd!": wanted columns in order, widths by hand, '!' for pinned ones
    // without. fromString skips what it does not know; a text without columns gives the default.
    QString toString() const;
    static ColumnLayout fromString(const QString& text);

private:
    Entry& entryOf(int column);
    bool hasContent(const Entry& entry) const;

    std::vector<Entry> m_entries;
    bool m_isDeep = false;
    bool m_isCompared = false;
};

} // namespace tapesift::widgets
