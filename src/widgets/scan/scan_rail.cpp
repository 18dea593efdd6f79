#include "widgets/scan/scan_rail.h"

#include <QDir>

#include "tapesift/market/builtin_universe.h"
#include "tapesift/presentation/provider_list.h"
#include "ui_scan_rail.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using presentation::kTypedUniverse;
using presentation::ScanPhase;

namespace {

const QString kImportChoice = QStringLiteral("\x01import");
const QString kFileChoice = QStringLiteral("\x01file");

void choose(QComboBox& combo, const QVariant& value)
{
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
}

// A hint that is in the way when it has nothing to say.
void showHint(QLabel& label, const QString& text, const QString& advice, bool isProblem)
{
    label.setText(advice.isEmpty() ? text : text + QLatin1Char('\n') + advice);
    label.setVisible(!text.isEmpty());
    setStyleProperty(label, "style",
                     isProblem ? QStringLiteral("problem") : QStringLiteral("small"));
}

// "~/prices" as a shell understands it.
QString withHome(const QString& path)
{
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

// What needs no network comes first, the simulated market of the first start before all.
void fillSources(QComboBox& combo)
{
    const auto providers = presentation::providerEntries();
    const auto add = [&](bool needsNetwork) {
        for (const presentation::ProviderEntry& provider : providers)
            if (provider.needsNetwork == needsNetwork && combo.findData(provider.id) < 0)
                combo.addItem(provider.choice, provider.id);
    };
    combo.addItem(presentation::sourceText(QStringLiteral("demo")), QStringLiteral("demo"));
    add(false);
    combo.insertSeparator(combo.count());
    add(true);
}

} // namespace

ScanRail::ScanRail(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_ui(std::make_unique<Ui::ScanRail>())
{
    m_ui->setupUi(this);
    m_ui->symbolsEdit->setFixedHeight(fontMetrics().lineSpacing() * 4 + 14);
    m_ui->folderEdit->setClearButtonEnabled(true);
    // The rail decides how wide its fields are, not their longest content.
    const QList<QWidget*> fields = m_ui->setupContent->findChildren<QWidget*>();
    for (QWidget* field : fields)
        if (qobject_cast<QComboBox*>(field) || qobject_cast<QSpinBox*>(field))
            field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    fillChoices();
    connectFields();
    connect(&m_look, &Look::changed, this, &ScanRail::refreshIcons);
    refreshIcons();
    setSetup({});
}

ScanRail::~ScanRail() = default;

void ScanRail::fillChoices()
{
    fillSources(*m_ui->sourceCombo);
    for (const market::Interval interval : market::kAllIntervals)
        m_ui->intervalCombo->addItem(presentation::intervalText(interval),
                                     static_cast<int>(interval));
    for (const market::PriceSource source :
         {market::PriceSource::Close, market::PriceSource::Open, market::PriceSource::High,
          market::PriceSource::Low, market::PriceSource::Hl2, market::PriceSource::Hlc3,
          market::PriceSource::Ohlc4})
        m_ui->priceSourceCombo->addItem(presentation::priceSourceText(source),
                                        static_cast<int>(source));
    fillUniverses();
}

void ScanRail::fillUniverses()
{
    QComboBox& combo = *m_ui->universeCombo;
    const auto add = [&combo](const QString& universe) {
        combo.addItem(presentation::universeText(universe), universe);
    };
    combo.clear();
    add(QStringLiteral("all"));
    for (const market::BuiltinUniverse& list : market::builtinUniverses())
        add(QString::fromStdString(list.id));
    add(kTypedUniverse);
    // The path of a list that was imported.
    if (combo.findData(m_setup.universe) < 0) {
        add(m_setup.universe);
        combo.setItemData(combo.count() - 1, m_setup.universe, Qt::ToolTipRole);
    }
    combo.insertSeparator(combo.count());
    combo.addItem(tr("Import a list…"), kImportChoice);
}

void ScanRail::fillFilters()
{
    QComboBox& combo = *m_ui->filterCombo;
    const auto add = [&combo](const QString& filter) {
        combo.addItem(presentation::filterText(filter), filter);
    };
    combo.clear();
    add(presentation::kSmartFilter);
    add(presentation::kNoFilter);
    if (combo.findData(m_setup.filter) < 0) {
        add(m_setup.filter);
        combo.setItemData(combo.count() - 1, m_setup.filter, Qt::ToolTipRole);
    }
    combo.insertSeparator(combo.count());
    combo.addItem(tr("File of rules…"), kFileChoice);
}

void ScanRail::connectFields()
{
    for (QComboBox* combo : {m_ui->sourceCombo, m_ui->intervalCombo, m_ui->priceSourceCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &ScanRail::take);
    for (QSpinBox* spin :
         {m_ui->lookbackSpin, m_ui->demoSymbolsSpin, m_ui->demoSeedSpin, m_ui->demoDelaySpin}) {
        spin->setKeyboardTracking(false);
        connect(spin, &QSpinBox::valueChanged, this, &ScanRail::take);
    }
    connect(m_ui->folderEdit, &QLineEdit::textChanged, this, &ScanRail::take);
    connect(m_ui->deepCheck, &QCheckBox::toggled, this, &ScanRail::take);
    connect(m_ui->symbolsEdit, &QPlainTextEdit::textChanged, this, &ScanRail::take);
    connect(m_ui->universeCombo, &QComboBox::activated, this, [this] {
        if (m_ui->universeCombo->currentData() != kImportChoice)
            return take();
        choose(*m_ui->universeCombo, m_setup.universe); // Until a file is chosen.
        Q_EMIT importRequested();
    });
    connect(m_ui->filterCombo, &QComboBox::activated, this, [this] {
        if (m_ui->filterCombo->currentData() != kFileChoice)
            return take();
        choose(*m_ui->filterCombo, m_setup.filter); // Until a file is chosen.
        Q_EMIT filterFileRequested();
    });
    connect(m_ui->providersButton, &QPushButton::clicked, this, &ScanRail::providersRequested);
    connect(m_ui->folderButton, &QToolButton::clicked, this, &ScanRail::folderRequested);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &ScanRail::fileRequested);
    connect(m_ui->excludedButton, &QPushButton::clicked, this, &ScanRail::excludedRequested);
    connect(m_ui->scanButton, &QPushButton::clicked, this, &ScanRail::scanRequested);
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &ScanRail::pauseRequested);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ScanRail::cancelRequested);
}

