#include "widgets/dialogs/providers_dialog.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QPushButton>
#include <QUrl>

#include "ui_providers_dialog.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/dialogs/key_field.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using presentation::ProviderEntry;

namespace {

constexpr int kRowHeight = 26;
constexpr int kCellPadding = 16;

enum Column { kName, kMarket, kStanding, kKey, kDelay, kLimit };

void choose(QComboBox& combo, const QVariant& data)
{
    combo.setCurrentIndex(std::max(0, combo.findData(data)));
}

void setCell(QTableWidget& table, int row, Column column, const QString& text)
{
    QTableWidgetItem* item = table.item(row, column);
    if (!item) {
        item = new QTableWidgetItem;
        table.setItem(row, column, item);
    }
    item->setText(text);
    item->setToolTip(text);
}

} // namespace

ProvidersDialog::ProvidersDialog(const presentation::ProviderSettings& chosen,
                                 presentation::KeyAccess& keys, Look& look, QWidget* parent)
    : QDialog(parent)
    , m_chosen(chosen)
    , m_keys(keys)
    , m_look(look)
    , m_providers(presentation::providerEntries())
    , m_ui(std::make_unique<Ui::ProvidersDialog>())
{
    std::erase_if(m_providers, [](const ProviderEntry& entry) { return !entry.needsNetwork; });
    m_ui->setupUi(this);
    resizeWithinScreen(*this, size());
    setStyleProperty(*m_ui->buttonBox->button(QDialogButtonBox::Ok), "role",
                     QStringLiteral("primary"));
    m_ui->keyAddressButton->setIcon(look.icon(QStringLiteral("external"), IconInk::Accent));
    fillChoices();
    fillTable();
    fillFallbacks();
    connectParts();
    if (!m_providers.empty())
        m_ui->providersTable->selectRow(0);
    showProvider();
}

ProvidersDialog::~ProvidersDialog() = default;

void ProvidersDialog::fillChoices()
{
    m_ui->feedCombo->addItem(tr("sip: the whole market, after 15 minutes"), QStringLiteral("sip"));
    m_ui->feedCombo->addItem(tr("iex: one exchange, of the moment"), QStringLiteral("iex"));
    choose(*m_ui->feedCombo, m_chosen.alpacaFeed);
    m_ui->adjustmentCombo->addItem(tr("For splits"), QStringLiteral("splits"));
    m_ui->adjustmentCombo->addItem(tr("For splits and dividends"), QStringLiteral("all"));
    m_ui->adjustmentCombo->addItem(tr("None: as traded"), QStringLiteral("raw"));
    choose(*m_ui->adjustmentCombo, m_chosen.adjustment);
    m_ui->freshnessCombo->addItem(tr("Once a bar has closed since"), QStringLiteral("market"));
    m_ui->freshnessCombo->addItem(tr("After a fixed time for each interval"),
                                  QStringLiteral("interval"));
    choose(*m_ui->freshnessCombo, m_chosen.freshness);
    m_ui->requestsSpin->setValue(m_chosen.requestsAtOnce);
}

void ProvidersDialog::fillTable()
{
    QTableWidget& table = *m_ui->providersTable;
    table.setRowCount(static_cast<int>(m_providers.size()));
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView& header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setStretchLastSection(true);
    for (int row = 0; row < table.rowCount(); ++row) {
        const ProviderEntry& provider = m_providers[static_cast<std::size_t>(row)];
        setCell(table, row, kName, provider.label);
        setCell(table, row, kMarket, provider.market);
        setCell(table, row, kStanding, provider.standing);
        setCell(table, row, kDelay, provider.delay);
        setCell(table, row, kLimit, provider.limit);
    }
    showKeys();
    fitTable();
}

// All rows are seen at once: they are a choice, not a list to scroll.
void ProvidersDialog::fitTable()
{
    QTableWidget& table = *m_ui->providersTable;
    const QFontMetrics metrics = table.fontMetrics();
    for (int column = kName; column < kLimit; ++column) {
        // The style sheet makes the letters of headers a little wider.
        int width = metrics.horizontalAdvance(table.horizontalHeaderItem(column)->text()) * 11 / 10;
        for (int row = 0; row < table.rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(table.item(row, column)->text()));
        table.setColumnWidth(column, width + kCellPadding);
    }
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         kRowHeight * table.rowCount() + 6);
}

void ProvidersDialog::showKeys()
{
    for (std::size_t row = 0; row < m_providers.size(); ++row) {
        const int at = static_cast<int>(row);
        setCell(*m_ui->providersTable, at, kKey, presentation::keyText(m_providers[row], &m_keys));
        const bool isMissing =
            presentation::keyNeed(m_providers[row], &m_keys) == presentation::KeyNeed::Missing;
        m_ui->providersTable->item(at, kKey)->setForeground(isMissing ? m_look.theme().warning
                                                                      : m_look.theme().text);
    }
}

