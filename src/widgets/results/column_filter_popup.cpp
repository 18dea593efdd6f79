#include "widgets/results/column_filter_popup.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::widgets {

using presentation::ColumnFilter;
using presentation::ColumnFilterKind;

ColumnFilterPopup::ColumnFilterPopup(int column, const ColumnFilter& filter, const QString& hint,
                                     QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_column(column)
{
    setObjectName(QStringLiteral("columnFilterPopup"));
    setWindowTitle(tr("Filter by %1").arg(presentation::columnName(column)));
    setAccessibleName(windowTitle());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    auto* title = new QLabel(presentation::columnName(column), this);
    title->setProperty("style", QStringLiteral("title"));
    layout->addWidget(title);
    buildFields(filter);
    if (!hint.isEmpty()) {
        auto* label = new QLabel(hint, this);
        label->setObjectName(QStringLiteral("columnFilterHint"));
        label->setProperty("style", QStringLiteral("small"));
        layout->addWidget(label);
    }
    auto* buttons = new QHBoxLayout;
    const auto add = [this, buttons](const char* name, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        buttons->addWidget(button);
        return button;
    };
    QPushButton* clear = add("clearFilterButton", tr("Clear"));
    clear->setAutoDefault(false);
    buttons->addStretch(1);
    QPushButton* apply = add("applyFilterButton", tr("Apply"));
    apply->setDefault(true);
    apply->setProperty("role", QStringLiteral("primary"));
    layout->addLayout(buttons);
    for (QWidget* first : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_words),
                           static_cast<QWidget*>(m_choices.value(0))})
        if (first != nullptr)
            first->setFocus();
    connect(apply, &QPushButton::clicked, this, &ColumnFilterPopup::apply);
    connect(clear, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({});
        close();
    });
}

void ColumnFilterPopup::buildFields(const ColumnFilter& filter)
{
    switch (presentation::columnFilterKind(m_column)) {
    case ColumnFilterKind::Range:
        m_from = addLine("fromEdit", tr("At least"), filter.from);
        m_to = addLine("toEdit", tr("At most"), filter.to);
        break;
    case ColumnFilterKind::Words:
        m_words =
            addLine("wordsEdit", tr("Contains one of"), filter.values.join(QStringLiteral(", ")));
        m_words->setPlaceholderText(tr("Separate several by commas"));
        break;
    case ColumnFilterKind::Choices:
        for (const presentation::FilterChoice& choice : presentation::filterChoices(m_column)) {
            auto* box = new QCheckBox(choice.label, this);
            box->setObjectName(choice.word + QStringLiteral("Choice"));
            box->setChecked(filter.values.contains(choice.word, Qt::CaseInsensitive));
            layout()->addWidget(box);
            m_choices += box;
        }
        break;
    case ColumnFilterKind::None:
        break;
    }
}

QLineEdit* ColumnFilterPopup::addLine(const char* name, const QString& label, const QString& text)
{
    auto* words = new QLabel(label, this);
    auto* edit = new QLineEdit(text, this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label);
    edit->setMinimumWidth(180);
    words->setBuddy(edit);
    layout()->addWidget(words);
    layout()->addWidget(edit);
    return edit;
}

void ColumnFilterPopup::apply()
{
    ColumnFilter filter;
    if (m_from) {
        // Blanks would end the term.
        filter.from = m_from->text().remove(QLatin1Char(' '));
        filter.to = m_to->text().remove(QLatin1Char(' '));
    }
    if (m_words)
        for (const QString& word : m_words->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (!word.trimmed().isEmpty())
                filter.values += word.trimmed();
    const auto choices = presentation::filterChoices(m_column);
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        if (m_choices[i]->isChecked())
            filter.values += choices[static_cast<std::size_t>(i)].word;
    Q_EMIT chosen(filter);
    close();
}

} // namespace tapesift::widgets
