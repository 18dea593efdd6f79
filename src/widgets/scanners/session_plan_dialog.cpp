#include "widgets/scanners/session_plan_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

#include "tapesift/presentation/message_text.h"
#include "tapesift/presentation/scanner_dashboard_texts.h"
#include "widgets/controls/day_checks.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::array<int, 12> kIntervals = {1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 1440};
constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMaxSymbols = 5'000;
constexpr int kMaxTimeout = 3'600; // seconds

// The week as it is read: from Monday on.

QString intervalText(int length)
{
    switch (length) {
    case 1:
        return SessionPlanDialog::tr("every minute");
    case 60:
        return SessionPlanDialog::tr("every hour");
    case kMinutesOfDay:
        return SessionPlanDialog::tr("once a day");
    default:
        return length % 60 == 0 ? SessionPlanDialog::tr("every %1 hours").arg(length / 60)
                                : SessionPlanDialog::tr("every %1 minutes").arg(length);
    }
}

template <class Value>
void addChoice(QComboBox& combo, Value value, const QString& text)
{
    combo.addItem(text, static_cast<int>(value));
}

void choose(QComboBox& combo, int value)
{
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
}

// An hour 24 is midnight at the end of the day, which a time of day cannot say.
QTime timeOf(minutes time)
{
    return QTime::fromMSecsSinceStartOfDay(
        static_cast<int>(std::chrono::milliseconds(time % hours{24}).count()));
}

} // namespace

