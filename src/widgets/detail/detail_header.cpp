#include "widgets/detail/detail_header.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/controls/direction_colour.h"
#include "widgets/controls/elided_label.h"

namespace tapesift::widgets {

using presentation::Direction;
using presentation::FailureDetail;
using presentation::SymbolDetail;

namespace {

constexpr int kIconSide = 16;
constexpr double kPriceScale = 1.7; // of the font of numbers
constexpr double kSymbolScale = 1.35;

// A colour never stands alone: the arrow says the same.
QString arrowOf(Direction direction)
{
    switch (direction) {
    case Direction::Up:
        return QStringLiteral("▲ ");
    case Direction::Down:
        return QStringLiteral("▼ ");
    case Direction::Flat:
        break;
    }
    return {};
}

QFont scaled(QFont font, double by, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * by);
    font.setWeight(weight);
    return font;
}

} // namespace

DetailHeader::DetailHeader(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_symbol(new QLabel(this))
    , m_simulated(new QLabel(tr("Simulated"), this))
    , m_name(new ElidedLabel(this))
    , m_facts(new ElidedLabel(this))
    , m_price(new QLabel(this))
    , m_change(new QLabel(this))
{
    m_symbol->setObjectName(QStringLiteral("symbolLabel"));
    m_symbol->setTextFormat(Qt::PlainText);
    m_symbol->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_simulated->setObjectName(QStringLiteral("simulatedTag"));
    m_simulated->setProperty("style", QStringLiteral("warning"));
    m_simulated->setToolTip(tr("Prices that nobody paid: the market is invented."));
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_facts->setObjectName(QStringLiteral("factsLabel"));
    m_facts->setProperty("style", QStringLiteral("muted"));
    m_price->setObjectName(QStringLiteral("priceLabel"));
    m_price->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_price->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_change->setObjectName(QStringLiteral("changeLabel"));
    m_change->setTextFormat(Qt::RichText);
    m_change->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    makeButtons();

    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_symbol);
    title->addWidget(m_simulated);
    title->addStretch(1);
    title->addWidget(m_previous);
    title->addWidget(m_next);
    title->addWidget(m_more);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_facts);
    auto* numbers = new QVBoxLayout;
    numbers->setSpacing(0);
    numbers->addWidget(m_price);
    numbers->addWidget(m_change);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(12);
    facts->addLayout(names, 1);
    facts->addLayout(numbers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 10);
    layout->setSpacing(2);
    layout->addLayout(title);
    layout->addLayout(facts);
    facts->setContentsMargins(0, 0, 6, 0);
    connect(&look, &Look::changed, this, &DetailHeader::applyLook);
    applyLook();
}

void DetailHeader::makeButtons()
{
    m_previous = makeButton(QStringLiteral("previousButton"), QStringLiteral("chevron-up"),
                            tr("Previous symbol"));
    m_next =
        makeButton(QStringLiteral("nextButton"), QStringLiteral("chevron-down"), tr("Next symbol"));
    m_more = makeButton(QStringLiteral("moreButton"), QStringLiteral("more"),
                        tr("More for this symbol"));
    connect(m_previous, &QToolButton::clicked, this, &DetailHeader::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &DetailHeader::nextRequested);

    auto* menu = new QMenu(this);
    QAction* copy =
        menu->addAction(m_look.icon(QStringLiteral("copy")), tr("Copy all facts as text"));
    copy->setObjectName(QStringLiteral("copyFactsAction"));
    connect(copy, &QAction::triggered, this, &DetailHeader::copyRequested);
    m_copyJson = menu->addAction(m_look.icon(QStringLiteral("copy")), tr("Copy all facts as JSON"));
    m_copyJson->setObjectName(QStringLiteral("copyJsonAction"));
    connect(m_copyJson, &QAction::triggered, this, &DetailHeader::copyJsonRequested);
    m_saveChart =
        menu->addAction(m_look.icon(QStringLiteral("image")), tr("Save the chart as a picture…"));
    m_saveChart->setObjectName(QStringLiteral("saveChartAction"));
    connect(m_saveChart, &QAction::triggered, this, &DetailHeader::saveChartRequested);
    QAction* browser =
        menu->addAction(m_look.icon(QStringLiteral("external")), tr("Open in the browser"));
    browser->setObjectName(QStringLiteral("openInBrowserAction"));
    connect(browser, &QAction::triggered, this, &DetailHeader::openInBrowserRequested);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

QToolButton* DetailHeader::makeButton(const QString& name, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(m_look.icon(icon, IconInk::Muted));
    button->setIconSize({kIconSide, kIconSide});
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void DetailHeader::showTitle(const QString& symbol, const QString& name, const QStringList& facts)
{
    m_symbol->setText(symbol);
    m_symbol->setAccessibleName(tr("Symbol %1").arg(symbol));
    m_name->setText(name);
    m_name->setVisible(!name.isEmpty());
    QStringList known = facts;
    known.removeAll(QString());
    m_facts->setText(known.join(QStringLiteral(" · ")));
    m_facts->setVisible(!known.isEmpty());
}

void DetailHeader::showDetail(const SymbolDetail& detail)
{
    showTitle(detail.symbol, detail.name, {detail.exchange, detail.sector});
    m_simulated->setVisible(detail.isSimulated);
    m_saveChart->setEnabled(true);
    m_copyJson->setEnabled(true);
    m_price->setVisible(true);
    m_change->setVisible(true);
    m_price->setText(detail.price);
    m_price->setAccessibleName(tr("Last price %1").arg(detail.price));
    m_price->setToolTip(detail.isForming ? tr("Last price, of a bar that is not closed yet")
                                         : tr("Last price"));
    m_direction = detail.direction;
    m_changeText = tr("%1%2  %3", "arrow, change, change in percent")
                       .arg(arrowOf(detail.direction), detail.change, detail.changePercent);
    m_change->setAccessibleName(tr("Change %1, %2").arg(detail.change, detail.changePercent));
    m_change->setToolTip(tr("Change against the close before"));
    applyLook();
}

void DetailHeader::showFailure(const FailureDetail& detail)
{
    showTitle(detail.symbol, detail.name, {});
    m_simulated->hide();
    m_saveChart->setEnabled(false);
    m_copyJson->setEnabled(false);
    m_price->hide();
    m_change->hide();
}

void DetailHeader::applyLook()
{
    const Theme& theme = m_look.theme();
    m_symbol->setFont(scaled(theme.textFont, kSymbolScale, QFont::Bold));
    m_price->setFont(scaled(theme.numberFont, kPriceScale, QFont::Medium));
    m_change->setFont(theme.numberFont);
    m_change->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                          .arg(directionColour(theme, m_direction).name(),
                               m_changeText.toHtmlEscaped().replace(QStringLiteral("  "),
                                                                    QStringLiteral("&nbsp; "))));
}

} // namespace tapesift::widgets
