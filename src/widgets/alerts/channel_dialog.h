#pragma once

#include <QDialog>

#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/key_access.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace tapesift::widgets {

class KeyField;

// Makes or changes a channel: the fields of its kind, and its secret, which goes to KeyAccess and
// nowhere else. chosen() tells the channel.
class ChannelDialog : public QDialog
{
    Q_OBJECT

public:
    // A channel without an id is a new one. Both must outlive the dialog.
    ChannelDialog(const alerts::AlertChannel& channel, presentation::AlertController& alerts,
                  presentation::KeyAccess& keys, QWidget* parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void chosen(const tapesift::alerts::AlertChannel& channel);

private:
    void makeFields(QFormLayout& form);
    void makeMail(QFormLayout& form);
    void makeServer(QFormLayout& form);
    void makeWebhook(QFormLayout& form);
    QLineEdit* makeEdit(QFormLayout& form, const QString& label, const char* name,
                        const std::string& value, const QString& example);
    alerts::AlertChannel channel() const;
    QString problemOf(const alerts::AlertChannel& channel) const;
    void showMeaning();

    const alerts::AlertChannel m_before;
    presentation::AlertController& m_alerts;
    presentation::KeyAccess& m_keys;
    QLineEdit* m_id = nullptr; // null: the id stays
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QComboBox* m_security = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QLineEdit* m_chat = nullptr;
    QLineEdit* m_topic = nullptr;
    QLineEdit* m_server = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_contentType = nullptr;
    QPlainTextEdit* m_body = nullptr;
    QCheckBox* m_isAuthorized = nullptr;
    QLabel* m_secretLabel = nullptr;
    KeyField* m_secret = nullptr;
    QLabel* m_meaning = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace tapesift::widgets
