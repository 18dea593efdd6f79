#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class FlowColumns;
class FactGroup;

// All indicators in groups, side by side where there is room.
class IndicatorPage : public QWidget
{
    Q_OBJECT

public:
    explicit IndicatorPage(Look& look, QWidget* parent = nullptr);

    void setGroups(const std::vector<presentation::DetailGroup>& groups);

private:
    Look& m_look;
    FlowColumns* m_columns = nullptr;
    std::vector<FactGroup*> m_groups;
};

} // namespace tapesift::widgets
