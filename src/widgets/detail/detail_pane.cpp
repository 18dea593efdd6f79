#include "widgets/detail/detail_pane.h"

#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "widgets/chart/chart_panel.h"
#include "widgets/chart/chart_widget.h"
#include "widgets/controls/empty_state.h"
#include "widgets/detail/analysis_page.h"
#include "widgets/detail/data_page.h"
#include "widgets/detail/deep_page.h"
#include "widgets/detail/detail_fold.h"
#include "widgets/detail/detail_header.h"
#include "widgets/detail/failure_view.h"
#include "widgets/detail/indicator_page.h"

namespace tapesift::widgets {

using presentation::FailureDetail;
using presentation::SymbolDetail;

namespace {

constexpr int kLeastWidth = 340;
constexpr int kLeastFactsHeight = 120;
constexpr int kChartShare = 560; // of the height at first
constexpr int kFactsShare = 440;
constexpr int kDataTab = 2;

// Scrolls up and down only; its content adapts to the width.
QScrollArea* makeScrollArea(const QString& name, const QString& accessibleName, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setAccessibleName(accessibleName);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

// Makes the page where it stays: a change of parent would style all that is in it anew.
template <class Page>
Page* makePage(QScrollArea& area, Look& look)
{
    auto* page = new Page(look, area.viewport());
    area.setWidget(page);
    page->setAutoFillBackground(false); // setWidget() has switched it on.
    return page;
}

QFrame* separator(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("surface", QStringLiteral("line"));
    return line;
}

} // namespace

// Every part is made as a child of the widget that it stays in: a change of parent would style all
// that is in it anew.
DetailPane::DetailPane(Look& look, QWidget* parent)
    : QFrame(parent)
    , m_look(look)
    , m_states(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("detailPane"));
    setAccessibleName(tr("Details of the selected symbol"));
    setProperty("surface", QStringLiteral("panel"));
    setMinimumWidth(kLeastWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_states);

    auto* empty = new EmptyState(look, m_states);
    empty->setObjectName(QStringLiteral("noSymbolState"));
    empty->setContent({QStringLiteral("candles"),
                       tr("Select a row to see why"),
                       tr("The chart, the reasons of the verdict, all indicators and where the "
                          "numbers come from appear here."),
                       {},
                       false});
    m_states->addWidget(empty);
}

void DetailPane::needSymbolPage()
{
    if (m_chart != nullptr)
        return;
    makeSymbolPage();
    m_chart->restoreState(m_chartState);
    m_splitter->restoreState(m_layout);
    connect(m_header, &DetailHeader::previousRequested, this, &DetailPane::previousRequested);
    connect(m_header, &DetailHeader::nextRequested, this, &DetailPane::nextRequested);
    connect(m_header, &DetailHeader::saveChartRequested, this, &DetailPane::saveChartRequested);
    connect(m_chart, &ChartPanel::saveImageRequested, this, &DetailPane::saveChartRequested);
    connect(m_chart, &ChartPanel::stateChanged, this,
            [this] { Q_EMIT chartStateChanged(m_chart->saveState()); });
    restoreFolded(m_folded);
    connect(m_analysis, &AnalysisPage::foldedChanged, this, &DetailPane::tellFolded);
    connect(&m_data->rules(), &FoldSection::foldedByUser, this, &DetailPane::tellFolded);
    connect(&m_analysis->deep(), &DeepPage::riskChanged, this, &DetailPane::riskChanged);
    connect(m_header, &DetailHeader::copyJsonRequested, this, &DetailPane::copyJsonRequested);
    connect(m_header, &DetailHeader::copyRequested, this, &DetailPane::copyFacts);
    connect(m_header, &DetailHeader::openInBrowserRequested, this,
            [this] { Q_EMIT openInBrowser(m_symbol); });
}

void DetailPane::makeSymbolPage()
{
    auto* symbol = new QWidget(m_states);
    m_states->addWidget(symbol);
    m_header = new DetailHeader(m_look, symbol);
    m_bodies = new QStackedWidget(symbol);
    auto* column = new QVBoxLayout(symbol);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(separator(symbol));
    column->addWidget(m_bodies, 1);

    m_splitter = new QSplitter(Qt::Vertical, m_bodies);
    m_splitter->setObjectName(QStringLiteral("detailSplitter"));
    m_bodies->addWidget(m_splitter);
    m_chart = new ChartPanel(m_look, m_splitter);
    m_splitter->addWidget(m_chart);
    makeTabs();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kChartShare, kFactsShare});

    auto* area =
        makeScrollArea(QStringLiteral("failureArea"), tr("Why there is no result"), m_bodies);
    m_bodies->addWidget(area);
    m_failure = makePage<FailureView>(*area, m_look);
}