SessionPlanDialog::SessionPlanDialog(const QString& title,
                                     const scanners::ScannerDefinition& definition,
                                     const market::ExchangeCalendar& calendar, QWidget* parent)
    : QDialog(parent)
    , m_before(definition)
    , m_calendar(calendar)
{
    setObjectName(QStringLiteral("sessionPlanDialog"));
    setWindowTitle(tr("Schedule of %1").arg(title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    m_isScheduled = new QCheckBox(tr("&Run by itself while a session is on"), this);
    m_isScheduled->setObjectName(QStringLiteral("scheduledCheck"));
    column->addWidget(m_isScheduled);
    m_scheduleBox = new QWidget(this);
    auto* schedule = new QFormLayout(m_scheduleBox);
    schedule->setContentsMargins(24, 0, 0, 0);
    makeSchedule(*schedule);
    column->addWidget(m_scheduleBox);
    m_preSession = new QCheckBox(tr("Also run &30 minutes before the open"), this);
    m_preSession->setObjectName(QStringLiteral("preSessionCheck"));
    column->addWidget(m_preSession);
    auto* limits = new QFormLayout;
    makeLimits(*limits);
    column->addLayout(limits);
    m_meaning = new QLabel(this);
    m_meaning->setObjectName(QStringLiteral("planMeaning"));
    m_meaning->setWordWrap(true);
    column->addWidget(m_meaning);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    setStyleProperty(*m_buttons->button(QDialogButtonBox::Ok), "role", QStringLiteral("primary"));
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->definition());
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setAll();
    showMeaning();
}

void SessionPlanDialog::makeSchedule(QFormLayout& form)
{
    m_interval = new QComboBox(m_scheduleBox);
    m_interval->setObjectName(QStringLiteral("planIntervalCombo"));
    for (const int length : kIntervals)
        m_interval->addItem(intervalText(length), length);
    m_onClosed = new QComboBox(m_scheduleBox);
    m_onClosed->setObjectName(QStringLiteral("closedCombo"));
    addChoice(*m_onClosed, scanners::OnClosed::Skip, tr("leave the run out"));
    addChoice(*m_onClosed, scanners::OnClosed::Wait, tr("run at the next open"));
    addChoice(*m_onClosed, scanners::OnClosed::Run, tr("run all the same"));
    m_missed = new QComboBox(m_scheduleBox);
    m_missed->setObjectName(QStringLiteral("missedCombo"));
    addChoice(*m_missed, scanners::Missed::Once, tr("catch up once"));
    addChoice(*m_missed, scanners::Missed::Skip, tr("leave them out"));
    form.addRow(tr("&How often:"), m_interval);
    form.addRow(tr("From:"),
                makeBound(m_start, tr("at this time, not at the open"), QStringLiteral("start")));
    form.addRow(tr("To:"),
                makeBound(m_end, tr("at this time, not at the close"), QStringLiteral("end")));
    form.addRow(tr("On:"), makeDays());
    form.addRow(tr("&Exchange closed:"), m_onClosed);
    form.addRow(tr("Runs &missed asleep:"), m_missed);
    m_interval->setAccessibleName(tr("How often"));
    m_onClosed->setAccessibleName(tr("On a day when the exchange is closed"));
    m_missed->setAccessibleName(tr("Runs that the computer slept through"));
    for (QComboBox* combo : {m_interval, m_onClosed, m_missed})
        connect(combo, &QComboBox::currentIndexChanged, this, &SessionPlanDialog::showMeaning);
    connect(m_isScheduled, &QCheckBox::toggled, this, &SessionPlanDialog::showMeaning);
}

QWidget* SessionPlanDialog::makeBound(Bound& bound, const QString& text, const QString& name)
{
    auto* box = new QWidget(m_scheduleBox);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    bound.isOwn = new QCheckBox(text, box);
    bound.isOwn->setObjectName(name + QStringLiteral("Check"));
    bound.time = new QTimeEdit(box);
    bound.time->setObjectName(name + QStringLiteral("Edit"));
    bound.time->setDisplayFormat(QStringLiteral("HH:mm"));
    bound.time->setAccessibleName(name == QStringLiteral("start") ? tr("First run at")
                                                                  : tr("Last run at"));
    row->addWidget(bound.time);
    row->addWidget(bound.isOwn);
    row->addStretch(1);
    connect(bound.isOwn, &QCheckBox::toggled, this, &SessionPlanDialog::showMeaning);
    connect(bound.time, &QTimeEdit::timeChanged, this, &SessionPlanDialog::showMeaning);
    return box;
}

QWidget* SessionPlanDialog::makeDays()
{
    auto* box = new QWidget(m_scheduleBox);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_days = addDayChecks(*row, QStringLiteral("day%1Check"));
    for (const QCheckBox* check : m_days)
        connect(check, &QCheckBox::toggled, this, &SessionPlanDialog::showMeaning);
    return box;
}

void SessionPlanDialog::makeLimits(QFormLayout& form)
{
    m_symbolLimit = new QSpinBox(this);
    m_symbolLimit->setObjectName(QStringLiteral("symbolLimitSpin"));
    m_symbolLimit->setRange(1, kMaxSymbols);
    m_symbolLimit->setAccessibleName(tr("Take at most so many hits of a run"));
    m_timeout = new QSpinBox(this);
    m_timeout->setObjectName(QStringLiteral("timeoutSpin"));
    m_timeout->setRange(1, kMaxTimeout);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setAccessibleName(tr("Stop a run after so many seconds"));
    form.addRow(tr("&Take at most (best by score):"), m_symbolLimit);
    form.addRow(tr("&Stop a run after:"), m_timeout);
}

void SessionPlanDialog::setAll()
{
    m_isScheduled->setChecked(m_before.schedule.has_value());
    const scanners::Schedule schedule = m_before.schedule.value_or(scanners::Schedule{});
    const auto length =
        static_cast<int>(std::chrono::duration_cast<minutes>(schedule.interval).count());
    if (m_interval->findData(length) < 0) // A file may hold any length between.
        m_interval->addItem(intervalText(length), length);
    choose(*m_interval, length);
    setBound(m_start, schedule.start, m_calendar.regularOpen());
    setBound(m_end, schedule.end, m_calendar.regularClose());
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setChecked(schedule.days[day]);
    choose(*m_onClosed, static_cast<int>(schedule.onClosed));
    choose(*m_missed, static_cast<int>(schedule.missed));
    m_preSession->setChecked(m_before.preSession);
    m_symbolLimit->setValue(
        static_cast<int>(std::min<std::size_t>(m_before.symbolLimit, kMaxSymbols)));
    m_timeout->setValue(static_cast<int>(m_before.timeout.count()));
}

void SessionPlanDialog::setBound(const Bound& bound, std::optional<minutes> time, minutes usual)
{
    bound.isOwn->setChecked(time.has_value());
    bound.time->setTime(timeOf(time.value_or(usual)));
}

scanners::Schedule SessionPlanDialog::schedule() const
{
    scanners::Schedule schedule = m_before.schedule.value_or(scanners::Schedule{});
    schedule.interval = minutes{m_interval->currentData().toInt()};
    const auto timeIn = [](const Bound& bound) {
        const QTime time = bound.time->time();
        return bound.isOwn->isChecked() ? std::optional(minutes{time.hour() * 60 + time.minute()})
                                        : std::nullopt;
    };
    schedule.start = timeIn(m_start);
    schedule.end = timeIn(m_end);
    for (std::size_t day = 0; day < m_days.size(); ++day)
        schedule.days[day] = m_days[day]->isChecked();
    schedule.onClosed = static_cast<scanners::OnClosed>(m_onClosed->currentData().toInt());
    schedule.missed = static_cast<scanners::Missed>(m_missed->currentData().toInt());
    return schedule;
}

scanners::ScannerDefinition SessionPlanDialog::definition() const
{
    scanners::ScannerDefinition definition = m_before;
    definition.schedule.reset();
    if (m_isScheduled->isChecked())
        definition.schedule = schedule();
    definition.preSession = m_preSession->isChecked();
    definition.symbolLimit = static_cast<std::size_t>(m_symbolLimit->value());
    definition.timeout = std::chrono::seconds{m_timeout->value()};
    return definition;
}

void SessionPlanDialog::showMeaning()
{
    m_scheduleBox->setEnabled(m_isScheduled->isChecked());
    for (const Bound& bound : {m_start, m_end})
        bound.time->setEnabled(bound.isOwn->isChecked());
    const scanners::ScannerDefinition now = definition();
    const auto times = now.schedule ? scanners::RunTimes::of(*now.schedule, m_calendar)
                                    : base::Result<scanners::RunTimes>(base::Error{});
    const bool isWrong = now.schedule && !times;
    m_meaning->setText(isWrong ? presentation::errorText(times.error())
                               : presentation::scheduleText(now, m_calendar));
    setStyleProperty(*m_meaning, "style",
                     isWrong ? QStringLiteral("error") : QStringLiteral("muted"));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!isWrong);
}

} // namespace tapesift::widgets
