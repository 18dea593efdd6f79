#include "widgets/dialogs/preferences_dialog.h"

#include <QPushButton>

#include "ui_preferences_dialog.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

namespace {

template <class Id>
Id chosen(const QComboBox& combo)
{
    return static_cast<Id>(combo.currentData().toInt());
}

template <class Id>
void addChoice(QComboBox& combo, Id id, const QString& label)
{
    combo.addItem(label, static_cast<int>(id));
}

void choose(QComboBox& combo, const QVariant& data)
{
    combo.setCurrentIndex(std::max(0, combo.findData(data)));
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_before(preferences)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
{
    m_ui->setupUi(this);
    fillChoices();
    setChoices(preferences);
    setStyleProperty(*m_ui->buttonBox->button(QDialogButtonBox::Ok), "role",
                     QStringLiteral("primary"));
    alignLabels();
    preview();
    for (const QComboBox* combo : {m_ui->themeCombo, m_ui->paletteCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            preview();
            const Preferences now = this->preferences();
            Q_EMIT previewRequested(now.theme, now.palette);
        });
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::fillChoices()
{
    addChoice(*m_ui->themeCombo, ThemeId::Dark, tr("Dark"));
    addChoice(*m_ui->themeCombo, ThemeId::Light, tr("Light"));
    addChoice(*m_ui->themeCombo, ThemeId::HighContrast, tr("High contrast"));
    addChoice(*m_ui->paletteCombo, PaletteId::Western, tr("Green rises, red falls"));
    addChoice(*m_ui->paletteCombo, PaletteId::Asian, tr("Red rises, green falls"));
    addChoice(*m_ui->paletteCombo, PaletteId::ColourBlind,
              tr("Blue rises, orange falls (easy to tell apart)"));
    m_ui->languageCombo->addItem(tr("As the system"), QStringLiteral("system"));
    // A language is named in itself, so that whoever ended up in a foreign one finds back.
    m_ui->languageCombo->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->languageCombo->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->languageCombo->addItem(QStringLiteral("简体中文"), QStringLiteral("zh"));
    for (const int percent : {100, 125, 150, 175, 200})
        m_ui->scaleCombo->addItem(tr("%1 %").arg(percent), percent);
}

void PreferencesDialog::alignLabels()
{
    // The three panels are layouts of their own; their fields begin at one line all the same.
    const std::array labels = {m_ui->themeLabel, m_ui->paletteLabel, m_ui->languageLabel,
                               m_ui->scaleLabel, m_ui->threadsLabel};
    int width = 0;
    for (const QLabel* label : labels)
        width = std::max(width, label->sizeHint().width());
    for (QLabel* label : labels)
        label->setMinimumWidth(width);
}

void PreferencesDialog::setChoices(const Preferences& preferences)
{
    choose(*m_ui->themeCombo, static_cast<int>(preferences.theme));
    choose(*m_ui->paletteCombo, static_cast<int>(preferences.palette));
    choose(*m_ui->languageCombo, preferences.language);
    // The file of the settings may hold any size between.
    if (m_ui->scaleCombo->findData(preferences.scalePercent) < 0)
        m_ui->scaleCombo->addItem(tr("%1 %").arg(preferences.scalePercent),
                                  preferences.scalePercent);
    choose(*m_ui->scaleCombo, preferences.scalePercent);
    m_ui->threadsSpin->setValue(preferences.threads);
    m_ui->confirmCancelCheck->setChecked(preferences.confirmCancel);
}

Preferences PreferencesDialog::preferences() const
{
    Preferences preferences;
    preferences.theme = chosen<ThemeId>(*m_ui->themeCombo);
    preferences.palette = chosen<PaletteId>(*m_ui->paletteCombo);
    preferences.language = m_ui->languageCombo->currentData().toString();
    preferences.scalePercent = m_ui->scaleCombo->currentData().toInt();
    preferences.threads = m_ui->threadsSpin->value();
    preferences.confirmCancel = m_ui->confirmCancelCheck->isChecked();
    return preferences;
}

void PreferencesDialog::reject()
{
    const Preferences now = preferences();
    if (now.theme != m_before.theme || now.palette != m_before.palette)
        Q_EMIT previewRequested(m_before.theme, m_before.palette);
    QDialog::reject();
}

void PreferencesDialog::preview()
{
    const Preferences now = preferences();
    m_ui->palettePreview->setColours(now.theme, now.palette);
}

} // namespace tapesift::widgets
