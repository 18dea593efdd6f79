#pragma once

#include <functional>

#include <QDialog>
#include <QStringList>

#include "tapesift/presentation/watchlist_library.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tapesift::widgets {

// Asks what a list is to be called and where it stands; for an import it says before what was read.
class ListDialog : public QDialog
{
    Q_OBJECT

public:
    struct Request
    {
        QString title;
        QString name;
        QString folder;
        QString current;      // the list that is to be renamed; empty: a new one
        QString report;       // of an import; may be empty
        QStringList rejected; // of an import
        QString accept;       // the text of the button
    };

    // `chosen` gets name and folder; the library says what is wrong with them before.
    ListDialog(const presentation::WatchlistLibrary& library, const Request& request,
               std::function<void(const QString& name, const QString& folder)> chosen,
               QWidget* parent);

private:
    void check();
    QString folder() const;

    const presentation::WatchlistLibrary& m_library;
    const QString m_current;
    QLineEdit* m_name = nullptr;
    QComboBox* m_folder = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace tapesift::widgets
