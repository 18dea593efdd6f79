#include "widgets/dialogs/about_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QUrl>

#include "tapesift/base/version.h"
#include "tapesift/widgets/look.h"
#include "ui_about_dialog.h"
#include "widgets/controls/page_dialog.h"

namespace tapesift::widgets {

namespace {

constexpr int kIconSize = 72;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// A text that was compiled in.
QString resourceText(const QString& name)
{
    QFile file(QStringLiteral(":/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(const QString& home, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    resizeWithinScreen(*this, size());
    m_ui->iconLabel->setPixmap(look.icon(QStringLiteral("tapesift")).pixmap(kIconSize, kIconSize));
    m_ui->versionLabel->setText(QStringLiteral("Tapesift ") + fromUtf8(base::version()));
    m_ui->buildLabel->setText(
        tr("Build: %1 · Qt %2").arg(fromUtf8(base::buildType()), QLatin1String(qVersion())));
    m_ui->homeEdit->setText(QDir::toNativeSeparators(home));
    m_ui->homeEdit->setCursorPosition(0);
    m_ui->licenceText->setPlainText(resourceText(QStringLiteral("licence.txt")));
    m_ui->noticesText->setPlainText(resourceText(QStringLiteral("third-party-notices.txt")));
    connect(m_ui->openHomeButton, &QPushButton::clicked, this,
            [home] { QDesktopServices::openUrl(QUrl::fromLocalFile(home)); });
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setFocus();
}

AboutDialog::~AboutDialog() = default;

} // namespace tapesift::widgets
