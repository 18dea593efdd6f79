#include "widgets/dialogs/key_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "tapesift/presentation/provider_list.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using presentation::KeyState;

KeyField::KeyField(const QString& variable, presentation::KeyAccess& keys, QWidget* parent)
    : QWidget(parent)
    , m_variable(variable)
    , m_keys(keys)
{
    setObjectName(QStringLiteral("keyField_") + variable);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("keyEdit_") + variable);
    m_edit->setEchoMode(QLineEdit::Password);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("keySave_") + variable);
    m_save->setText(keys.canStore() ? tr("Keep in the system's key store")
                                    : tr("Use for this session"));
    m_save->setToolTip(keys.canStore()
                           ? tr("The key is kept encrypted by the desktop, never in a file of "
                                "Tapesift")
                           : tr("The key is forgotten when Tapesift ends"));
    m_save->setAccessibleName(m_save->text());
    m_forget = new QPushButton(tr("Forget"), this);
    m_forget->setObjectName(QStringLiteral("keyForget_") + variable);
    m_forget->setToolTip(tr("Removes the key from Tapesift and from the system's key store"));
    for (QPushButton* button : {m_save, m_forget})
        button->setAutoDefault(false);
    line->addWidget(m_edit, 1);
    line->addWidget(m_save);
    line->addWidget(m_forget);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("keyState_") + variable);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("style", QStringLiteral("small"));
    column->addLayout(line);
    column->addWidget(m_state);

    connect(m_edit, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_edit, &QLineEdit::returnPressed, this, &KeyField::save);
    connect(m_save, &QPushButton::clicked, this, &KeyField::save);
    connect(m_forget, &QPushButton::clicked, this, [this] { m_keys.forget(m_variable); });
    connect(&m_keys, &presentation::KeyAccess::changed, this, [this](const QString& changed) {
        if (changed == m_variable)
            showState();
    });
    connect(&m_keys, &presentation::KeyAccess::failed, this,
            [this](const QString& which, const QString& reason) {
                if (which == m_variable)
                    showProblem(reason);
            });
    setVariable(variable);
}

void KeyField::setVariable(const QString& variable)
{
    m_variable = variable;
    m_edit->setAccessibleName(tr("Key %1").arg(variable));
    m_edit->setPlaceholderText(tr("Paste %1 here").arg(variable));
    m_forget->setAccessibleName(tr("Forget the key %1").arg(variable));
    showState();
}

void KeyField::save()
{
    const base::Secret key(m_edit->text().trimmed().toStdString());
    m_edit->clear();
    if (key.empty())
        return;
    if (m_keys.canStore())
        m_keys.store(m_variable, key);
    else
        m_keys.useForSession(m_variable, key);
}

void KeyField::showState()
{
    const KeyState state = m_keys.state(m_variable);
    const QString masked = m_keys.masked(m_variable);
    const bool isOfEnvironment = state == KeyState::Environment;
    m_edit->setEnabled(!isOfEnvironment);
    m_save->setEnabled(!isOfEnvironment && !m_edit->text().trimmed().isEmpty());
    m_forget->setVisible(state == KeyState::Stored || state == KeyState::Session);
    switch (state) {
    case KeyState::Environment:
        m_state->setText(tr("%1 of the environment: %2").arg(m_variable, masked));
        break;
    case KeyState::Stored:
        m_state->setText(tr("In the system's key store: %1").arg(masked));
        break;
    case KeyState::Session:
        m_state->setText(tr("For this session: %1").arg(masked));
        break;
    case KeyState::Missing:
        m_state->setText(
            m_keys.canStore()
                ? tr("Missing. Paste it here, or set the environment variable %1.").arg(m_variable)
                : tr("Missing. Paste it here for this session, or set the environment variable %1.")
                      .arg(m_variable));
        break;
    }
    setStyleProperty(*m_state, "style",
                     state == KeyState::Missing ? QStringLiteral("problem")
                                                : QStringLiteral("small"));
}

void KeyField::showProblem(const QString& reason)
{
    const bool isForgotten = m_keys.state(m_variable) == KeyState::Missing;
    m_state->setText(isForgotten
                         ? tr("The system's key store still has the key: %1").arg(reason)
                         : tr("The system's key store did not take the key, so it holds for this "
                              "session only: %1")
                               .arg(reason));
    setStyleProperty(*m_state, "style", QStringLiteral("problem"));
}

} // namespace tapesift::widgets
