#pragma once

#include <QDialog>

#include "tapesift/presentation/run_results.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace tapesift::widgets {

// The symbols that had a result in the scan before and have none now: what they had, and how they
// ended this time. Not modal: it follows the run that is shown.
class LeftDialog : public QDialog
{
    Q_OBJECT

public:
    LeftDialog(presentation::RunResults& results, Look& look, QWidget* parent = nullptr);

private:
    void showRows();
    void copyRows();

    presentation::RunResults& m_results;
    QLabel* m_headline = nullptr;
    QTableWidget* m_table = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace tapesift::widgets
