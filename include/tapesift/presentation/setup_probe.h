#pragma once

#include <atomic>

#include <QObject>
#include <QString>
#include <QTimer>

#include "tapesift/base/file_system.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/key_access.h"
#include "tapesift/presentation/scan_setup.h"

namespace tapesift::presentation {

// What was found behind a field of the setup.
struct ProbeAnswer
{
    bool isUsable = true;
    QString text;   // "505 symbols", "492 found, 6 mapped, 2 unknown", or what is wrong
    QString advice; // what to do about it; empty while all is well
};

// What a dropped file or folder can serve as.
enum class DroppedKind { PriceFolder, PriceFile, SymbolList };

// Looks at the source and the list of a setup before a scan begins, so that a wrong folder or a
// picture in place of a list is told at once. Works on a thread of its own. A question is asked
// when none has followed for 200 ms, so typing a path lists no folder a letter; only the newest one
// is answered. The network is never asked: about a provider behind it the answer is what its record
// says, and whether its keys are there. GUI thread.
class SetupProbe : public QObject
{
    Q_OBJECT

public:
    // `keys` may be null; else it must outlive the probe.
    SetupProbe(base::FileSystem& files, engine::ProviderFactory providers,
               const KeyAccess* keys = nullptr, QObject* parent = nullptr);
    ~SetupProbe() override; // waits for the question that is at work, not for the rest

    // Where there is no source to look at yet, the answer about it is empty.
    void look(const ScanSetup& setup);

    // Finds out what a path is for; answers with classified().
    void classify(const QString& path);

Q_SIGNALS:
    void sourceAnswered(const tapesift::presentation::ProbeAnswer& answer);
    void universeAnswered(const tapesift::presentation::ProbeAnswer& answer);
    void classified(const QString& path, tapesift::presentation::DroppedKind kind);

private:
    void ask();
    void askSource(int question);

    base::FileSystem& m_files;
    engine::ProviderFactory m_providers;
    const KeyAccess* m_keys;
    QTimer m_pause;                 // since the last question
    ScanSetup m_setup;              // to look at then
    std::atomic<int> m_question{0}; // the newest; read on the worker's thread
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
