#pragma once

#include <string>
#include <vector>

#include <QObject>
#include <QSet>
#include <QString>

#include "tapesift/base/file_system.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::presentation {

// A scanner that can be looked at, and, if it is the trader's own, edited.
struct ScannerItem
{
    enum class Kind : std::uint8_t {
        BuiltIn,
        Formula, // of the trader's own
        Script,  // in Lua
        Other,   // a definition without a formula: a preset with other numbers, a combination
        Broken,  // a file that cannot be read; only its bytes are kept
    };

    Kind kind = Kind::Formula;
    QString name;  // unique; the file's name without its ending
    QString title; // of a built-in scanner; else the name
    QString description;
    // What the scanner does, its parameters and everything else that its file says. Of a built-in
    // one the definition with which its formula becomes the trader's own.
    scanners::ScannerDefinition definition;
    std::vector<scanners::ParameterSpec> parameters; // with ranges, where they are known
    std::string script;                              // of a Script
    bool isLua = false;                              // the ending of its file
    QString problem;                                 // of a Broken one, one sentence

    bool isOwn() const { return kind != Kind::BuiltIn; }
    QString fileName() const; // "quiet_gap.json"

    // Of a BuiltIn and a Formula.
    std::string formula() const { return std::string(definition.subject()); }
    formula::Parameters numbers() const; // the named parameters
    // Numbers that no formula of the scanner names are left out: a session would refuse them.
    void setFormula(const std::string& text, const formula::Parameters& parameters);
};

// What a scanner of the trader's own looks like before anything is written.
ScannerItem newFormulaScanner(const QString& name);
ScannerItem newScriptScanner(const QString& name); // a template that runs

// Why the name cannot be a scanner's, as one sentence; empty: it can.
QString problemOfScannerName(const QString& name);

// The scanners that come with the program, and those of the trader, each a file in
// <home>/scanners: a definition (.json) or a script (.lua). Disk on a thread of its own; what it
// did is told by signals. GUI thread.
class ScannerLibrary : public QObject
{
    Q_OBJECT

public:
    enum class Saving { Allowed, Never }; // Never: another program owns the home folder.

    ScannerLibrary(base::FileSystem& files, const std::string& home, Saving saving,
                   QObject* parent = nullptr);

    bool canSave() const { return m_saving == Saving::Allowed; }

    // The built-in ones as the program shows them, then the trader's own by name. Those are there
    // after load().
    const std::vector<ScannerItem>& items() const { return m_items; }
    const ScannerItem* find(const QString& name) const; // null: none

    // The name, or the name with a number behind it that no scanner has.
    QString freeName(const QString& wanted) const;

    // Reads the folder; changed() tells the end. A folder that is not there is empty.
    void load();
    // Puts the item in place of the one that was called `before` (empty: a new one).
    void save(const ScannerItem& item, const QString& before = {});
    void remove(const QString& name);
    // Brings back what was removed last.
    void undoRemove();
    bool canUndoRemove() const { return !m_removed.name.isEmpty(); }
    // Adds the scanner in a file, under a free name.
    void importFile(const QString& path);
    // One file that importFile() reads.
    void exportTo(const QString& name, const QString& path);

Q_SIGNALS:
    void changed(); // items()
    void saved(const QString& name);
    void removed(const QString& name);
    void imported(const QString& name);
    void exported(const QString& path);
    // One sentence for the user: what could not be done and why.
    void failed(const QString& reason);

private:
    void put(const ScannerItem& item, const QString& before,
             void (ScannerLibrary::*done)(const QString&));
    void take(std::vector<ScannerItem> own);

    base::FileSystem& m_files;
    const std::string m_folder;
    const Saving m_saving;
    std::vector<ScannerItem> m_items;
    ScannerItem m_removed;
    QSet<QString> m_arriving; // names, in lower case, of what is being written
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
