#pragma once

#include <vector>

#include <QFrame>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QGridLayout;
class QLabel;

namespace tapesift::widgets {

class ElidedLabel;
class IconLabel;

// A titled list of names with their values. Rows are kept and filled anew, so that going from
// symbol to symbol is quick.
class FactGroup : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Numbers, // values at the right edge, in digits of one width, with a mark for warming ones
        Texts,   // values beside the names, on several lines where need be
    };

    FactGroup(Look& look, Kind kind, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setValues(const std::vector<presentation::DetailValue>& values);

private:
    struct Row
    {
        ElidedLabel* label = nullptr;
        IconLabel* mark = nullptr; // numbers only
        ElidedLabel* value = nullptr;
    };

    Row addRow();
    void fill(const Row& row, const presentation::DetailValue& value);

    Look& m_look;
    Kind m_kind;
    QLabel* m_title = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace tapesift::widgets
