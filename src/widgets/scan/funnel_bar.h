#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/funnel_view.h"

class QHBoxLayout;
class QPushButton;

namespace tapesift::widgets {

// One line that says what was left out of a scan: "8,214 → 1,903" and the largest rules, as many as
// there is room for. Hidden while nothing was left out.
class FunnelBar : public QWidget
{
    Q_OBJECT

public:
    explicit FunnelBar(QWidget* parent = nullptr);

    void show(const presentation::FunnelView& funnel);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A number was clicked; the rule is empty for the whole.
    void clicked(const QString& rule);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* makeButton(const QString& name);
    void showRule(std::size_t place, const presentation::FunnelRule& rule);
    void fit();

    presentation::FunnelView m_funnel;
    QHBoxLayout* m_line = nullptr;
    QPushButton* m_headline = nullptr;
    std::vector<QPushButton*> m_rules;
    QPushButton* m_more = nullptr;
};

} // namespace tapesift::widgets
