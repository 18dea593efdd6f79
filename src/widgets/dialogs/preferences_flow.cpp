#include "widgets/dialogs/preferences_flow.h"

#include "tapesift/widgets/theme_names.h"
#include "widgets/dialogs/preferences_dialog.h"

namespace tapesift::widgets {

namespace {

Preferences read(const Look& look, const presentation::SettingsKeeper& settings)
{
    Preferences present;
    present.theme = look.themeId();
    present.palette = look.paletteId();
    present.language = settings.text(settings::kWindowLanguage);
    present.scalePercent = settings.number(settings::kWindowScale);
    present.threads = settings.number(settings::kScanThreads);
    present.confirmCancel = settings.number(settings::kWindowConfirmCancel) != 0;
    return present;
}

void write(const Preferences& chosen, presentation::SettingsKeeper& settings)
{
    settings.set(settings::kWindowTheme, themeText(chosen.theme));
    settings.set(settings::kWindowPalette, paletteText(chosen.palette));
    settings.set(settings::kWindowLanguage, chosen.language);
    settings.set(settings::kWindowScale, chosen.scalePercent);
    settings.set(settings::kScanThreads, chosen.threads);
    settings.set(settings::kWindowConfirmCancel, chosen.confirmCancel ? 1 : 0);
}

} // namespace

void editPreferences(QWidget& parent, Look& look, presentation::SettingsKeeper& settings,
                     const std::function<void()>& needsRestart)
{
    const Preferences present = read(look, settings);
    auto* dialog = new PreferencesDialog(present, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &PreferencesDialog::previewRequested, &look, &Look::apply);
    QObject::connect(
        dialog, &QDialog::accepted, &parent, [dialog, present, needsRestart, &look, &settings] {
            const Preferences chosen = dialog->preferences();
            look.apply(chosen.theme, chosen.palette);
            write(chosen, settings);
            if (chosen.language != present.language || chosen.scalePercent != present.scalePercent)
                needsRestart();
        });
    dialog->open();
}

} // namespace tapesift::widgets
