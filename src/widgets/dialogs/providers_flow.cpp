#include "widgets/dialogs/providers_flow.h"

#include "tapesift/presentation/provider_settings.h"
#include "widgets/dialogs/providers_dialog.h"

namespace tapesift::widgets {

void editProviders(QWidget& parent, Look& look, presentation::SettingsKeeper& settings,
                   presentation::KeyAccess& keys, const QString& provider)
{
    auto* dialog =
        new ProvidersDialog(presentation::loadProviderSettings(settings), keys, look, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->select(provider);
    QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, &settings] {
        presentation::saveProviderSettings(dialog->providerSettings(), settings);
    });
    dialog->open();
}

} // namespace tapesift::widgets
