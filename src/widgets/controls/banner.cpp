#include "widgets/controls/banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "widgets/controls/icon_label.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

namespace {

constexpr int kButtons = 2;
constexpr int kIconSide = 18;

struct KindLook
{
    QString name; // in the style sheet
    QString icon;
    IconInk ink = IconInk::Accent;
};

KindLook lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return {QStringLiteral("info"), QStringLiteral("info"), IconInk::Accent};
    case Banner::Kind::Success:
        return {QStringLiteral("success"), QStringLiteral("success"), IconInk::Success};
    case Banner::Kind::Warning:
        return {QStringLiteral("warning"), QStringLiteral("warning"), IconInk::Warning};
    case Banner::Kind::Error:
        return {QStringLiteral("error"), QStringLiteral("error"), IconInk::Danger};
    }
    return {};
}

} // namespace

Banner::Banner(Look& look, QWidget* parent)
    : QFrame(parent)
    , m_look(look)
    , m_icon(new IconLabel(kIconSide, this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("bannerCloseButton"));
    m_close->setIcon(look.icon(QStringLiteral("close"), IconInk::Muted));
    m_close->setIconSize(QSize(14, 14));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 6, 5);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (int i = 0; i < kButtons; ++i) {
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("bannerActionButton%1").arg(i + 1));
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, i] { run(i); });
        row->addWidget(button);
        m_buttons.append(button);
    }
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void Banner::showMessage(Kind kind, const QString& text, const QList<MessageAction>& actions)
{
    const KindLook kindLook = lookOf(kind);
    m_kind = kind;
    m_actions = actions;
    m_icon->setIcon(m_look.icon(kindLook.icon, kindLook.ink));
    m_text->setText(text);
    setAccessibleName(text);
    for (int i = 0; i < kButtons; ++i) {
        QPushButton* button = m_buttons[i];
        button->setVisible(i < actions.size());
        if (i < actions.size()) {
            button->setText(actions[i].label);
            button->setAccessibleName(actions[i].label);
        }
    }
    setStyleProperty(*this, "banner", kindLook.name);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::run(qsizetype action)
{
    // The action may show another message here or remove this banner.
    const std::function<void()> chosen = m_actions.at(action).run;
    hide();
    Q_EMIT closed();
    if (chosen)
        chosen();
}

} // namespace tapesift::widgets
