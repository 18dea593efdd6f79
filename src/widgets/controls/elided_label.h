#pragma once

#include <QLabel>

namespace tapesift::widgets {

// A label of one line that ends with an ellipsis where there is no room; the whole text is then its
// tool tip. With word wrap on it is a plain label.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    // What the tool tip says when the whole text is in view; usually nothing.
    void setExplanation(const QString& explanation);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isCut() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
    QString m_explanation;
};

} // namespace tapesift::widgets
