#include "widgets/detail/failure_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/icon_label.h"
#include "widgets/detail/detail_fold.h"
#include "widgets/detail/page_margins.h"

namespace tapesift::widgets {

namespace {

constexpr int kIconSide = 22;
constexpr int kSectionGap = 10;

} // namespace

FailureView::FailureView(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
{
    auto* icon = new IconLabel(kIconSide, this);
    icon->setIcon(look.icon(QStringLiteral("warning"), IconInk::Warning));
    m_title->setObjectName(QStringLiteral("outcomeLabel"));
    m_title->setProperty("style", QStringLiteral("title"));
    m_title->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargins);
    layout->setSpacing(4);
    layout->addLayout(head);
    m_explanation = addText(QStringLiteral("explanationLabel"), {});
    m_message = addText(QStringLiteral("messageLabel"), tr("What happened"));
    m_suggestion = addText(QStringLiteral("suggestionLabel"), tr("What you can do"));
    m_details = addText(QStringLiteral("causeLabel"), tr("Technical cause"));
    m_details->setProperty("style", QStringLiteral("muted"));
    layout->addSpacing(kSectionGap);
    m_rules = new DetailFold(presentation::SectionId::Rules, look, this);
    m_rules->setObjectName(QStringLiteral("failureRulesSection"));
    m_history = new DetailFold(presentation::SectionId::History, look, this);
    m_history->setObjectName(QStringLiteral("failureHistorySection"));
    layout->addWidget(m_rules);
    layout->addWidget(m_history);
    layout->addStretch(1);
}

QLabel* FailureView::addText(const QString& name, const QString& caption)
{
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    auto* label = new QLabel(this);
    if (!caption.isEmpty()) {
        auto* heading = new QLabel(caption.toUpper(), this);
        heading->setProperty("style", QStringLiteral("caption"));
        heading->setContentsMargins(0, 10, 0, 0);
        heading->setBuddy(label);
        layout->addWidget(heading);
    }
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    return label;
}

void FailureView::setText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setAccessibleName(text);
    label->setVisible(!text.isEmpty());
    for (auto* heading : label->parentWidget()->findChildren<QLabel*>()) {
        if (heading->buddy() == label)
            heading->setVisible(!text.isEmpty());
    }
}

void FailureView::setDetail(const presentation::FailureDetail& detail)
{
    m_title->setText(tr("No result: %1").arg(detail.outcomeText));
    setText(m_explanation, detail.explanation);
    setText(m_message, detail.message);
    setText(m_suggestion, detail.suggestion);
    setText(m_details, detail.details);
}

void FailureView::setContext(const presentation::SymbolContextView& context)
{
    m_rules->setSection(context.rules);
    m_history->setSection(context.history);
}

} // namespace tapesift::widgets
