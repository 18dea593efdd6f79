#include "widgets/detail/fact_group.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/elided_label.h"
#include "widgets/controls/icon_label.h"

namespace tapesift::widgets {

using presentation::DetailValue;

namespace {

constexpr int kMarkSize = 12;
constexpr int kRowGap = 3;
constexpr int kColumnGap = 8;
constexpr int kTextLabelWidth = 104;

} // namespace

FactGroup::FactGroup(Look& look, Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_look(look)
    , m_kind(kind)
    , m_title(new QLabel(this))
    , m_grid(new QGridLayout)
{
    m_title->setProperty("style", QStringLiteral("caption"));
    m_title->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kColumnGap);
    m_grid->setVerticalSpacing(kRowGap);
    if (kind == Kind::Numbers) {
        m_grid->setColumnStretch(0, 1);
    } else {
        m_grid->setColumnMinimumWidth(0, kTextLabelWidth);
        m_grid->setColumnStretch(2, 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
}

void FactGroup::setTitle(const QString& title)
{
    m_title->setText(title.toUpper());
    m_title->setAccessibleName(title);
    m_title->setVisible(!title.isEmpty());
}

void FactGroup::setValues(const std::vector<DetailValue>& values)
{
    while (m_rows.size() < values.size())
        m_rows.push_back(addRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < values.size();
        m_rows[i].label->setVisible(isUsed);
        m_rows[i].value->setVisible(isUsed);
        if (isUsed)
            fill(m_rows[i], values[i]);
        else if (m_rows[i].mark)
            m_rows[i].mark->hide();
    }
}

FactGroup::Row FactGroup::addRow()
{
    const int place = static_cast<int>(m_rows.size());
    Row row;
    row.label = new ElidedLabel(this);
    row.label->setProperty("style", QStringLiteral("muted"));
    m_grid->addWidget(row.label, place, 0,
                      m_kind == Kind::Numbers ? Qt::AlignVCenter : Qt::AlignTop);
    row.value = new ElidedLabel(this);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (m_kind == Kind::Numbers) {
        row.value->setProperty("style", QStringLiteral("number"));
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.mark = new IconLabel(kMarkSize, this);
        row.mark->setObjectName(QStringLiteral("warmingMark"));
        row.mark->setAttribute(Qt::WA_TransparentForMouseEvents, false); // It has a tool tip.
        row.mark->setIcon(m_look.icon(QStringLiteral("clock"), IconInk::Warning));
        m_grid->addWidget(row.mark, place, 1, Qt::AlignVCenter);
        m_grid->addWidget(row.value, place, 2, Qt::AlignVCenter);
    } else {
        row.value->setElideMode(Qt::ElideMiddle);
        m_grid->addWidget(row.value, place, 2);
    }
    return row;
}

void FactGroup::fill(const Row& row, const DetailValue& value)
{
    row.label->setText(value.label);
    row.label->setExplanation(value.toolTip);
    row.value->setText(value.value);
    row.value->setExplanation(value.toolTip);
    row.value->setAccessibleName(tr("%1: %2").arg(value.label, value.value));
    row.value->setAccessibleDescription(value.toolTip);
    if (row.mark) {
        row.mark->setVisible(value.isWarming);
        row.mark->setToolTip(value.toolTip);
        row.mark->setAccessibleName(tr("Warming up"));
    } else {
        // A path has no place to break; it is cut in the middle instead.
        row.value->setWordWrap(value.value.contains(QLatin1Char(' ')) &&
                               !value.value.contains(QLatin1Char('/')));
    }
}

} // namespace tapesift::widgets
