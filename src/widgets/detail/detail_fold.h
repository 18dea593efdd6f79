#pragma once

#include "widgets/controls/fold_section.h"

namespace tapesift::widgets {

class SectionView;

// One section of the details that can be folded: its title, what it comes to, and its content.
class DetailFold : public FoldSection
{
    Q_OBJECT

public:
    // Its object name is "<key>Section".
    DetailFold(presentation::SectionId id, Look& look, QWidget* parent);

    const QString& key() const { return m_key; }
    SectionView& view() { return *m_view; }
    void setSection(const presentation::DetailSection& section);

private:
    QString m_key;
    SectionView* m_view = nullptr;
};

} // namespace tapesift::widgets
