#include "widgets/detail/indicator_page.h"

#include "widgets/detail/fact_group.h"
#include "widgets/detail/flow_columns.h"
#include "widgets/detail/page_margins.h"

namespace tapesift::widgets {

namespace {

constexpr int kLeastColumnWidth = 214; // "Bollinger middle 20" and a price
constexpr int kMostColumns = 3;
constexpr int kGap = 22;

} // namespace

IndicatorPage::IndicatorPage(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_columns(new FlowColumns(kLeastColumnWidth, kMostColumns, this))
{
    m_columns->setContentsMargins(kPageMargins);
    m_columns->setSpacing(kGap);
}

void IndicatorPage::setGroups(const std::vector<presentation::DetailGroup>& groups)
{
    while (m_groups.size() < groups.size()) {
        m_groups.push_back(new FactGroup(m_look, FactGroup::Kind::Numbers, this));
        m_columns->addWidget(m_groups.back());
    }
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const bool isUsed = i < groups.size();
        m_groups[i]->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_groups[i]->setTitle(groups[i].title);
        m_groups[i]->setValues(groups[i].values);
    }
}

} // namespace tapesift::widgets
