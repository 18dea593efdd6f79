#include "widgets/alerts/rule_limits.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QTimeZone>

#include "widgets/controls/day_checks.h"

namespace tapesift::widgets {

using alerts::AlertRule;
using alerts::CoolDown;
using std::chrono::minutes;

namespace {

constexpr int kMostCoolDown = 10'080; // a week in minutes
constexpr int kDaysToExpiry = 30;

QHBoxLayout* plainRow(QWidget* box)
{
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

QTimeEdit* timeEdit(const QString& name, const QString& spoken, QWidget* parent)
{
    auto* edit = new QTimeEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    return edit;
}

QTime timeOf(minutes clock)
{
    const auto count = static_cast<int>(clock.count());
    return QTime(count / 60, count % 60);
}

minutes clockOf(const QTime& time)
{
    return minutes{time.hour() * 60 + time.minute()};
}

// The clock of this computer; "UTC" where it has no zone.
QString ownZone()
{
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    return zone.isEmpty() ? QStringLiteral("UTC") : QString::fromUtf8(zone);
}

} // namespace

RuleLimits::RuleLimits(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Cool-down:"), makeCoolDown());
    form->addRow(tr("&Quiet hours:"), makeQuiet());
    m_digest = new QCheckBox(tr("One message for all symbols of a scan"), this);
    m_digest->setObjectName(QStringLiteral("alertDigestCheck"));
    m_digest->setToolTip(tr("\"14 new, top 5\" in place of fourteen messages"));
    form->addRow(tr("&Digest:"), m_digest);
    form->addRow(tr("E&xpiry:"), makeExpiry());
    for (int row = 0; row < form->rowCount(); ++row) {
        auto* label = qobject_cast<QLabel*>(form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget* field = form->itemAt(row, QFormLayout::FieldRole)->widget();
        if (label && field->focusProxy())
            label->setBuddy(field->focusProxy());
    }
    connect(m_digest, &QCheckBox::toggled, this, &RuleLimits::edited);
    showParts();
}

QWidget* RuleLimits::makeCoolDown()
{
    auto* box = new QWidget(this);
    m_coolDown = new QSpinBox(box);
    m_coolDown->setObjectName(QStringLiteral("alertCoolDownSpin"));
    m_coolDown->setAccessibleName(tr("Cool-down"));
    m_coolDown->setRange(0, kMostCoolDown);
    m_coolDown->setSpecialValueText(tr("none", "cool-down"));
    m_coolDown->setMinimumWidth(90);
    m_unit = new QComboBox(box);
    m_unit->setObjectName(QStringLiteral("alertCoolDownUnit"));
    m_unit->setAccessibleName(tr("Unit of the cool-down"));
    m_unit->addItem(tr("minutes"), static_cast<int>(CoolDown::Unit::Minutes));
    m_unit->addItem(tr("bars"), static_cast<int>(CoolDown::Unit::Bars));
    auto* hint = new QLabel(tr("for each symbol by itself"), box);
    hint->setProperty("style", QStringLiteral("small"));
    auto* row = plainRow(box);
    row->addWidget(m_coolDown);
    row->addWidget(m_unit);
    row->addWidget(hint);
    row->addStretch(1);
    box->setFocusProxy(m_coolDown);
    connect(m_coolDown, &QSpinBox::valueChanged, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RuleLimits::edited);
    return box;
}

QWidget* RuleLimits::makeQuiet()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_isQuiet = new QCheckBox(tr("Hold back, and tell as one digest afterwards"), box);
    m_isQuiet->setObjectName(QStringLiteral("alertQuietCheck"));
    m_quietParts = new QWidget(box);
    auto* parts = new QVBoxLayout(m_quietParts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(6);
    auto* times = new QHBoxLayout;
    times->setSpacing(6);
    m_from = timeEdit(QStringLiteral("alertQuietFrom"), tr("Quiet from"), m_quietParts);
    m_to = timeEdit(QStringLiteral("alertQuietTo"), tr("Quiet to"), m_quietParts);
    m_zone = new QComboBox(m_quietParts);
    m_zone->setObjectName(QStringLiteral("alertQuietZone"));
    m_zone->setAccessibleName(tr("Time zone of the quiet hours"));
    m_zone->setEditable(true);
    m_zone->setMinimumContentsLength(16);
    QStringList zones = {ownZone(),
                         QStringLiteral("UTC"),
                         QStringLiteral("America/New_York"),
                         QStringLiteral("America/Chicago"),
                         QStringLiteral("Europe/London"),
                         QStringLiteral("Europe/Berlin"),
                         QStringLiteral("Asia/Hong_Kong"),
                         QStringLiteral("Asia/Shanghai"),
                         QStringLiteral("Asia/Tokyo"),
                         QStringLiteral("Australia/Sydney")};
    zones.removeDuplicates();
    m_zone->addItems(zones);
    times->addWidget(m_from);
    times->addWidget(new QLabel(tr("to", "from one time to another"), m_quietParts));
    times->addWidget(m_to);
    times->addWidget(m_zone, 1);
    parts->addLayout(times);
    parts->addWidget(makeDays());
    column->addWidget(m_isQuiet);
    column->addWidget(m_quietParts);
    box->setFocusProxy(m_isQuiet);
    connect(m_isQuiet, &QCheckBox::toggled, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    connect(m_from, &QTimeEdit::timeChanged, this, &RuleLimits::edited);
    connect(m_to, &QTimeEdit::timeChanged, this, &RuleLimits::edited);
    connect(m_zone, &QComboBox::currentTextChanged, this, &RuleLimits::edited);
    return box;
}

QWidget* RuleLimits::makeDays()
{
    auto* box = new QWidget(m_quietParts);
    auto* row = plainRow(box);
    m_days = addDayChecks(*row, QStringLiteral("alertQuietDay%1"));
    for (const QCheckBox* check : m_days)
        connect(check, &QCheckBox::toggled, this, &RuleLimits::edited);
    return box;
}

QWidget* RuleLimits::makeExpiry()
{
    auto* box = new QWidget(this);
    m_expires = new QCheckBox(tr("Ends at"), box);
    m_expires->setObjectName(QStringLiteral("alertExpiresCheck"));
    m_expiry = new QDateTimeEdit(box);
    m_expiry->setObjectName(QStringLiteral("alertExpiryEdit"));
    m_expiry->setAccessibleName(tr("The rule ends at"));
    m_expiry->setCalendarPopup(true);
    m_expiry->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    auto* row = plainRow(box);
    row->addWidget(m_expires);
    row->addWidget(m_expiry);
    row->addStretch(1);
    box->setFocusProxy(m_expires);
    connect(m_expires, &QCheckBox::toggled, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    connect(m_expiry, &QDateTimeEdit::dateTimeChanged, this, &RuleLimits::edited);
    return box;
}

void RuleLimits::setRule(const AlertRule& rule, base::UtcTime now)
{
    m_coolDown->setValue(
        static_cast<int>(std::min<std::size_t>(rule.coolDown.count, kMostCoolDown)));
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(rule.coolDown.unit)));
    alerts::QuietHours quiet;
    quiet.zone = ownZone().toStdString();
    if (rule.quiet)
        quiet = *rule.quiet;
    m_from->setTime(timeOf(quiet.from));
    m_to->setTime(timeOf(quiet.to));
    m_zone->setCurrentText(QString::fromStdString(quiet.zone));
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setChecked(quiet.days[day]);
    m_isQuiet->setChecked(rule.quiet.has_value());
    m_digest->setChecked(rule.digest);
    const base::UtcSeconds expiry = rule.expires.value_or(
        std::chrono::floor<std::chrono::seconds>(now) + std::chrono::days(kDaysToExpiry));
    m_expiry->setDateTime(QDateTime::fromSecsSinceEpoch(expiry.time_since_epoch().count()));
    m_expires->setChecked(rule.expires.has_value());
    showParts();
}

void RuleLimits::apply(AlertRule& rule) const
{
    rule.coolDown.count = static_cast<std::size_t>(m_coolDown->value());
    rule.coolDown.unit = static_cast<CoolDown::Unit>(m_unit->currentData().toInt());
    rule.quiet.reset();
    if (m_isQuiet->isChecked()) {
        alerts::QuietHours quiet;
        quiet.from = clockOf(m_from->time());
        quiet.to = clockOf(m_to->time());
        quiet.zone = m_zone->currentText().trimmed().toStdString();
        for (std::size_t day = 0; day < m_days.size(); ++day)
            quiet.days[day] = m_days[day]->isChecked();
        rule.quiet = quiet;
    }
    rule.digest = m_digest->isChecked();
    rule.expires.reset();
    if (m_expires->isChecked())
        rule.expires =
            base::UtcSeconds(std::chrono::seconds(m_expiry->dateTime().toSecsSinceEpoch()));
}

void RuleLimits::showParts()
{
    m_unit->setEnabled(m_coolDown->value() > 0);
    m_quietParts->setVisible(m_isQuiet->isChecked());
    m_expiry->setEnabled(m_expires->isChecked());
}

} // namespace tapesift::widgets
