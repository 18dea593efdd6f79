#pragma once

#include <optional>
#include <string>

#include <QObject>
#include <QTimer>

#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/settings/settings.h"

namespace tapesift::presentation {

// The settings in force, and the one who saves them: a little after a change, on a thread of its
// own, so that dragging a splitter writes one file and not a hundred. The destructor saves what is
// left. GUI thread.
class SettingsKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Saving { Allowed, Never }; // Never: another program owns the home folder.

    SettingsKeeper(base::FileSystem& files, std::string home, settings::Settings initial,
                   Saving saving, base::Log& log);
    ~SettingsKeeper() override;

    // The folder that they, and all other data, are kept in.
    QString home() const { return QString::fromStdString(m_home); }
    const settings::Settings& settings() const { return m_settings; }

    // A value that is not allowed changes nothing and is told in the log.
    void set(settings::TextSetting setting, const QString& value);
    void set(settings::IntegerSetting setting, std::int64_t value);

    // The same for kSettings[index]; nullopt: its default. False, with a line in the log, for a
    // value that is not allowed.
    bool set(std::size_t index, const std::optional<settings::SettingValue>& value);
    // Takes all values at once: an import, or what was before a reset.
    void replace(const settings::Settings& settings);

    QString text(settings::TextSetting setting) const;
    int number(settings::IntegerSetting setting) const;

Q_SIGNALS:
    void changed();

private:
    template <class Setting, class Value>
    void take(Setting setting, Value value);
    void noteChange();
    void save();

    base::FileSystem& m_files;
    const std::string m_home;
    settings::Settings m_settings;
    const Saving m_saving;
    base::Log& m_log;
    QTimer m_delay;
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
