#include "widgets/results/change_bar.h"

#include <array>
#include <chrono>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tapesift::widgets {

using namespace std::chrono_literals;
using presentation::ChangePart;

namespace {

constexpr auto kPause = 250ms; // Numbers that change more often cannot be read.

} // namespace

ChangeBar::ChangeBar(presentation::RunResults& results, QWidget* parent)
    : QWidget(parent)
    , m_results(results)
    , m_line(new QHBoxLayout(this))
    , m_since(new QLabel(this))
{
    setObjectName(QStringLiteral("changeBar"));
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(2);
    m_since->setObjectName(QStringLiteral("sinceLabel"));
    m_since->setProperty("style", QStringLiteral("small"));
    m_since->setContentsMargins(4, 0, 0, 0);
    m_line->addWidget(m_since);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ChangeBar::showCounts);
    connect(&m_results, &presentation::RunResults::compared, this, &ChangeBar::showCounts);
    connect(&m_results, &presentation::RunResults::countsChanged, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    showCounts();
}

void ChangeBar::showCounts()
{
    presentation::ChangeView view = presentation::makeChangeView(m_results);
    setVisible(!view.isEmpty());
    if (view == m_view)
        return;
    m_view = std::move(view);
    for (std::size_t i = 0; i < m_view.parts.size(); ++i)
        showPart(i, m_view.parts[i]);
    for (std::size_t i = m_view.parts.size(); i < m_parts.size(); ++i)
        m_parts[i]->hide();
    m_since->setText(m_view.since);
    m_since->setAccessibleName(m_view.since);
    m_since->setToolTip(m_view.explanation);
}

void ChangeBar::showPart(std::size_t place, const ChangePart& part)
{
    if (place == m_parts.size()) {
        auto* button = new QPushButton(this);
        button->setProperty("role", QStringLiteral("link"));
        button->setAutoDefault(false);
        m_line->insertWidget(static_cast<int>(place), button);
        connect(button, &QPushButton::clicked, this, [this, place] {
            const ChangePart& clicked = m_view.parts[place];
            if (clicked.kind == ChangePart::Kind::Left)
                Q_EMIT leftRequested();
            else
                Q_EMIT filterRequested(clicked.filter);
        });
        m_parts.push_back(button);
    }
    constexpr std::array kNames = {"enteredButton", "leftButton", "flippedButton", "movedButton"};
    QPushButton* button = m_parts[place];
    button->setObjectName(QString::fromLatin1(kNames.at(static_cast<std::size_t>(part.kind))));
    button->setText(part.text);
    button->setAccessibleName(QStringLiteral("%1 %2").arg(part.text, m_view.since));
    button->setToolTip(part.toolTip);
    button->show();
}

} // namespace tapesift::widgets