void ScanRail::takeTypedNumbers()
{
    for (QSpinBox* spin : findChildren<QSpinBox*>())
        spin->interpretText();
}

void ScanRail::setSetup(const presentation::ScanSetup& setup)
{
    m_setup = setup;
    showSetup();
}

void ScanRail::showSetup()
{
    m_isFilling = true;
    choose(*m_ui->sourceCombo, m_setup.source);
    if (withHome(m_ui->folderEdit->text().trimmed()) != m_setup.dataPath)
        m_ui->folderEdit->setText(m_setup.dataPath);
    fillUniverses();
    choose(*m_ui->universeCombo, m_setup.universe);
    if (m_ui->symbolsEdit->toPlainText() != m_setup.symbols)
        m_ui->symbolsEdit->setPlainText(m_setup.symbols);
    fillFilters();
    choose(*m_ui->filterCombo, m_setup.filter);
    choose(*m_ui->intervalCombo, static_cast<int>(m_setup.interval));
    m_ui->lookbackSpin->setValue(m_setup.lookback);
    choose(*m_ui->priceSourceCombo, static_cast<int>(m_setup.priceSource));
    m_ui->deepCheck->setChecked(m_setup.isDeep);
    m_ui->demoSymbolsSpin->setValue(m_setup.demoSymbols);
    m_ui->demoSeedSpin->setValue(static_cast<int>(m_setup.demoSeed));
    m_ui->demoDelaySpin->setValue(m_setup.demoDelay);
    m_isFilling = false;
    showProblem();
}

void ScanRail::take()
{
    if (m_isFilling)
        return;
    m_setup.source = m_ui->sourceCombo->currentData().toString();
    m_setup.dataPath = withHome(m_ui->folderEdit->text().trimmed());
    m_setup.universe = m_ui->universeCombo->currentData().toString();
    m_setup.symbols = m_ui->symbolsEdit->toPlainText();
    m_setup.filter = m_ui->filterCombo->currentData().toString();
    m_setup.interval = static_cast<market::Interval>(m_ui->intervalCombo->currentData().toInt());
    m_setup.lookback = m_ui->lookbackSpin->value();
    m_setup.priceSource =
        static_cast<market::PriceSource>(m_ui->priceSourceCombo->currentData().toInt());
    m_setup.isDeep = m_ui->deepCheck->isChecked();
    m_setup.demoSymbols = m_ui->demoSymbolsSpin->value();
    m_setup.demoSeed = static_cast<std::uint64_t>(m_ui->demoSeedSpin->value());
    m_setup.demoDelay = m_ui->demoDelaySpin->value();
    showProblem();
    Q_EMIT setupChanged(m_setup);
}

