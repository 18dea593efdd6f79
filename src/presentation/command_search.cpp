#include "tapesift/presentation/command_search.h"

#include <algorithm>
#include <tuple>

namespace tapesift::presentation {

namespace {

constexpr int kWholeTitle = 1000;
constexpr int kTitleStart = 400;
constexpr int kWordStart = 300;
constexpr int kWithin = 150;
constexpr int kLetters = 60;
constexpr int kFoundElsewhere = 40; // in the group or the hint

bool isWordStart(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

// Where `word` begins a word of the text; -1: nowhere.
qsizetype wordStart(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive))
        if (isWordStart(text, at))
            return at;
    return -1;
}

// The letters in their order, with gaps: better the fewer letters lie between them.
int lettersScore(const QString& text, const QString& word)
{
    qsizetype at = -1;
    qsizetype gaps = 0;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return 0;
        gaps += at < 0 || isWordStart(text, next) ? 0 : next - at - 1;
        at = next;
    }
    return std::max(1, kLetters - static_cast<int>(std::min<qsizetype>(gaps * 4, kLetters)));
}

int wordScore(const Command& command, const QString& word)
{
    const qsizetype start = wordStart(command.title, word);
    if (start == 0)
        return kTitleStart;
    if (start > 0)
        return kWordStart;
    if (command.title.contains(word, Qt::CaseInsensitive))
        return kWithin;
    if (wordStart(command.group, word) >= 0 || wordStart(command.hint, word) >= 0)
        return kFoundElsewhere;
    return word.size() >= 2 ? lettersScore(command.title, word) : 0;
}

struct Scored
{
    std::size_t place = 0;
    int score = 0;
    qsizetype recency = 0; // 0 is the newest
};

} // namespace

int commandScore(const Command& command, const QString& typed)
{
    const QString wanted = typed.simplified();
    if (wanted.isEmpty())
        return 1;
    int score = command.title.compare(wanted, Qt::CaseInsensitive) == 0 ? kWholeTitle : 0;
    for (const QString& word : wanted.split(QLatin1Char(' '))) {
        const int found = wordScore(command, word);
        if (found == 0)
            return 0;
        score += found;
    }
    return score;
}

std::vector<std::size_t> searchCommands(const std::vector<Command>& commands, const QString& typed,
                                        const QStringList& recent, std::size_t most)
{
    std::vector<Scored> found;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const int score = commandScore(commands[i], typed);
        if (score == 0)
            continue;
        const qsizetype used = recent.indexOf(commands[i].id);
        found.push_back({i, score, used < 0 ? recent.size() : used});
    }
    const auto isBetter = [](const Scored& left, const Scored& right) {
        return std::tuple(-left.score, left.recency, left.place) <
               std::tuple(-right.score, right.recency, right.place);
    };
    const auto count = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count), isBetter);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back(found[i].place);
    return places;
}

QStringList withRecent(QStringList recent, const QString& id)
{
    recent.removeAll(id);
    recent.push_front(id);
    return recent.mid(0, kMostRecent);
}

} // namespace tapesift::presentation
