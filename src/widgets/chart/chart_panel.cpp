#include "widgets/chart/chart_panel.h"

#include <array>
#include <utility>

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "tapesift/widgets/look.h"
#include "widgets/chart/chart_widget.h"

namespace tapesift::widgets {

namespace {

using presentation::ChartRange;

constexpr int kSpacing = 2;
constexpr int kMargin = 6;

QToolButton* makeButton(QWidget* parent, QAction* action, const QString& name)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setAccessibleName(action->toolTip());
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ChartPanel::ChartPanel(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setObjectName(QStringLiteral("chartPanel"));
    m_bar = new QWidget(this);
    m_bar->setObjectName(QStringLiteral("chartBar"));
    m_bar->setProperty("surface", QStringLiteral("flat"));
    m_bar->setAttribute(Qt::WA_StyledBackground);
    // The row takes the width it is given; fitButtons() sees to what is in it.
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_chart = new ChartWidget(look, this);
    makeActions();
    makeMenu();
    makeButtons();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_chart, 1);

    connect(m_chart, &ChartWidget::rangeChanged, this, &ChartPanel::showOptions);
    connect(m_chart, &ChartWidget::optionsChanged, this, &ChartPanel::showOptions);
    connect(m_chart, &ChartWidget::chartChanged, this,
            [this] { m_save->setEnabled(m_chart->chart() != nullptr); });
    m_save->setEnabled(false);
    m_toldState = saveState();
    showOptions();
}

void ChartPanel::makeActions()
{
    const std::array<std::pair<QString, QString>, presentation::kAllChartRanges.size()> texts = {{
        {tr("1M"), tr("Show the last month")},
        {tr("3M"), tr("Show the last three months")},
        {tr("6M"), tr("Show the last six months")},
        {tr("1Y"), tr("Show the last year")},
        {tr("2Y"), tr("Show the last two years")},
        {tr("5Y"), tr("Show the last five years")},
        {tr("All"), tr("Show all bars there are")},
    }};
    auto* group = new QActionGroup(this);
    // None is chosen once somebody has zoomed or panned.
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const ChartRange range = presentation::kAllChartRanges[i];
        QAction* action = addSwitch(presentation::rangeKey(range), texts[i].first, texts[i].second);
        group->addAction(action);
        m_ranges.push_back(action);
        connect(action, &QAction::triggered, this, [this, range] { m_chart->showRange(range); });
    }

    m_sma20 =
        addSwitch(QStringLiteral("sma20"), tr("SMA 20"), tr("The average of the last 20 closes"));
    m_sma50 =
        addSwitch(QStringLiteral("sma50"), tr("SMA 50"), tr("The average of the last 50 closes"));
    m_sma200 = addSwitch(QStringLiteral("sma200"), tr("SMA 200"),
                         tr("The average of the last 200 closes"));
    m_bollinger = addSwitch(QStringLiteral("bollinger"), tr("Bollinger bands"),
                            tr("Two standard deviations around the average of 20 closes"));
    m_levels = addSwitch(QStringLiteral("levels"), tr("Stop and target"),
                         tr("Stop and target of the side that the verdict leans to"));
    m_cycle = addSwitch(QStringLiteral("cycle"), tr("Strongest cycle"),
                        tr("Tops and bottoms of the strongest cycle as a wave"));
    m_volume = addSwitch(QStringLiteral("volume"), tr("Volume"),
                         tr("The volume of each bar below the chart"));
    m_rsi = addSwitch(QStringLiteral("rsi"), tr("RSI 14"),
                      tr("The relative strength index below the chart"));
    m_macd = addSwitch(QStringLiteral("macd"), tr("MACD"),
                       tr("Moving average convergence and divergence below the chart"));
    for (QAction* action :
         {m_sma20, m_sma50, m_sma200, m_bollinger, m_levels, m_cycle, m_volume, m_rsi, m_macd})
        connect(action, &QAction::triggered, this, &ChartPanel::applySwitches);

    m_log = addSwitch(QStringLiteral("log"), tr("Log"),
                      tr("Logarithmic scale: equal percentages are equally high (L)"));
    connect(m_log, &QAction::triggered, m_chart, &ChartWidget::setLogScale);

    m_save = new QAction(m_look.icon(QStringLiteral("image")), tr("Save image…"), this);
    m_save->setObjectName(QStringLiteral("saveImageAction"));
    m_save->setToolTip(tr("Save the chart as an image"));
    connect(m_save, &QAction::triggered, this, &ChartPanel::saveImageRequested);
}

QAction* ChartPanel::addSwitch(const QString& name, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name + QStringLiteral("Action"));
    action->setToolTip(toolTip);
    action->setCheckable(true);
    return action;
}

void ChartPanel::makeMenu()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("indicatorsMenu"));
    m_menu->setToolTipsVisible(true);
    m_menu->installEventFilter(this);
    m_menu->addActions({m_sma20, m_sma50, m_sma200, m_bollinger});
    m_menu->addSeparator();
    m_menu->addActions({m_levels, m_cycle});
    m_menu->addSeparator();
    m_menu->addActions({m_volume, m_rsi, m_macd});
    m_menu->addSeparator();
    // The same again in words for the buttons that may have no room.
    auto* scale = new QAction(tr("Logarithmic scale"), this);
    scale->setCheckable(true);
    connect(scale, &QAction::triggered, m_log, &QAction::trigger);
    connect(m_log, &QAction::toggled, scale, &QAction::setChecked);
    m_menu->addAction(scale);
    QMenu* ranges = m_menu->addMenu(tr("Range"));
    for (QAction* range : m_ranges)
        ranges->addAction(range);
    m_menu->addSeparator();
    m_menu->addAction(m_save);
}