void ScanRail::showProblem()
{
    const bool isDemo = m_setup.source == QLatin1String("demo");
    m_ui->folderBox->setVisible(m_setup.source == QLatin1String("csv"));
    m_ui->filterCombo->setEnabled(m_setup.universe != kTypedUniverse);
    m_ui->demoBox->setVisible(isDemo);
    m_ui->symbolsEdit->setVisible(m_setup.universe == kTypedUniverse);
    m_ui->excludedLabel->setText(
        m_setup.excluded.isEmpty()
            ? tr("Nothing is left out")
            : tr("%n symbol(s) left out", nullptr, static_cast<int>(m_setup.excluded.size())));
    const QString problem =
        m_readOnlyReason.isEmpty() ? presentation::problemOf(m_setup) : m_readOnlyReason;
    showHint(*m_ui->problemHint, problem, {}, true);
    refreshButtons();
}

void ScanRail::showPhase(ScanPhase phase)
{
    m_phase = phase;
    refreshButtons();
}

void ScanRail::setReadOnly(const QString& reason)
{
    m_readOnlyReason = reason;
    showProblem();
}

void ScanRail::refreshButtons()
{
    const bool isIdle = m_phase == ScanPhase::Idle;
    const bool isPaused = m_phase == ScanPhase::Paused || m_phase == ScanPhase::Pausing;
    const bool isUsable = m_readOnlyReason.isEmpty() && presentation::problemOf(m_setup).isEmpty();
    const auto scanText = [this, isIdle] {
        switch (m_phase) {
        case ScanPhase::Stopping:
            return tr("Stopping…");
        case ScanPhase::Paused:
        case ScanPhase::Pausing:
            return tr("Paused");
        default:
            return isIdle ? tr("Scan Now") : tr("Scanning…");
        }
    };
    m_ui->scanButton->setText(scanText());
    m_ui->scanButton->setEnabled(isIdle && isUsable);
    m_ui->pauseButton->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_ui->pauseButton->setAccessibleName(m_ui->pauseButton->text());
    m_ui->pauseButton->setEnabled(m_phase == ScanPhase::Running || isPaused);
    m_ui->cancelButton->setEnabled(!isIdle && m_phase != ScanPhase::Stopping &&
                                   m_phase != ScanPhase::Finishing);
    refreshIcons();
}

void ScanRail::refreshIcons()
{
    const bool isPaused = m_phase == ScanPhase::Paused || m_phase == ScanPhase::Pausing;
    m_ui->scanButton->setIcon(m_look.icon(QStringLiteral("scan"), m_look.theme().accentText));
    m_ui->pauseButton->setIcon(
        m_look.icon(isPaused ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_ui->cancelButton->setIcon(m_look.icon(QStringLiteral("stop"), IconInk::Danger));
    m_ui->folderButton->setIcon(m_look.icon(QStringLiteral("folder")));
}

void ScanRail::showSourceAnswer(const presentation::ProbeAnswer& answer)
{
    const bool isDemo = m_setup.source == QLatin1String("demo");
    const QString text =
        isDemo ? tr("Invented prices of %1. Good for a first look.").arg(answer.text) : answer.text;
    showHint(*m_ui->sourceHint, text, answer.advice, isDemo || !answer.isUsable);
}

void ScanRail::showUniverseAnswer(const presentation::ProbeAnswer& answer)
{
    showHint(*m_ui->universeHint, answer.text, answer.advice, !answer.isUsable);
}

void ScanRail::setSource(const QString& source)
{
    m_setup.source = source;
    showSetup();
    Q_EMIT setupChanged(m_setup);
}

void ScanRail::setDataPath(const QString& path)
{
    m_setup.source = QStringLiteral("csv");
    m_setup.dataPath = path;
    showSetup();
    Q_EMIT setupChanged(m_setup);
}

void ScanRail::setUniverse(const QString& universe)
{
    m_setup.universe = universe;
    showSetup();
    Q_EMIT setupChanged(m_setup);
}

void ScanRail::setExcluded(const QStringList& symbols)
{
    m_setup.excluded = symbols;
    showSetup();
    Q_EMIT setupChanged(m_setup);
}

void ScanRail::setSymbols(const QStringList& symbols)
{
    m_setup.universe = kTypedUniverse;
    m_setup.symbols = symbols.join(QLatin1Char('\n'));
    showSetup();
    Q_EMIT setupChanged(m_setup);
}

void ScanRail::setFilter(const QString& filter)
{
    m_setup.filter = filter;
    showSetup();
    Q_EMIT setupChanged(m_setup);
}

} // namespace tapesift::widgets
