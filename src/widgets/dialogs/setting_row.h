#pragma once

#include <QWidget>

#include "tapesift/presentation/setting_catalog.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace tapesift::widgets {

// One setting: its title, an editor that fits its type and range, what it does, and a button that
// brings its default back. A change is kept at once. Follows the settings.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const presentation::SettingEntry& entry, presentation::SettingsKeeper& keeper,
               const Look& look, QWidget* parent);

    const presentation::SettingEntry& entry() const { return m_entry; }
    QWidget* editor() const { return m_editor; }

Q_SIGNALS:
    void edited(); // by the user
    // The default is back; `before` is what was set.
    void wasReset(const tapesift::settings::Settings& before);

private:
    QWidget* makeEditor();
    QWidget* makeSwitch();
    QWidget* makeChoice();
    QWidget* makeNumber();
    QWidget* makeText();
    void take(const settings::SettingValue& value);
    void show();

    presentation::SettingEntry m_entry;
    presentation::SettingsKeeper& m_keeper;
    QWidget* m_editor = nullptr;
    QCheckBox* m_switch = nullptr; // one of these four
    QComboBox* m_choice = nullptr;
    QSpinBox* m_number = nullptr;
    QLineEdit* m_text = nullptr;
    QToolButton* m_reset = nullptr;
};

} // namespace tapesift::widgets
