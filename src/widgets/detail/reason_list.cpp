#include "widgets/detail/reason_list.h"

#include <QGridLayout>
#include <QLabel>

#include "widgets/detail/level_bar.h"

namespace tapesift::widgets {

using presentation::DetailReason;

ReasonList::ReasonList(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
}

void ReasonList::setReasons(const std::vector<DetailReason>& reasons)
{
    while (m_rows.size() < reasons.size())
        m_rows.push_back(addRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool isUsed = i < reasons.size();
        row.text->setVisible(isUsed);
        row.bar->setVisible(isUsed);
        row.score->setVisible(isUsed);
        if (!isUsed)
            continue;
        const DetailReason& reason = reasons[i];
        row.text->setText(reason.text);
        row.text->setAccessibleName(
            tr("%1 It adds %2 to the score.").arg(reason.text, reason.scoreText));
        row.bar->setLevel(reason.share, reason.direction);
        row.score->setText(reason.scoreText);
    }
}

ReasonList::Row ReasonList::addRow()
{
    const int place = static_cast<int>(m_rows.size());
    const QString explanation =
        tr("What the sign adds to the score, which lies between −1 (sell) and +1 (buy).");
    Row row;
    row.text = new QLabel(this);
    row.text->setObjectName(QStringLiteral("reasonLabel"));
    row.text->setTextFormat(Qt::PlainText);
    row.text->setWordWrap(true);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.bar = new LevelBar(m_look, LevelBar::Shape::FromCentre, this);
    row.bar->setToolTip(explanation);
    row.score = new QLabel(this);
    row.score->setProperty("style", QStringLiteral("number"));
    row.score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.score->setToolTip(explanation);
    m_grid->addWidget(row.text, place, 0);
    m_grid->addWidget(row.bar, place, 1, Qt::AlignVCenter);
    m_grid->addWidget(row.score, place, 2, Qt::AlignVCenter);
    return row;
}

} // namespace tapesift::widgets
