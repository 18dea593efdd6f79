#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "tapesift/base/file_system.h"
#include "tapesift/market/list_format.h"
#include "tapesift/market/watchlist.h"
#include "tapesift/presentation/background_worker.h"

namespace tapesift::presentation {

// What was read from a file or the clipboard and is to become a list.
struct ReadList
{
    market::Watchlist list; // its name is free among the lists
    QString report;         // "TradingView list: 492 symbols, 2 left out"
    QStringList rejected;   // "line 12: foo! – not a symbol", the first 20
};

// The watchlists of the trader, each a file in <home>/lists. A change is seen at once and written
// on a thread of its own; one that cannot be written is taken back, and failed() says why. GUI
// thread.
class WatchlistLibrary : public QObject
{
    Q_OBJECT

public:
    enum class Saving { Allowed, Never }; // Never: another program owns the home folder.

    WatchlistLibrary(base::FileSystem& files, const std::string& home, Saving saving,
                     QObject* parent = nullptr);

    bool canSave() const { return m_saving == Saving::Allowed; }

    // By folder and name. There after load().
    const std::vector<market::Watchlist>& lists() const { return m_lists; }
    const market::Watchlist* find(const QString& name) const; // whatever the case; null: none
    QStringList folders() const;                              // every folder that is in use

    // The name, or the name with a number behind it that no list has.
    QString freeName(const QString& wanted) const;
    // Why a list cannot be called so, as one sentence; empty: it can. `current`: the list that is
    // to be renamed.
    QString problemOf(const QString& name, const QString& folder,
                      const QString& current = {}) const;
    // Where the list lies: a scan takes it as its universe.
    QString pathOf(const QString& name) const;

    // Reads the folder; changed() tells the end.
    void load();

    // Puts `list` in place of the one that was called `before` (empty: a new one). `text` says what
    // was done, for the remark with the undo. Nothing happens if the name is another list's.
    void put(market::Watchlist list, const QString& before, const QString& text);
    void remove(const QString& name);
    // Takes the last change back.
    void undo();
    bool canUndo() const { return m_undo.has_value(); }

    // The usual changes, each with its own remark.
    void addSymbols(const QString& name, const std::vector<market::WatchedSymbol>& symbols);
    void removeSymbols(const QString& name, const std::vector<market::Symbol>& symbols);
    void moveTo(const QString& name, const QString& folder); // empty: to the top
    void unite(const QString& name, const QString& other);
    void intersect(const QString& name, const QString& other);
    void exclude(const QString& name, const QString& other);

    // Read a list of any program (market::importList); listRead() or failed() tells the end.
    void readFile(const QString& path);
    void readText(const QString& text);
    // Writes a list for another program; exported() or failed() tells the end.
    void exportTo(const QString& name, market::ListFileFormat format, const QString& path);

Q_SIGNALS:
    void changed(); // lists()
    // What was done, as a sentence; with `canUndo`, undo() takes it back.
    void remarked(const QString& text, bool canUndo);
    void listRead(const tapesift::presentation::ReadList& list);
    void exported(const QString& path, int leftOut);
    // One sentence for the user: what could not be done and why.
    void failed(const QString& reason);

private:
    // The change from one state of a list to the other; none: it is not there.
    struct Change
    {
        std::optional<market::Watchlist> before;
        std::optional<market::Watchlist> after;
    };

    void apply(const Change& change);
    void take(base::Result<market::ImportedList> read, const QString& wanted);

    base::FileSystem& m_files;
    const std::string m_folder;
    const Saving m_saving;
    std::vector<market::Watchlist> m_lists;
    std::optional<Change> m_undo;
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
