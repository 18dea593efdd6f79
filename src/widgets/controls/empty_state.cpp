#include "widgets/controls/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/controls/icon_label.h"

namespace tapesift::widgets {

namespace {

constexpr int kButtons = 2;
constexpr int kIconSide = 44;
constexpr int kTextWidth = 420; // About 60 letters: a line that is easy to read.
constexpr int kBusyWidth = 160;

} // namespace

EmptyState::EmptyState(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_icon(new IconLabel(kIconSide, this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_busy(new QProgressBar(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyTitleLabel"));
    m_title->setProperty("style", QStringLiteral("title"));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("emptyTextLabel"));
    m_text->setProperty("style", QStringLiteral("muted"));
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMaximumWidth(kTextWidth);
    m_busy->setObjectName(QStringLiteral("emptyBusyBar"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(kBusyWidth);
    m_busy->setAccessibleName(tr("Please wait"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (int i = 0; i < kButtons; ++i) {
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("emptyActionButton%1").arg(i + 1));
        if (i == 0)
            button->setProperty("role", QStringLiteral("primary"));
        connect(button, &QPushButton::clicked, this, [this, i] {
            // The action may put other content here.
            if (const std::function<void()> chosen = m_actions.at(i).run)
                chosen();
        });
        buttons->addWidget(button);
        m_buttons.append(button);
    }
    buttons->addStretch();

    // The text's line is centred by stretches: an alignment would keep it from wrapping.
    auto* textRow = new QHBoxLayout;
    textRow->addStretch(1);
    textRow->addWidget(m_text, 100);
    textRow->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addLayout(textRow);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(3);
    setContent({});
}

void EmptyState::setContent(const EmptyContent& content)
{
    m_actions = content.actions;
    m_hasIcon = !content.icon.isEmpty();
    m_icon->setIcon(m_look.icon(content.icon, IconInk::Muted));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_busy->setVisible(content.isBusy);
    for (int i = 0; i < kButtons; ++i) {
        QPushButton* button = m_buttons[i];
        button->setVisible(i < content.actions.size());
        if (i < content.actions.size()) {
            button->setText(content.actions[i].label);
            button->setAccessibleName(content.actions[i].label);
        }
    }
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    showIcon();
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showIcon();
}

void EmptyState::showIcon()
{
    m_icon->setVisible(m_hasIcon);
    if (m_hasIcon && layout()->totalHeightForWidth(width()) > height())
        m_icon->hide();
}

} // namespace tapesift::widgets
