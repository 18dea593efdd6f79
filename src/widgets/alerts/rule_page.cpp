#include "widgets/alerts/rule_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "tapesift/presentation/alert_texts.h"
#include "widgets/controls/command_button.h"
#include "widgets/controls/empty_state.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using alerts::AlertRule;

namespace {

constexpr std::size_t kUsualCoolDown = 30; // minutes

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString channelsText(const AlertRule& rule)
{
    QStringList names;
    for (const std::string& channel : rule.channels)
        names.push_back(text(channel));
    if (!rule.sound.empty())
        names.push_back(RulePage::tr("sound", "a channel"));
    return names.join(QStringLiteral(", "));
}

} // namespace

AlertRule newAlertRule()
{
    AlertRule rule;
    rule.kind = alerts::RuleKind::PriceCrosses;
    rule.channels = {std::string(alerts::kDesktopChannel)};
    rule.coolDown = {kUsualCoolDown, alerts::CoolDown::Unit::Minutes};
    return rule;
}

RuleTable::RuleTable(QWidget* parent)
    : ColumnList({{tr("Alert"), 170},
                  {tr("Tells when"), 0},
                  {tr("Limits"), 160},
                  {tr("Channels"), 130},
                  {tr("Last told"), 90}},
                 parent)
{
    setObjectName(QStringLiteral("alertRuleTable"));
    setAccessibleName(tr("Alerts"));
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (!m_isShowing && item->column() == 0)
            Q_EMIT switched(idOf(item->row()), item->checkState() == Qt::Checked);
    });
}

void RuleTable::show(const std::vector<Row>& rows)
{
    m_isShowing = true;
    const std::string selected = selectedId();
    std::vector<QStringList> cells;
    for (const Row& row : rows)
        cells.push_back(row.cells);
    setRows(cells);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = static_cast<int>(i);
        QTableWidgetItem* first = item(at, 0);
        first->setData(Qt::UserRole, text(rows[i].id));
        first->setFlags(first->flags() | Qt::ItemIsUserCheckable);
        first->setCheckState(rows[i].isOn ? Qt::Checked : Qt::Unchecked);
        for (int column = 0; column < columnCount(); ++column)
            item(at, column)->setToolTip(rows[i].toolTip);
    }
    selectId(selected);
    if (selectedRow() < 0 && rowCount() > 0)
        selectRow(0);
    m_isShowing = false;
}

std::string RuleTable::idOf(int row) const
{
    const QTableWidgetItem* first = item(row, 0);
    return first ? first->data(Qt::UserRole).toString().toStdString() : std::string();
}

std::string RuleTable::selectedId() const
{
    return idOf(selectedRow());
}

void RuleTable::selectId(const std::string& id)
{
    for (int row = 0; row < rowCount(); ++row)
        if (!id.empty() && idOf(row) == id && row != selectedRow())
            selectRow(row);
}

void RuleTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete)
        return Q_EMIT removeRequested();
    QTableWidgetItem* first = item(selectedRow(), 0);
    if (event->key() != Qt::Key_Space || !first)
        return ColumnList::keyPressEvent(event);
    first->setCheckState(first->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

RulePage::RulePage(presentation::AlertController& alerts, Look& look, QWidget* parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_look(look)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(look, m_stack);
    m_table = new RuleTable(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    makeButtons();
    connect(&alerts, &presentation::AlertController::changed, this, &RulePage::show);
    connect(&alerts, &presentation::AlertController::standingChanged, this, &RulePage::show);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RulePage::showChosen);
    connect(m_table, &ColumnList::rowActivated, this, &RulePage::edit);
    connect(m_table, &RuleTable::removeRequested, m_remove, &QPushButton::click);
    connect(m_table, &RuleTable::switched, this, [this](const std::string& id, bool isOn) {
        const AlertRule* rule = m_alerts.book().findRule(id);
        if (!rule || rule->enabled == isOn)
            return;
        AlertRule changed = *rule;
        changed.enabled = isOn;
        m_alerts.saveRule(changed);
    });
    show();
}

void RulePage::makeButtons()
{
    const auto make = [this](const QString& label, const QString& icon, const char* name) {
        return makeCommandButton(label, m_look.icon(icon), QString::fromLatin1(name), this);
    };
    m_new = make(tr("&New alert…"), QStringLiteral("plus"), "alertNewButton");
    m_edit = make(tr("&Edit…"), QStringLiteral("sliders"), "alertEditButton");
    m_copy = make(tr("D&uplicate…"), QStringLiteral("copy"), "alertCopyButton");
    m_remove = make(tr("&Delete"), QStringLiteral("trash"), "alertDeleteButton");
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_new, m_edit, m_copy, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(newAlertRule()); });
    connect(m_edit, &QPushButton::clicked, this, &RulePage::edit);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const AlertRule* rule = chosen()) {
            AlertRule copy = *rule;
            copy.id.clear();
            copy.name = tr("%1 (copy)").arg(text(rule->title())).toStdString();
            Q_EMIT editRequested(copy);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const AlertRule* rule = chosen(); rule && m_alerts.canSave())
            m_alerts.removeRule(std::string(rule->id));
    });
}

void RulePage::show()
{
    const auto& rules = m_alerts.book().rules;
    m_stack->setCurrentWidget(rules.empty() ? static_cast<QWidget*>(m_empty) : m_table);
    if (rules.empty()) {
        QList<MessageAction> actions;
        if (m_alerts.canSave() && m_alerts.obstacle().isEmpty())
            actions.push_back({tr("New alert…"), [this] { Q_EMIT editRequested(newAlertRule()); }});
        m_empty->setContent(
            {QStringLiteral("bell"), tr("No alerts yet"),
             tr("An alert tells you when something happens in a scan: a price crosses a level, a "
                "signal flips, a scanner finds a symbol. Make one here, or choose \"Alert…\" in "
                "the "
                "menu of a result."),
             actions});
    }
    std::vector<RuleTable::Row> rows;
    const base::UtcTime now = m_alerts.standing().now;
    for (const AlertRule& rule : rules) {
        const auto fired = m_alerts.lastFired(rule.id);
        const bool isExpired = rule.enabled && !rule.isActive(now);
        rows.push_back(
            {rule.id,
             {text(rule.title()), presentation::ruleWords(rule),
              isExpired ? presentation::ruleStateText(rule, now)
                        : presentation::ruleLimitsText(rule),
              channelsText(rule), fired ? presentation::momentText(*fired, now) : tr("not yet")},
             rule.enabled,
             presentation::ruleWords(rule)});
    }
    m_table->show(rows);
    showChosen();
}

void RulePage::showChosen()
{
    const bool canSave = m_alerts.canSave() && m_alerts.obstacle().isEmpty();
    const bool isChosen = chosen() != nullptr;
    m_new->setEnabled(canSave);
    m_edit->setEnabled(isChosen);
    m_copy->setEnabled(isChosen && canSave);
    m_remove->setEnabled(isChosen && canSave);
    m_table->setEnabled(canSave);
    const bool isEmpty = m_alerts.book().rules.empty(); // The state has its own button.
    for (QPushButton* button : {m_new, m_edit, m_copy, m_remove})
        button->setVisible(!isEmpty);
}

const AlertRule* RulePage::chosen() const
{
    return m_alerts.book().findRule(m_table->selectedId());
}

void RulePage::edit()
{
    if (const AlertRule* rule = chosen())
        Q_EMIT editRequested(AlertRule(*rule));
}

void RulePage::select(const std::string& id)
{
    m_table->selectId(id);
}

} // namespace tapesift::widgets
