#pragma once

#include <QWidget>

#include "tapesift/presentation/progress_view.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// One stage of a scan: number or tick, name, what it did, and a slim bar.
class StageBar : public QWidget
{
public:
    StageBar(int number, Look& look, QWidget* parent = nullptr);

    void show(const presentation::StageView& stage);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF badge() const;
    void paintBadge(QPainter& painter) const;

    const int m_number;
    Look& m_look;
    presentation::StageView m_stage;
};

} // namespace tapesift::widgets
