#include "widgets/window/settings_desk.h"

#include <utility>

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include "tapesift/presentation/message_text.h"
#include "tapesift/widgets/theme_names.h"
#include "widgets/controls/banner_area.h"
#include "widgets/dialogs/file_choice.h"
#include "widgets/dialogs/settings_dialog.h"

namespace tapesift::widgets {

namespace {

const QString kRestartBanner = QStringLiteral("notice");
const QString kFileBanner = QStringLiteral("settingsFile");

} // namespace

SettingsDesk::SettingsDesk(Parts parts, QWidget& window)
    : QObject(&window)
    , m_parts(std::move(parts))
    , m_window(window)
    , m_language(m_parts.settings.text(settings::kWindowLanguage))
    , m_scale(m_parts.settings.number(settings::kWindowScale))
{
    connect(&m_parts.settings, &presentation::SettingsKeeper::changed, this, &SettingsDesk::follow);
    if (m_parts.transfer)
        connectTransfer();
}

void SettingsDesk::show(const QString& key)
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_parts.settings, m_parts.keys, m_parts.look, &m_window);
        connect(m_dialog, &SettingsDialog::exportRequested, this, &SettingsDesk::chooseExport);
        connect(m_dialog, &SettingsDialog::importRequested, this, &SettingsDesk::chooseImport);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (!key.isEmpty())
        m_dialog->reveal(key);
}

void SettingsDesk::follow()
{
    const presentation::SettingsKeeper& settings = m_parts.settings;
    const ThemeId theme = themeFromText(settings.text(settings::kWindowTheme));
    const PaletteId palette = paletteFromText(settings.text(settings::kWindowPalette));
    if (theme != m_parts.look.themeId() || palette != m_parts.look.paletteId())
        m_parts.look.apply(theme, palette);
    const bool isRestartWanted = settings.text(settings::kWindowLanguage) != m_language ||
                                 settings.number(settings::kWindowScale) != m_scale;
    if (isRestartWanted == std::exchange(m_isRestartOffered, isRestartWanted))
        return;
    if (!isRestartWanted)
        return m_parts.banners.remove(kRestartBanner);
    QList<MessageAction> actions;
    if (m_parts.canRestart())
        actions.push_back({tr("Restart now"), m_parts.restart});
    m_parts.banners.add(kRestartBanner, Banner::Kind::Info,
                        tr("Language and size change with the next start."), actions);
}

void SettingsDesk::connectTransfer()
{
    using presentation::SettingsTransfer;
    connect(m_parts.transfer, &SettingsTransfer::exported, this, [this](const QString& path) {
        if (m_dialog)
            m_dialog->tell(tr("Written: %1").arg(path));
    });
    connect(
        m_parts.transfer, &SettingsTransfer::imported, this,
        [this](const QString& path, const settings::Settings& before, const QStringList& warnings) {
            const QString what = tr("The settings of %1 hold.").arg(QFileInfo(path).fileName());
            if (m_dialog)
                m_dialog->offerUndo((QStringList(what) + warnings).join(QLatin1Char('\n')), before);
        });
    connect(m_parts.transfer, &SettingsTransfer::failed, this,
            [this](const QString& path, const base::Error& error) {
                const QString text =
                    QStringLiteral("%1: %2").arg(path, presentation::errorText(error));
                m_parts.banners.add(kFileBanner, Banner::Kind::Error, text,
                                    {{tr("Choose another…"),
                                      [this] {
                                          show();
                                          chooseImport();
                                      }},
                                     {tr("Open the folder"), [path] {
                                          QDesktopServices::openUrl(
                                              QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                                      }}});
                if (m_dialog)
                    m_dialog->tell(text);
            });
}

void SettingsDesk::chooseExport()
{
    if (m_parts.transfer)
        chooseFile(*m_dialog,
                   {FileChoice::Kind::SaveFile,
                    QStringLiteral("settingsExportDialog"),
                    tr("Export settings"),
                    {tr("Settings (*.json)")},
                    QStringLiteral("tapesift-settings.json")},
                   [this](const QString& path) { m_parts.transfer->exportTo(path); });
}

void SettingsDesk::chooseImport()
{
    if (m_parts.transfer)
        chooseFile(*m_dialog,
                   {FileChoice::Kind::OpenFile,
                    QStringLiteral("settingsImportDialog"),
                    tr("Import settings"),
                    {tr("Settings (*.json)"), tr("All files (*)")},
                    {}},
                   [this](const QString& path) { m_parts.transfer->importFrom(path); });
}

} // namespace tapesift::widgets
