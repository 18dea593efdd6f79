#pragma once

#include <QWidget>

#include "tapesift/presentation/key_access.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace tapesift::widgets {

// One key of a provider: how it stands, and a field to type another one. What is typed is handed to
// KeyAccess and wiped from the field; it is never shown in clear.
class KeyField : public QWidget
{
    Q_OBJECT

public:
    // `variable` is the name of the environment variable. `keys` must outlive the field.
    KeyField(const QString& variable, presentation::KeyAccess& keys, QWidget* parent = nullptr);

    // Another name for the same field: what is typed stays and is handed over under that name.
    void setVariable(const QString& variable);

    // Hands over what is typed but not saved yet; does nothing for an empty field.
    void save();

private:
    void showState();
    void showProblem(const QString& reason);

    QString m_variable;
    presentation::KeyAccess& m_keys;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_forget = nullptr;
    QLabel* m_state = nullptr;
};

} // namespace tapesift::widgets
