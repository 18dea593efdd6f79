#pragma once

#include <memory>

#include <QDialog>
#include <QStringList>

namespace Ui {
class ExclusionDialog;
}

namespace tapesift::widgets {

// Lets the user edit the symbols that are left out of every scan. Deletes itself when closed.
class ExclusionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExclusionDialog(const QStringList& symbols, QWidget* parent = nullptr);
    ~ExclusionDialog() override;

Q_SIGNALS:
    void chosen(const QStringList& symbols);

private:
    QStringList symbols() const;
    void showCount();

    std::unique_ptr<Ui::ExclusionDialog> m_ui;
};

} // namespace tapesift::widgets
