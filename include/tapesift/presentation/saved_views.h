#pragma once

#include <vector>

#include <QString>

namespace tapesift::presentation {

// A way to look at the results that the user has given a name.
struct SavedView
{
    QString name;
    QString columnSet; // its key
    QString columns;   // of that set: order and widths
    QString order;     // RowOrder::toString
    QString filter;    // as typed
    QString grouping;  // groupingKey

    bool operator==(const SavedView&) const = default;
};

// The saved views in the order in which they were made. Names are told apart without letter case.
// Plain value.
class SavedViews
{
public:
    static constexpr std::size_t kMost = 100;
    static constexpr int kLongestName = 60;

    const std::vector<SavedView>& all() const { return m_views; }
    const SavedView* find(const QString& name) const; // null: there is none

    // Puts it in the place of the one with that name, or behind all; false: the name is empty, or
    // there are too many.
    bool save(SavedView view);
    // False: there is none of the first name, or another one has the second.
    bool changeName(const QString& name, const QString& newName);
    bool remove(const QString& name);

    // One JSON text for the settings. What cannot be read is left out.
    QString toString() const;
    static SavedViews fromString(const QString& text);

private:
    std::vector<SavedView>::iterator at(const QString& name);

    std::vector<SavedView> m_views;
};

} // namespace tapesift::presentation
