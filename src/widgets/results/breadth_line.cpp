#include "widgets/results/breadth_line.h"

#include <chrono>
#include <cmath>

#include <QHBoxLayout>
#include <QPainter>

#include "tapesift/presentation/breadth_text.h"
#include "widgets/controls/direction_colour.h"
#include "widgets/controls/elided_label.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 250ms; // Numbers that change more often cannot be read.
constexpr int kBarWidth = 84;
constexpr int kBarHeight = 6;
constexpr int kMargin = 12;

} // namespace

BreadthLine::BreadthLine(presentation::RunResults& results, Look& look, QWidget* parent)
    : QWidget(parent)
    , m_results(results)
    , m_look(look)
    , m_text(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("breadthLine"));
    m_text->setObjectName(QStringLiteral("breadthLabel"));
    m_text->setProperty("style", QStringLiteral("small"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin + kBarWidth + 10, 5, kMargin, 6);
    row->addWidget(m_text, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &BreadthLine::showBreadth);
    connect(&m_results, &presentation::RunResults::countsChanged, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&m_look, &Look::changed, this, qOverload<>(&QWidget::update));
    showBreadth();
}

void BreadthLine::addAside(QWidget* widget)
{
    layout()->addWidget(widget);
}

void BreadthLine::showBreadth()
{
    const analysis::MarketBreadth& breadth = m_results.breadth();
    const presentation::NumberFormat numbers;
    const QString text = presentation::breadthText(breadth, numbers);
    setVisible(!text.isEmpty());
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_text->setExplanation(presentation::breadthExplanation(breadth, numbers));
    setToolTip(presentation::breadthExplanation(breadth, numbers));
    update();
}

QRectF BreadthLine::bar() const
{
    return {kMargin, (height() - kBarHeight) / 2.0, kBarWidth, kBarHeight};
}

void BreadthLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    const analysis::MarketBreadth& breadth = m_results.breadth();
    const std::uint32_t counted = breadth.advancing() + breadth.declining() + breadth.unchanged();
    QPainter painter(this);
    painter.fillRect(QRectF(0, 0, width(), 1), theme.line);
    const QRectF where = bar();
    painter.fillRect(where, trackColour(theme));
    if (counted == 0)
        return;
    QRectF up = where;
    up.setWidth(std::round(where.width() * breadth.advancing() / counted));
    QRectF down = where;
    down.setLeft(where.right() - std::round(where.width() * breadth.declining() / counted));
    painter.fillRect(up, theme.up);
    painter.fillRect(down, theme.down);
}

} // namespace tapesift::widgets
