#include "widgets/window/api_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

#include "widgets/controls/banner_area.h"
#include "widgets/look/style_property.h"
#include "widgets/scan/scan_contents.h"
#include "widgets/scan/scan_desk.h"

namespace tapesift::widgets {

namespace {

const QString kBanner = QStringLiteral("localApi");

} // namespace

ApiDesk::ApiDesk(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    makeButton();
    using presentation::LocalApi;
    connect(&m_parts.api, &LocalApi::standingChanged, this, &ApiDesk::show);
    connect(&m_parts.api, &LocalApi::scanRequested, this, [this](const QStringList& symbols) {
        if (symbols.isEmpty())
            m_parts.desk.scan();
        else
            m_parts.desk.scanSymbols(symbols);
    });
    show();
}

void ApiDesk::makeButton()
{
    m_button = new QToolButton(&m_parts.bar);
    m_button->setObjectName(QStringLiteral("apiButton"));
    m_button->setText(tr("API"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFocusPolicy(Qt::TabFocus);
    setStyleProperty(*m_button, "style", QStringLiteral("small"));
    auto* menu = new QMenu(m_button);
    const auto add = [this, menu](const QString& text, const char* name, auto what) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, what);
    };
    add(tr("Copy address"), "copyApiAddressAction",
        [this] { QApplication::clipboard()->setText(m_parts.api.standing().address); });
    add(tr("Copy path of the token file"), "copyApiTokenPathAction",
        [this] { QApplication::clipboard()->setText(m_parts.api.standing().tokenFile); });
    add(tr("Open its folder"), "openApiFolderAction", [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QFileInfo(m_parts.api.standing().tokenFile).path()));
    });
    menu->addSeparator();
    add(tr("Settings…"), "apiSettingsAction", [this] { m_parts.showSettings(); });
    m_button->setMenu(menu);
    m_parts.bar.addPermanentWidget(m_button);
}

void ApiDesk::show()
{
    const presentation::LocalApiStanding& standing = m_parts.api.standing();
    m_button->setVisible(standing.isOn());
    const QString text = tr("The local API listens on %1. Callers need the token in %2.")
                             .arg(standing.address, standing.tokenFile);
    m_button->setToolTip(text);
    m_button->setAccessibleName(tr("Local API"));
    m_button->setAccessibleDescription(text);
    if (!standing.trouble)
        return m_parts.banners.remove(kBanner);
    const bool isTaken = standing.trouble->code == base::ErrorCode::Busy;
    m_parts.banners.add(
        kBanner, Banner::Kind::Warning,
        isTaken ? tr("The local API is off: another program uses port %1. Choose another port, or "
                     "end that program and switch the API off and on again.")
                      .arg(standing.port)
                : tr("The local API is off.") + QLatin1Char(' ') + sentencesOf(*standing.trouble),
        {{tr("Settings…"), [this] { m_parts.showSettings(); }}});
}

} // namespace tapesift::widgets
