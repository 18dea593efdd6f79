#include "tapesift/presentation/settings_keeper.h"

#include "tapesift/settings/settings_file.h"

namespace tapesift::presentation {

using namespace std::chrono_literals;

SettingsKeeper::SettingsKeeper(base::FileSystem& files, std::string home,
                               settings::Settings initial, Saving saving, base::Log& log)
    : m_files(files)
    , m_home(std::move(home))
    , m_settings(std::move(initial))
    , m_saving(saving)
    , m_log(log)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(500ms);
    connect(&m_delay, &QTimer::timeout, this, &SettingsKeeper::save);
}

SettingsKeeper::~SettingsKeeper()
{
    if (m_delay.isActive())
        save();
}

template <class Setting, class Value>
void SettingsKeeper::take(Setting setting, Value value)
{
    const settings::Settings before = m_settings;
    if (const auto taken = m_settings.set(setting, std::move(value)); !taken) {
        m_log.warning("{}", base::describe(taken.error()));
        return;
    }
    if (m_settings != before)
        noteChange();
}

void SettingsKeeper::noteChange()
{
    if (m_saving == Saving::Allowed)
        m_delay.start();
    Q_EMIT changed();
}

void SettingsKeeper::set(settings::TextSetting setting, const QString& value)
{
    if (value != text(setting))
        take(setting, value.toStdString());
}

void SettingsKeeper::set(settings::IntegerSetting setting, std::int64_t value)
{
    if (value != m_settings.get(setting))
        take(setting, value);
}

bool SettingsKeeper::set(std::size_t index, const std::optional<settings::SettingValue>& value)
{
    if (value == m_settings.chosen(index))
        return true;
    if (!value) {
        m_settings.reset(index);
    } else if (const auto taken = m_settings.set(index, *value); !taken) {
        m_log.warning("{}", base::describe(taken.error()));
        return false;
    }
    noteChange();
    return true;
}

void SettingsKeeper::replace(const settings::Settings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    noteChange();
}

QString SettingsKeeper::text(settings::TextSetting setting) const
{
    return QString::fromStdString(m_settings.get(setting));
}

int SettingsKeeper::number(settings::IntegerSetting setting) const
{
    return static_cast<int>(m_settings.get(setting));
}

void SettingsKeeper::save()
{
    m_delay.stop();
    m_worker.post([this, settings = m_settings] {
        if (const auto saved = settings::saveSettings(m_files, m_home, settings); !saved)
            m_log.warning("{}", base::describe(saved.error()));
    });
}

} // namespace tapesift::presentation
