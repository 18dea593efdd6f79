#include "widgets/scan/funnel_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>

namespace tapesift::widgets {

namespace {

constexpr int kGap = 6;
constexpr std::size_t kMostRules = 8;

} // namespace

FunnelBar::FunnelBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("funnelBar"));
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(kGap);
    m_headline = makeButton(QStringLiteral("funnelHeadline"));
    m_headline->setToolTip(tr("Show what was left out, rule by rule"));
    m_more = makeButton(QStringLiteral("funnelMore"));
    m_more->setToolTip(m_headline->toolTip());
    m_line->addStretch(1);
    for (QPushButton* button : {m_headline, m_more})
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT clicked({}); });
    setVisible(false);
}

QPushButton* FunnelBar::makeButton(const QString& name)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("chip"));
    button->setAutoDefault(false);
    m_line->addWidget(button);
    return button;
}

void FunnelBar::show(const presentation::FunnelView& funnel)
{
    if (funnel == m_funnel)
        return;
    m_funnel = funnel;
    setVisible(!funnel.isEmpty());
    m_headline->setText(funnel.headline());
    m_headline->setAccessibleName(
        tr("Filter: %1 of %2 symbols are left").arg(funnel.after).arg(funnel.before));
    for (std::size_t i = 0; i < std::min(funnel.rules.size(), kMostRules); ++i)
        showRule(i, funnel.rules[i]);
    fit();
}

void FunnelBar::showRule(std::size_t place, const presentation::FunnelRule& rule)
{
    if (place == m_rules.size()) {
        QPushButton* button = makeButton(QStringLiteral("funnelRule%1").arg(place));
        m_line->removeWidget(button);
        m_line->insertWidget(static_cast<int>(place) + 1, button); // Behind the headline.
        connect(button, &QPushButton::clicked, this, [this, place] {
            if (place < m_funnel.rules.size())
                Q_EMIT clicked(m_funnel.rules[place].rule);
        });
        m_rules.push_back(button);
    }
    QPushButton* button = m_rules[place];
    button->setText(m_funnel.text(rule));
    button->setAccessibleName(button->text());
    button->setToolTip(tr("Show the symbols that this rule left out"));
}

// Shows the largest rules that there is room for, and how many more there are.
void FunnelBar::fit()
{
    const std::size_t known = std::min(m_funnel.rules.size(), m_rules.size());
    const int all = static_cast<int>(m_funnel.rules.size());
    m_more->setText(tr("and %n more", nullptr, all)); // the widest it can get
    int room = width() - m_headline->sizeHint().width() - m_more->sizeHint().width() - 2 * kGap;
    std::size_t shown = 0;
    while (shown < known) {
        room -= m_rules[shown]->sizeHint().width() + kGap;
        if (room < 0)
            break;
        ++shown;
    }
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        m_rules[i]->setVisible(i < shown);
    const int hidden = all - static_cast<int>(shown);
    m_more->setText(tr("and %n more", nullptr, hidden));
    m_more->setAccessibleName(m_more->text());
    m_more->setVisible(hidden > 0 && shown > 0);
}

QSize FunnelBar::minimumSizeHint() const
{
    return {m_headline->sizeHint().width(), m_headline->sizeHint().height()};
}

void FunnelBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace tapesift::widgets
