#pragma once

#include <vector>

#include <QDialog>

#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/widgets/look.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace tapesift::widgets {

class FlowLayout;
class RuleCondition;
class RuleLimits;

// Makes or changes a rule. Says while it is typed why it cannot be saved; chosen() tells the rule.
class RuleDialog : public QDialog
{
    Q_OBJECT

public:
    struct Services
    {
        presentation::AlertController& alerts;
        const presentation::ScannerLibrary& scanners;
        Look& look;
    };

    // A rule without an id is a new one and gets a free id by its name.
    RuleDialog(const alerts::AlertRule& rule, const Services& services, QWidget* parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void chosen(const tapesift::alerts::AlertRule& rule);

private:
    void makeWhat(QVBoxLayout& column);
    QWidget* makeSymbols();
    QWidget* makeChannels();
    QWidget* makeSound();
    void makeEnd(QVBoxLayout& column);
    void setAll();
    alerts::AlertRule rule() const;
    QString problemOf(const alerts::AlertRule& rule) const;
    void showMeaning();
    void chooseSoundFile();

    const alerts::AlertRule m_before;
    Services m_services;
    QLineEdit* m_name = nullptr;
    RuleCondition* m_condition = nullptr;
    QRadioButton* m_isEvery = nullptr;
    QRadioButton* m_isSome = nullptr;
    QLineEdit* m_symbols = nullptr;
    std::vector<QCheckBox*> m_channels; // property "channel": the id
    QComboBox* m_sound = nullptr;
    QString m_soundShown; // while a file is chosen
    RuleLimits* m_limits = nullptr;
    QLabel* m_meaning = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace tapesift::widgets
