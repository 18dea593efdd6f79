#pragma once

#include <memory>

#include <QDialog>
#include <QString>

namespace Ui {
class AboutDialog;
}

namespace tapesift::widgets {

class Look;

// Version, licence, the notices of the libraries, and where the data of `home` is kept. The texts
// are those that the package installs.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QString& home, const Look& look, QWidget* parent = nullptr);
    ~AboutDialog() override;

private:
    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace tapesift::widgets
