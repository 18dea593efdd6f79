#pragma once

#include <QScrollArea>

#include "widgets/scanners/builder_group.h"

namespace tapesift::widgets {

// The builder: the groups and conditions of a formula, to be changed without typing it.
class BuilderView : public QScrollArea
{
    Q_OBJECT

public:
    explicit BuilderView(Look& look, QWidget* parent = nullptr);

    // Shows another formula; nothing is told.
    void setNode(const formula::BuilderNode& node);
    void setParameters(const formula::Parameters& parameters);
    // What came of the conditions, from top to bottom.
    void showMatches(const std::vector<presentation::RowMatches>& rows, int total);
    void forgetMatches() { showMatches({}, 0); }

Q_SIGNALS:
    void edited(const tapesift::formula::BuilderNode& node);
    void helpWanted(const QString& name);

private:
    Look& m_look;
    BuilderNames m_names;
    BuilderGroupEdit* m_root = nullptr;
    QWidget* m_page = nullptr;
};

} // namespace tapesift::widgets