// Those that step in come first, in their order; then the others.
void ProvidersDialog::fillFallbacks()
{
    const auto add = [this](const ProviderEntry& provider, bool isChecked) {
        auto* item = new QListWidgetItem(provider.choice, m_ui->fallbackList);
        item->setData(Qt::UserRole, provider.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(provider.note);
        item->setSizeHint({0, kRowHeight});
    };
    for (const QString& id : m_chosen.fallbacks)
        if (const ProviderEntry* provider = presentation::findProvider(m_providers, id))
            add(*provider, true);
    for (const ProviderEntry& provider : m_providers)
        if (!m_chosen.fallbacks.contains(provider.id))
            add(provider, false);
    m_ui->fallbackList->setCurrentRow(0);
}

void ProvidersDialog::connectParts()
{
    connect(m_ui->providersTable, &QTableWidget::itemSelectionChanged, this,
            &ProvidersDialog::showProvider);
    connect(m_ui->addressEdit, &QLineEdit::textChanged, this, &ProvidersDialog::takeAddress);
    connect(m_ui->keyAddressButton, &QPushButton::clicked, this, [this] {
        if (const ProviderEntry* provider = current())
            QDesktopServices::openUrl(QUrl(provider->keyAddress));
    });
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { moveFallback(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { moveFallback(1); });
    connect(&m_keys, &presentation::KeyAccess::changed, this, [this] {
        showKeys();
        fitTable();
    });
}

const ProviderEntry* ProvidersDialog::current() const
{
    const int row = m_ui->providersTable->currentRow();
    const bool isRow = row >= 0 && static_cast<std::size_t>(row) < m_providers.size();
    return isRow ? &m_providers[static_cast<std::size_t>(row)] : nullptr;
}

void ProvidersDialog::select(const QString& provider)
{
    for (std::size_t row = 0; row < m_providers.size(); ++row)
        if (m_providers[row].id == provider)
            m_ui->providersTable->selectRow(static_cast<int>(row));
}

void ProvidersDialog::showProvider()
{
    const ProviderEntry* provider = current();
    m_ui->detailPanel->setVisible(provider != nullptr);
    if (!provider)
        return;
    m_ui->noteLabel->setText(provider->note + QLatin1Char('\n') + provider->facts);
    showKeyFields(*provider);
    const QString host = QUrl(provider->keyAddress).host();
    m_ui->keyAddressButton->setVisible(!provider->keyAddress.isEmpty());
    m_ui->keyAddressButton->setText(tr("Get a key at %1").arg(host));
    m_ui->keyAddressButton->setAccessibleName(m_ui->keyAddressButton->text());
    m_ui->keyAddressButton->setToolTip(tr("Opens %1 in the browser").arg(provider->keyAddress));
    const bool hasFeeds = provider->id == QLatin1String("alpaca");
    m_ui->feedLabel->setVisible(hasFeeds);
    m_ui->feedCombo->setVisible(hasFeeds);
    const QSignalBlocker quiet(m_ui->addressEdit);
    m_ui->addressEdit->setPlaceholderText(provider->address);
    m_ui->addressEdit->setText(m_chosen.addresses.value(provider->id));
    takeAddress();
}

void ProvidersDialog::showKeyFields(const ProviderEntry& provider)
{
    for (KeyField* field : m_fields) {
        m_ui->keysLayout->removeWidget(field);
        field->hide();
        field->deleteLater();
    }
    m_fields.clear();
    for (const QString& variable : provider.variables) {
        auto* field = new KeyField(variable, m_keys, m_ui->detailPanel);
        m_ui->keysLayout->addWidget(field);
        m_fields.push_back(field);
    }
}

// What is no address is not taken over, and told.
void ProvidersDialog::takeAddress()
{
    const ProviderEntry* provider = current();
    if (!provider)
        return;
    const QString typed = m_ui->addressEdit->text().trimmed();
    const QString problem = presentation::addressProblem(typed);
    m_ui->addressHint->setText(problem);
    m_ui->addressHint->setVisible(!problem.isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
    if (!problem.isEmpty())
        return;
    if (typed.isEmpty())
        m_chosen.addresses.remove(provider->id);
    else
        m_chosen.addresses.insert(provider->id, typed);
}

void ProvidersDialog::moveFallback(int by)
{
    QListWidget& list = *m_ui->fallbackList;
    const int row = list.currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= list.count())
        return;
    list.insertItem(target, list.takeItem(row));
    list.setCurrentRow(target);
}

presentation::ProviderSettings ProvidersDialog::providerSettings() const
{
    presentation::ProviderSettings chosen = m_chosen;
    chosen.fallbacks.clear();
    for (int row = 0; row < m_ui->fallbackList->count(); ++row) {
        const QListWidgetItem* item = m_ui->fallbackList->item(row);
        if (item->checkState() == Qt::Checked)
            chosen.fallbacks.push_back(item->data(Qt::UserRole).toString());
    }
    chosen.requestsAtOnce = m_ui->requestsSpin->value();
    chosen.adjustment = m_ui->adjustmentCombo->currentData().toString();
    chosen.freshness = m_ui->freshnessCombo->currentData().toString();
    chosen.alpacaFeed = m_ui->feedCombo->currentData().toString();
    return chosen;
}

void ProvidersDialog::accept()
{
    // A key that was pasted and not saved is meant to be used.
    for (KeyField* field : m_fields)
        field->save();
    QDialog::accept();
}

} // namespace tapesift::widgets
