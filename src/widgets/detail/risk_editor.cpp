#include "widgets/detail/risk_editor.h"

#include <cmath>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include "tapesift/presentation/number_format.h"
#include "widgets/controls/wheel_guard.h"

namespace tapesift::widgets {

using presentation::RiskBudget;

namespace {

constexpr int kLargestAccount = 1'000'000'000; // as settings/setting.h allows
constexpr int kStep = 1000;

QString percentText(double percent)
{
    const bool isWhole = percent == std::round(percent);
    const bool isFine = std::round(percent * 10) != percent * 10;
    return presentation::NumberFormat().ratio(percent, isWhole  ? 0
                                                       : isFine ? 2
                                                                : 1) +
           QStringLiteral(" %");
}

} // namespace

RiskEditor::RiskEditor(QWidget* parent)
    : QWidget(parent)
    , m_account(new QSpinBox(this))
    , m_percent(new QComboBox(this))
{
    m_account->setObjectName(QStringLiteral("accountSpin"));
    m_account->setRange(1, kLargestAccount);
    m_account->setSingleStep(kStep);
    m_account->setGroupSeparatorShown(true);
    m_account->setKeyboardTracking(false);
    m_account->setToolTip(tr("The size of your account, in the currency of the price"));
    m_account->setAccessibleName(tr("Account"));
    m_percent->setObjectName(QStringLiteral("riskCombo"));
    m_percent->setToolTip(tr("The share of the account that the trade may lose at the stop"));
    m_percent->setAccessibleName(tr("Risk"));
    for (const double percent : presentation::riskPercents())
        m_percent->addItem(percentText(percent), percent);
    m_account->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    WheelGuard::guard(*m_account);
    WheelGuard::guard(*m_percent);

    auto* accountLabel = new QLabel(tr("Account"), this);
    auto* riskLabel = new QLabel(tr("Risk"), this);
    for (QLabel* label : {accountLabel, riskLabel})
        label->setProperty("style", QStringLiteral("muted"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(accountLabel);
    row->addWidget(m_account, 1);
    row->addWidget(riskLabel);
    row->addWidget(m_percent);
    connect(m_account, &QSpinBox::valueChanged, this, &RiskEditor::tell);
    connect(m_percent, &QComboBox::activated, this, &RiskEditor::tell);
}

void RiskEditor::setRisk(const RiskBudget& risk)
{
    const QSignalBlocker silent(m_account);
    if (!m_account->hasFocus())
        m_account->setValue(static_cast<int>(risk.account));
    m_percent->setCurrentIndex(std::max(0, m_percent->findData(risk.percent)));
}

void RiskEditor::tell()
{
    Q_EMIT changed({m_account->value(), m_percent->currentData().toDouble()});
}

} // namespace tapesift::widgets
