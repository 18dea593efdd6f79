#include "widgets/detail/note_list.h"

#include <QGridLayout>
#include <QLabel>

namespace tapesift::widgets {

using presentation::DetailNote;

NoteList::NoteList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
}

void NoteList::setNotes(const std::vector<DetailNote>& notes)
{
    while (m_rows.size() < notes.size())
        m_rows.push_back(addRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool isUsed = i < notes.size();
        row.date->setVisible(isUsed);
        row.text->setVisible(isUsed);
        if (!isUsed)
            continue;
        const DetailNote& note = notes[i];
        row.date->setText(note.date);
        row.text->setText(note.detail.isEmpty() ? note.label
                                                : tr("%1: %2").arg(note.label, note.detail));
        row.text->setAccessibleName(tr("%1, %2").arg(note.date, row.text->text()));
        row.text->setAccessibleDescription(note.toolTip);
        row.date->setToolTip(note.toolTip);
        row.text->setToolTip(note.toolTip);
    }
}

NoteList::Row NoteList::addRow()
{
    const int place = static_cast<int>(m_rows.size());
    Row row;
    row.date = new QLabel(this);
    row.date->setProperty("style", QStringLiteral("number"));
    row.text = new QLabel(this);
    row.text->setObjectName(QStringLiteral("noteLabel"));
    row.text->setTextFormat(Qt::PlainText);
    row.text->setWordWrap(true);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(row.date, place, 0, Qt::AlignTop);
    m_grid->addWidget(row.text, place, 1);
    return row;
}

} // namespace tapesift::widgets
