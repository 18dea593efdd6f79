#pragma once

#include <QTimer>
#include <QWidget>

#include "tapesift/presentation/run_results.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class ElidedLabel;

// A slim line below the table: how many of the results take part in a move, as a bar of rising and
// falling ones and in words.
class BreadthLine : public QWidget
{
    Q_OBJECT

public:
    BreadthLine(presentation::RunResults& results, Look& look, QWidget* parent = nullptr);

    // Stands at the right; the words give way to it.
    void addAside(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showBreadth();
    QRectF bar() const;

    presentation::RunResults& m_results;
    Look& m_look;
    ElidedLabel* m_text = nullptr;
    QTimer m_pause; // runs: told less than a moment ago
};

} // namespace tapesift::widgets
