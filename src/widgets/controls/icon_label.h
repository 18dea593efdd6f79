#pragma once

#include <QIcon>
#include <QWidget>

namespace tapesift::widgets {

// Shows an icon of a Look at a fixed size. Unlike a label with a pixmap it follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int side, QWidget* parent = nullptr); // side: edge length in pixels

    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace tapesift::widgets
