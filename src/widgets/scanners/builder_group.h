#pragma once

#include <vector>

#include <QFrame>

#include "widgets/scanners/builder_row.h"

class QVBoxLayout;

namespace tapesift::widgets {

// A group of the builder: how its conditions are joined, the conditions and groups within, and
// buttons that add to it.
class BuilderGroupEdit : public QFrame
{
    Q_OBJECT

public:
    // `depth` counts from 0, the outermost, which cannot be removed.
    BuilderGroupEdit(BuilderNames& names, Look& look, const formula::BuilderNode& node, int depth,
                     QWidget* parent = nullptr);

    formula::BuilderNode node() const;
    // Its conditions from top to bottom, those of the groups within included.
    std::vector<BuilderRowEdit*> rows() const;

Q_SIGNALS:
    void edited();
    void removeRequested();
    void helpWanted(const QString& name);

private:
    void makeHeader(formula::BuilderNode::Kind kind);
    void add(const formula::BuilderNode& node);
    void addRow(const formula::BuilderRow& row);
    void addGroup(const formula::BuilderNode& node);
    void addNew(formula::BuilderNode::Kind kind);
    void drop(QWidget* child);

    BuilderNames& m_names;
    Look& m_look;
    const int m_depth;
    QComboBox* m_join = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<QWidget*> m_children; // rows and groups
};

} // namespace tapesift::widgets
