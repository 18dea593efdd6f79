#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "tapesift/presentation/key_access.h"
#include "tapesift/presentation/provider_list.h"
#include "tapesift/presentation/provider_settings.h"
#include "tapesift/widgets/look.h"

namespace Ui {
class ProvidersDialog;
}

namespace tapesift::widgets {

class KeyField;

// Every provider with its limits, its keys and its address; who steps in for whom; how prices are
// fetched. Keys are handed to KeyAccess as they are typed; the owner reads providerSettings() when
// the dialog was accepted.
class ProvidersDialog : public QDialog
{
    Q_OBJECT

public:
    // `keys` must outlive the dialog.
    ProvidersDialog(const presentation::ProviderSettings& chosen, presentation::KeyAccess& keys,
                    Look& look, QWidget* parent = nullptr);
    ~ProvidersDialog() override;

    presentation::ProviderSettings providerSettings() const;

    // Chooses a provider; nothing happens for one that is not behind the network.
    void select(const QString& provider);

    void accept() override;

private:
    void fillTable();
    void fitTable();
    void fillFallbacks();
    void fillChoices();
    void connectParts();
    void showKeys();
    void showProvider();
    void showKeyFields(const presentation::ProviderEntry& provider);
    void takeAddress();
    void moveFallback(int by);
    const presentation::ProviderEntry* current() const;

    presentation::ProviderSettings m_chosen;
    presentation::KeyAccess& m_keys;
    Look& m_look;
    std::vector<presentation::ProviderEntry> m_providers; // those behind the network
    std::vector<KeyField*> m_fields;                      // of the provider that is shown
    std::unique_ptr<Ui::ProvidersDialog> m_ui;
};

} // namespace tapesift::widgets
