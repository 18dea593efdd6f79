#include "widgets/scanners/builder_view.h"

#include <QVBoxLayout>

namespace tapesift::widgets {

BuilderView::BuilderView(Look& look, QWidget* parent)
    : QScrollArea(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("builderView"));
    setAccessibleName(tr("Conditions of the scanner"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_page = new QWidget(viewport());
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 4, 0);
    column->addStretch(1);
    setWidget(m_page);
    m_page->setAutoFillBackground(false); // setWidget() has switched it on.
    setNode({});
}

void BuilderView::setNode(const formula::BuilderNode& node)
{
    if (m_root) {
        m_root->hide();
        m_root->deleteLater(); // It may be telling at the moment.
    }
    m_root = new BuilderGroupEdit(m_names, m_look, node, 0, m_page);
    static_cast<QVBoxLayout*>(m_page->layout())->insertWidget(0, m_root);
    m_root->show(); // At once: a layout shows it with the next event.
    connect(m_root, &BuilderGroupEdit::edited, this, [this] { Q_EMIT edited(m_root->node()); });
    connect(m_root, &BuilderGroupEdit::helpWanted, this, &BuilderView::helpWanted);
}

void BuilderView::setParameters(const formula::Parameters& parameters)
{
    m_names.setParameters(parameters);
}

void BuilderView::showMatches(const std::vector<presentation::RowMatches>& matches, int total)
{
    const std::vector<BuilderRowEdit*> rows = m_root->rows();
    // Another number of conditions: the answer is not about these.
    const bool fits = rows.size() == matches.size();
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]->showMatches(fits ? std::optional(matches[i]) : std::nullopt, total);
}

} // namespace tapesift::widgets
