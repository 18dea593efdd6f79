#pragma once

#include <QObject>
#include <QStringList>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::presentation {

// Settings in a file of the user's choice, to carry them to another computer or to keep them. Keys
// of providers are in none. Disk on a thread of its own. GUI thread.
class SettingsTransfer : public QObject
{
    Q_OBJECT

public:
    SettingsTransfer(base::FileSystem& files, SettingsKeeper& keeper, QObject* parent = nullptr);

    void exportTo(const QString& path);
    // Takes what the file says in place of all settings, except how the window was left.
    void importFrom(const QString& path);

Q_SIGNALS:
    void exported(const QString& path);
    // `before` is what held until then; `warnings` are sentences about what was left out.
    void imported(const QString& path, const tapesift::settings::Settings& before,
                  const QStringList& warnings);
    void failed(const QString& path, const tapesift::base::Error& error);

private:
    base::FileSystem& m_files;
    SettingsKeeper& m_keeper;
    BackgroundWorker m_worker; // Last: ends first.
};

// The settings of `wanted`, and of `present` those that say how the window was left: its layout,
// the selected symbol, the commands used last.
settings::Settings keepingArrangement(const settings::Settings& wanted,
                                      const settings::Settings& present);

} // namespace tapesift::presentation
