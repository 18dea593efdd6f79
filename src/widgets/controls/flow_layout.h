#pragma once

#include <vector>

#include <QLayout>

namespace tapesift::widgets {

// Puts widgets side by side and goes on in the next line where the width ends.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr); // gap: pixels in both directions
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Apply { Measure, Place };

    // Returns the height that is needed at the width of `rect`.
    int arrange(const QRect& rect, Apply apply) const;

    std::vector<QLayoutItem*> m_items; // owned
    int m_gap = 0;
};

} // namespace tapesift::widgets
