#include "widgets/detail/data_page.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/detail/detail_fold.h"
#include "widgets/detail/fact_group.h"
#include "widgets/detail/note_list.h"
#include "widgets/detail/page_margins.h"

namespace tapesift::widgets {

DataPage::DataPage(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_simulated(new QLabel(this))
    , m_clean(new QLabel(this))
    , m_notes(new NoteList(this))
    , m_source(new FactGroup(look, FactGroup::Kind::Texts, this))
    , m_rules(new DetailFold(presentation::SectionId::Rules, look, this))
{
    m_simulated->setObjectName(QStringLiteral("simulatedLabel"));
    m_simulated->setProperty("style", QStringLiteral("warning"));
    m_simulated->setWordWrap(true);
    m_simulated->setText(tr("These prices are simulated. Nobody paid them, and no real company is "
                            "meant."));
    m_clean->setObjectName(QStringLiteral("cleanLabel"));
    m_clean->setWordWrap(true);
    m_clean->setText(tr("No remarks: nothing odd was found in the data."));
    m_notes->setObjectName(QStringLiteral("noteList"));
    m_source->setObjectName(QStringLiteral("sourceGroup"));
    m_source->setTitle(tr("Where the numbers come from"));
    auto* caption = new QLabel(tr("Quality of the data").toUpper(), this);
    caption->setProperty("style", QStringLiteral("caption"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargins);
    layout->setSpacing(8);
    m_simulated->setContentsMargins(0, 0, 0, 6);
    layout->addWidget(m_simulated);
    layout->addWidget(caption);
    layout->addWidget(m_clean);
    layout->addWidget(m_notes);
    layout->addSpacing(8);
    layout->addWidget(m_source);
    layout->addWidget(m_rules);
    layout->addStretch(1);
}

void DataPage::setDetail(const presentation::SymbolDetail& detail)
{
    m_simulated->setVisible(detail.isSimulated);
    m_clean->setVisible(detail.notes.empty());
    m_notes->setVisible(!detail.notes.empty());
    m_notes->setNotes(detail.notes);
    m_source->setValues(detail.source);
}

void DataPage::setRules(const presentation::DetailSection& rules)
{
    m_rules->setSection(rules);
}

} // namespace tapesift::widgets
