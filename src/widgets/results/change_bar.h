#pragma once

#include <vector>

#include <QTimer>
#include <QWidget>

#include "tapesift/presentation/change_view.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tapesift::widgets {

// "12 new  3 left  7 flipped  since 14:05": what has changed since the scan before, as buttons
// that show the rows. Hidden while nothing was compared.
class ChangeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeBar(presentation::RunResults& results, QWidget* parent = nullptr);

Q_SIGNALS:
    // Rows are to be shown by this filter ("changed:flipped").
    void filterRequested(const QString& filter);
    // The symbols that left are to be listed.
    void leftRequested();

private:
    void showCounts();
    void showPart(std::size_t place, const presentation::ChangePart& part);

    presentation::RunResults& m_results;
    presentation::ChangeView m_view;
    QHBoxLayout* m_line = nullptr;
    std::vector<QPushButton*> m_parts; // made when they are needed first
    QLabel* m_since = nullptr;
    QTimer m_pause; // runs: told less than a moment ago
};

} // namespace tapesift::widgets