void ChartPanel::makeButtons()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(kMargin, kMargin / 2, kMargin, kMargin / 2);
    row->setSpacing(kSpacing);
    for (std::size_t i = 0; i < m_ranges.size(); ++i) {
        const QString key = presentation::rangeKey(presentation::kAllChartRanges[i]);
        m_rangeButtons.push_back(
            makeButton(m_bar, m_ranges[i], QStringLiteral("range%1Button").arg(key)));
        row->addWidget(m_rangeButtons.back());
    }
    row->addStretch(1);

    m_logButton = makeButton(m_bar, m_log, QStringLiteral("logButton"));
    row->addWidget(m_logButton);
    m_indicatorsButton = new QToolButton(m_bar);
    m_indicatorsButton->setObjectName(QStringLiteral("indicatorsButton"));
    m_indicatorsButton->setText(tr("Indicators"));
    m_indicatorsButton->setIcon(m_look.icon(QStringLiteral("sliders")));
    m_indicatorsButton->setToolTip(tr("Choose what the chart shows"));
    m_indicatorsButton->setAccessibleName(tr("Indicators"));
    m_indicatorsButton->setPopupMode(QToolButton::InstantPopup);
    m_indicatorsButton->setMenu(m_menu);
    m_indicatorsButton->setAutoRaise(true);
    m_indicatorsButton->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_indicatorsButton);
    m_saveButton = makeButton(m_bar, m_save, QStringLiteral("saveImageButton"));
    m_saveButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    row->addWidget(m_saveButton);
}

QString ChartPanel::saveState() const
{
    return presentation::toText(m_chart->options());
}

void ChartPanel::restoreState(const QString& text)
{
    const QSignalBlocker silent(this);
    const presentation::ChartOptions options = presentation::chartOptionsFromText(text);
    m_chart->setOverlays(options.overlays);
    m_chart->setPanes(options.panes);
    m_chart->setLogScale(options.isLog);
    m_chart->showRange(options.range);
    showOptions();
}

QSize ChartPanel::minimumSizeHint() const
{
    const QSize chart = m_chart->minimumSizeHint();
    return {chart.width(), chart.height() + m_bar->sizeHint().height()};
}

bool ChartPanel::eventFilter(QObject* watched, QEvent* event)
{
    // The menu stays open while indicators are switched: often several are.
    if (watched == m_menu && event->type() == QEvent::MouseButtonRelease) {
        QAction* action = m_menu->activeAction();
        if (action != nullptr && action->isCheckable()) {
            action->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChartPanel::resizeEvent(QResizeEvent*)
{
    fitButtons();
}

void ChartPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitButtons();
    QWidget::changeEvent(event);
}

void ChartPanel::applySwitches()
{
    m_chart->setOverlays({m_sma20->isChecked(), m_sma50->isChecked(), m_sma200->isChecked(),
                          m_bollinger->isChecked(), m_levels->isChecked(), m_cycle->isChecked()});
    m_chart->setPanes({m_volume->isChecked(), m_rsi->isChecked(), m_macd->isChecked()});
    tellOfChange();
}

void ChartPanel::showOptions()
{
    const presentation::ChartOptions& options = m_chart->options();
    for (std::size_t i = 0; i < m_ranges.size(); ++i) {
        m_ranges[i]->setChecked(m_chart->isRangeShown() &&
                                presentation::kAllChartRanges[i] == options.range);
    }
    m_sma20->setChecked(options.overlays.sma20);
    m_sma50->setChecked(options.overlays.sma50);
    m_sma200->setChecked(options.overlays.sma200);
    m_bollinger->setChecked(options.overlays.bollinger);
    m_levels->setChecked(options.overlays.levels);
    m_cycle->setChecked(options.overlays.cycle);
    m_volume->setChecked(options.panes.volume);
    m_rsi->setChecked(options.panes.rsi);
    m_macd->setChecked(options.panes.macd);
    m_log->setChecked(options.isLog);
    fitButtons();
    tellOfChange();
}

void ChartPanel::tellOfChange()
{
    const QString state = saveState();
    if (std::exchange(m_toldState, state) != state)
        Q_EMIT stateChanged();
}

void ChartPanel::fitButtons()
{
    if (m_saveButton == nullptr)
        return; // A change of style while the panel is made.
    const std::vector<QWidget*> rest = {m_logButton, m_indicatorsButton, m_saveButton};
    std::vector<QWidget*> all(m_rangeButtons.begin(), m_rangeButtons.end());
    all.insert(all.end(), rest.begin(), rest.end());
    for (QWidget* button : all)
        button->setVisible(true);
    m_indicatorsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    const auto fits = [&] {
        int needed = 2 * kMargin;
        for (const QWidget* button : all) {
            if (!button->isHidden())
                needed += button->sizeHint().width() + kSpacing;
        }
        return needed <= width();
    };
    if (!fits())
        m_indicatorsButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    // In the order of how little they are missed: 2Y, 5Y, 3M, Log, 1M.
    const std::array<QWidget*, 7> order = {m_rangeButtons[4], m_rangeButtons[5], m_rangeButtons[1],
                                           m_logButton,       m_rangeButtons[0], m_saveButton,
                                           m_rangeButtons[3]};
    for (QWidget* button : order) {
        if (fits())
            return;
        const auto* asButton = qobject_cast<QToolButton*>(button);
        // The chosen one stays, so that one can see what is chosen.
        if (button == m_logButton || asButton == m_saveButton || !asButton->isChecked())
            button->setVisible(false);
    }
}

} // namespace tapesift::widgets
