#pragma once

#include <cstddef>
#include <vector>

#include <QString>
#include <QStringList>

namespace tapesift::presentation {

// Something that can be found by typing: an action of a menu, a symbol, a setting, a scanner.
struct Command
{
    QString id;    // "action:scanAction", "symbol:AAPL"; unique
    QString title; // "Scan Now"
    QString group; // "Scan", "Symbols"
    QString keys;  // as they are shown; may be empty
    QString hint;  // more words by which it is found, and its tool tip
    bool isEnabled = true;
};

// How well a command answers what was typed: 0, not at all; the more the better. Every word must be
// found in the title, the group or the hint: at the beginning of a word, within one, or with its
// letters in order ("shsc" finds "Keyboard shortcuts"; in the title only). Case does not matter.
int commandScore(const Command& command, const QString& typed);

// The places of the best `most` commands, best first. Of equals that was used before comes first
// (`recent` holds ids, newest first), then the one that stands first. Without a text: all, those
// used before at the top.
std::vector<std::size_t> searchCommands(const std::vector<Command>& commands, const QString& typed,
                                        const QStringList& recent, std::size_t most);

// `recent` with this id at the front, each id once, and not more than `kMostRecent`.
inline constexpr qsizetype kMostRecent = 12;
QStringList withRecent(QStringList recent, const QString& id);

} // namespace tapesift::presentation
