#include "tapesift/presentation/watchlist_library.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>

#include "presentation/replace_file.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/text.h"
#include "tapesift/market/watchlist_folder.h"
#include "tapesift/presentation/message_text.h"

namespace tapesift::presentation {

namespace {

using market::Watchlist;
using Lists = std::vector<Watchlist>;

Lists::const_iterator placeOf(const Lists& lists, std::string_view name)
{
    return std::ranges::find_if(
        lists, [name](const Watchlist& list) { return base::equalsIgnoreCase(list.name, name); });
}

std::string textOf(const QString& text)
{
    return text.toStdString();
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

QString rejectionText(const market::Rejection& rejected)
{
    return WatchlistLibrary::tr("line %1: %2 – %3")
        .arg(rejected.line)
        .arg(textOf(rejected.text), messageText(rejected.reason));
}

// "TradingView list: 492 symbols, 3 named twice, 2 left out".
QString reportText(const market::ImportedList& list)
{
    const market::ImportReport& report = list.universe.report;
    const int found = static_cast<int>(report.found);
    const int repeated = static_cast<int>(report.duplicates);
    const int rejected = static_cast<int>(report.unknownCount);
    QStringList facts = {WatchlistLibrary::tr("%n symbol(s)", nullptr, found)};
    if (repeated > 0)
        facts << WatchlistLibrary::tr("%n named twice", nullptr, repeated);
    if (rejected > 0)
        facts << WatchlistLibrary::tr("%n left out", nullptr, rejected);
    QString told = facts.takeFirst();
    for (const QString& fact : facts)
        //: two facts about a list, one behind the other
        told = WatchlistLibrary::tr("%1, %2").arg(told, fact);
    return QStringLiteral("%1: %2").arg(textOf(std::string(market::listFormName(list.form))), told);
}

} // namespace

WatchlistLibrary::WatchlistLibrary(base::FileSystem& files, const std::string& home, Saving saving,
                                   QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_folder(market::watchlistFolderOf(home))
    , m_saving(saving)
{
}

const Watchlist* WatchlistLibrary::find(const QString& name) const
{
    const auto found = placeOf(m_lists, textOf(name));
    return found == m_lists.end() ? nullptr : &*found;
}

QStringList WatchlistLibrary::folders() const
{
    QStringList all;
    for (const Watchlist& list : m_lists)
        if (!list.folder.empty())
            all << textOf(list.folder);
    all.removeDuplicates();
    return all;
}

QString WatchlistLibrary::freeName(const QString& wanted) const
{
    QString name = wanted;
    for (int number = 2; find(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

QString WatchlistLibrary::problemOf(const QString& name, const QString& folder,
                                    const QString& current) const
{
    if (!market::problemOfListName(textOf(name)).empty())
        return tr("A name has 1 to 64 characters, no “/”, and no blanks around it.");
    if (!market::problemOfListFolder(textOf(folder)).empty())
        return tr("A folder is written as US/Tech.");
    const Watchlist* other = find(name);
    if (other && other != find(current))
        return tr("There is a list “%1” already.").arg(textOf(other->name));
    return {};
}

QString WatchlistLibrary::pathOf(const QString& name) const
{
    return textOf(m_folder + "/" + market::watchlistFileName(textOf(name)));
}

void WatchlistLibrary::load()
{
    m_worker.run(
        *this, [this] { return market::readWatchlists(m_files, m_folder); },
        [this](market::WatchlistFolder found) {
            m_lists = std::move(found.lists);
            Q_EMIT changed();
            if (!found.problems.empty())
                Q_EMIT failed(tr("%n list(s) could not be read. %1", nullptr,
                                 static_cast<int>(found.problems.size()))
                                  .arg(errorText(found.problems.front())));
        });
}

void WatchlistLibrary::put(Watchlist list, const QString& before, const QString& text)
{
    const Watchlist* old = before.isEmpty() ? nullptr : find(before);
    const QString name = textOf(list.name);
    if (!problemOf(name, textOf(list.folder), before).isEmpty() || !canSave())
        return;
    Change change;
    if (old)
        change.before = *old;
    change.after = std::move(list);
    if (change.before == change.after)
        return;
    apply(change);
    m_undo = std::move(change);
    Q_EMIT remarked(text, true);
}

void WatchlistLibrary::remove(const QString& name)
{
    const Watchlist* list = find(name);
    if (!list || !canSave())
        return;
    Change change{*list, std::nullopt};
    apply(change);
    m_undo = std::move(change);
    Q_EMIT remarked(tr("“%1” is deleted.").arg(name), true);
}

void WatchlistLibrary::undo()
{
    if (!m_undo)
        return;
    const Change last = *std::exchange(m_undo, std::nullopt);
    apply({last.after, last.before});
}

void WatchlistLibrary::apply(const Change& change)
{
    if (change.before) {
        if (const auto old = placeOf(m_lists, change.before->name); old != m_lists.end())
            m_lists.erase(old);
    }
    if (change.after) {
        m_lists.push_back(*change.after);
        std::ranges::sort(m_lists, {}, [](const Watchlist& list) {
            return std::pair(base::toLower(list.folder), base::toLower(list.name));
        });
    }
    m_worker.run(
        *this,
        [this, change] {
            const std::string before = change.before ? change.before->name : std::string();
            return change.after ? market::writeWatchlist(m_files, m_folder, *change.after, before)
                                : market::removeWatchlist(m_files, m_folder, before);
        },
        [this](const base::Status& status) {
            if (status)
                return;
            m_undo.reset();
            Q_EMIT failed(tr("The list could not be saved. %1").arg(errorText(status.error())));
            load();
        });
    Q_EMIT changed();
}

void WatchlistLibrary::addSymbols(const QString& name,
                                  const std::vector<market::WatchedSymbol>& symbols)
{
    const Watchlist* list = find(name);
    if (!list)
        return;
    Watchlist more = *list;
    const auto added = static_cast<int>(market::addTo(more, symbols));
    if (added == 0)
        Q_EMIT remarked(tr("“%1” has them already.").arg(name), false);
    else
        put(std::move(more), name, tr("%n symbol(s) added to “%1”.", nullptr, added).arg(name));
}

void WatchlistLibrary::removeSymbols(const QString& name,
                                     const std::vector<market::Symbol>& symbols)
{
    const Watchlist* list = find(name);
    if (!list)
        return;
    Watchlist fewer = *list;
    const auto fallen = static_cast<int>(market::exclude(fewer, symbols));
    put(std::move(fewer), name, tr("%n symbol(s) removed from “%1”.", nullptr, fallen).arg(name));
}

void WatchlistLibrary::moveTo(const QString& name, const QString& folder)
{
    const Watchlist* list = find(name);
    if (!list)
        return;
    Watchlist moved = *list;
    moved.folder = textOf(folder);
    put(std::move(moved), name,
        folder.isEmpty() ? tr("“%1” is moved to the top.").arg(name)
                         : tr("“%1” is moved to “%2”.").arg(name, folder));
}

void WatchlistLibrary::unite(const QString& name, const QString& other)
{
    if (const Watchlist* from = find(other))
        addSymbols(name, from->symbols);
}

void WatchlistLibrary::intersect(const QString& name, const QString& other)
{
    const Watchlist* list = find(name);
    const Watchlist* with = find(other);
    if (!list || !with)
        return;
    Watchlist fewer = *list;
    const auto fallen = static_cast<int>(market::intersect(fewer, *with));
    put(std::move(fewer), name,
        tr("%n symbol(s) that are not in “%2” removed from “%1”.", nullptr, fallen)
            .arg(name, other));
}

void WatchlistLibrary::exclude(const QString& name, const QString& other)
{
    const Watchlist* list = find(name);
    const Watchlist* without = find(other);
    if (!list || !without)
        return;
    Watchlist fewer = *list;
    const auto fallen = static_cast<int>(market::exclude(fewer, *without));
    put(std::move(fewer), name,
        tr("%n symbol(s) that are in “%2” removed from “%1”.", nullptr, fallen).arg(name, other));
}

void WatchlistLibrary::readFile(const QString& path)
{
    const QString name = QFileInfo(path).completeBaseName();
    m_worker.run(
        *this, [this, path] { return market::importListFile(m_files, textOf(path)); },
        [this, name](base::Result<market::ImportedList> read) { take(std::move(read), name); });
}

void WatchlistLibrary::readText(const QString& text)
{
    m_worker.run(
        *this,
        [text, name = textOf(tr("clipboard"))] { return market::importList(textOf(text), name); },
        [this](base::Result<market::ImportedList> read) {
            take(std::move(read), tr("Clipboard"));
        });
}

void WatchlistLibrary::take(base::Result<market::ImportedList> read, const QString& wanted)
{
    if (!read) {
        Q_EMIT failed(errorText(read.error()));
        return;
    }
    ReadList list;
    // A list of this program's own says itself what it is called.
    const QString name =
        read->form == market::ListForm::Watchlist ? textOf(read->universe.name) : wanted;
    const bool isGood = market::problemOfListName(textOf(name)).empty();
    list.list = market::watchlistOf(*read, textOf(freeName(isGood ? name : tr("Imported"))));
    list.report = reportText(*read);
    for (const market::Rejection& rejected : read->rejected)
        list.rejected << rejectionText(rejected);
    Q_EMIT listRead(list);
}

void WatchlistLibrary::exportTo(const QString& name, market::ListFileFormat format,
                                const QString& path)
{
    const Watchlist* list = find(name);
    if (!list)
        return;
    m_worker.run(
        *this,
        [this, list = *list, format, path]() -> base::Result<std::size_t> {
            std::size_t leftOut = 0;
            const std::string text = market::listText(list, format, leftOut);
            if (const auto written = replaceFile(m_files, path, base::asBytes(text)); !written)
                return written.error();
            return leftOut;
        },
        [this, path](const base::Result<std::size_t>& leftOut) {
            if (leftOut)
                Q_EMIT exported(path, static_cast<int>(*leftOut));
            else
                Q_EMIT failed(
                    tr("%1 could not be written. %2").arg(path, errorText(leftOut.error())));
        });
}

} // namespace tapesift::presentation
