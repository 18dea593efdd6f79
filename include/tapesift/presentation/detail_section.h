#pragma once

#include <cstdint>
#include <vector>

#include <QString>
#include <QStringList>

namespace tapesift::presentation {

// Which way a number points; the colour, arrow or sign follows from it.
enum class Direction { Down, Flat, Up };

// A number with its name.
struct DetailValue
{
    QString label;
    QString value;
    QString toolTip;        // plain text: formula, bars used and needed
    bool isWarming = false; // its seed still weighs over 0.1 %
};

// A number that is a share of the most it could be.
struct DetailBar
{
    QString label;
    QString value;    // "12.3 of 18"
    QString sentence; // what it was told from, or what is missing
    QString toolTip;  // how it is worked out
    double share = 0; // 0-1
    bool isKnown = true;
};

struct DetailCell
{
    QString text;
    Direction direction = Direction::Flat;
};

// Texts in rows and columns; the first column names the rows.
struct DetailTable
{
    QStringList header;
    QStringList toolTips; // of the columns
    std::vector<std::vector<DetailCell>> rows;

    bool isEmpty() const { return rows.empty(); }
};

// The sections that the deep phase fills, in the order they stand; and two that it does not.
enum class SectionId : std::uint8_t {
    Score,
    Regime,
    Levels,
    Confluence,
    Cycles,
    Prediction,
    Rules,   // of the universe filter
    History, // what earlier scans said
};

inline constexpr std::size_t kSectionCount = 6; // of the deep phase

// "score" ...: the key in settings.
QString sectionKey(SectionId id);

// One foldable section of the details.
struct DetailSection
{
    SectionId id = SectionId::Score;
    QString title;                         // "Market regime"
    QString summary;                       // "▲ Bull, 82 %": also seen while it is folded
    Direction direction = Direction::Flat; // of the summary
    QString toolTip;                       // what the section is about
    QStringList sentences;
    std::vector<DetailBar> bars;
    DetailTable table;
    std::vector<DetailValue> values;
    QStringList remarks; // below all else
};

} // namespace tapesift::presentation