void DetailPane::makeTabs()
{
    m_tabs = new QTabWidget(m_splitter);
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setAccessibleName(tr("Facts about the symbol"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setMinimumHeight(kLeastFactsHeight);
    m_splitter->addWidget(m_tabs);
    const auto addTab = [this](const QString& name, const QString& title) {
        QScrollArea* area = makeScrollArea(name, title, m_tabs);
        m_tabs->addTab(area, title);
        return area;
    };
    m_analysis =
        makePage<AnalysisPage>(*addTab(QStringLiteral("verdictArea"), tr("Verdict")), m_look);
    m_indicators =
        makePage<IndicatorPage>(*addTab(QStringLiteral("indicatorArea"), tr("Indicators")), m_look);
    m_data = makePage<DataPage>(*addTab(QStringLiteral("dataArea"), tr("Data")), m_look);
}

// What was read about the symbol before must not stand beside this one.
void DetailPane::begin(const QString& symbol)
{
    if (std::exchange(m_symbol, symbol) == symbol)
        return;
    m_contextText.clear();
    showContext({symbol, true, presentation::awaitedSection(presentation::SectionId::Rules),
                 presentation::awaitedSection(presentation::SectionId::History)});
}

void DetailPane::showContext(const presentation::SymbolContextView& context)
{
    m_analysis->setHistory(context.history);
    m_data->setRules(context.rules);
    m_failure->setContext(context);
}

void DetailPane::showNothing()
{
    m_symbol.clear();
    m_plainText.clear();
    m_contextText.clear();
    m_states->setCurrentIndex(0);
}

void DetailPane::setDetail(const SymbolDetail& detail)
{
    needSymbolPage();
    begin(detail.symbol);
    m_plainText = presentation::plainText(detail);
    m_header->showDetail(detail);
    m_analysis->setDetail(detail);
    m_chart->chart().setMarks(detail.marks);
    m_indicators->setGroups(detail.indicators);
    m_data->setDetail(detail);
    const int notes = static_cast<int>(detail.notes.size());
    m_tabs->setTabText(kDataTab, notes == 0 ? tr("Data") : tr("Data (%1)").arg(notes));
    m_tabs->setTabToolTip(kDataTab, notes == 0 ? tr("Nothing odd was found in the data.")
                                               : tr("%n remarks about the data", nullptr, notes));
    m_bodies->setCurrentIndex(0);
    m_states->setCurrentIndex(1);
}

void DetailPane::showFailure(const FailureDetail& detail)
{
    needSymbolPage();
    begin(detail.symbol);
    m_plainText = presentation::plainText(detail);
    m_header->showFailure(detail);
    m_failure->setDetail(detail);
    m_bodies->setCurrentIndex(1);
    m_states->setCurrentIndex(1);
}

void DetailPane::setChart(std::shared_ptr<const presentation::ChartData> chart)
{
    needSymbolPage();
    m_chart->chart().setChart(std::move(chart));
}

void DetailPane::setChartMessage(const QString& title, const QString& text)
{
    needSymbolPage();
    m_chart->chart().setMessage(title, text);
}

ChartPanel& DetailPane::chartPanel()
{
    needSymbolPage();
    return *m_chart;
}

void DetailPane::restoreChartState(const QString& state)
{
    m_chartState = state;
    if (m_chart != nullptr)
        m_chart->restoreState(state);
}

void DetailPane::restoreFolded(const QString& keys)
{
    m_folded = keys;
    if (m_analysis == nullptr)
        return;
    m_analysis->setFolded(keys);
    DetailFold& rules = m_data->rules();
    rules.setFolded(keys.split(QLatin1Char(',')).contains(rules.key()));
}

void DetailPane::tellFolded()
{
    QStringList keys = m_analysis->folded().split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (m_data->rules().isFolded())
        keys += m_data->rules().key();
    m_folded = keys.join(QLatin1Char(','));
    Q_EMIT foldedChanged(m_folded);
}

void DetailPane::setContext(const presentation::SymbolContextView& context)
{
    if (context.symbol != m_symbol)
        return;
    showContext(context);
    m_contextText =
        presentation::plainText(context.rules) + presentation::plainText(context.history);
}

QByteArray DetailPane::saveLayout() const
{
    return m_splitter ? m_splitter->saveState() : m_layout;
}

void DetailPane::restoreLayout(const QByteArray& layout)
{
    m_layout = layout;
    if (m_splitter)
        m_splitter->restoreState(layout);
}

void DetailPane::copyFacts() const
{
    QApplication::clipboard()->setText(m_plainText + m_contextText);
}

} // namespace tapesift::widgets
