#include "widgets/detail/detail_fold.h"

#include "widgets/detail/section_view.h"

namespace tapesift::widgets {

DetailFold::DetailFold(presentation::SectionId id, Look& look, QWidget* parent)
    : FoldSection(look, parent)
    , m_key(presentation::sectionKey(id))
    , m_view(new SectionView(look, &contentParent()))
{
    setObjectName(m_key + QStringLiteral("Section"));
    setContent(m_view);
}

void DetailFold::setSection(const presentation::DetailSection& section)
{
    header().setTitle(section.title, section.toolTip);
    header().setSummary(section.summary, section.direction);
    m_view->setSection(section);
}

} // namespace tapesift::widgets
