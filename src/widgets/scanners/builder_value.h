#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/widgets/look.h"
#include "widgets/scanners/builder_names.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace tapesift::widgets {

// One side of a condition: a box with a number, a name or a piece of formula, the fields of a
// function behind it, and, where they are asked for, the bar length and the bars back.
class BuilderValueEdit : public QWidget
{
    Q_OBJECT

public:
    // `role` is what the side is, in words, for screen readers.
    BuilderValueEdit(BuilderNames& names, Look& look, const QString& role,
                     QWidget* parent = nullptr);

    void setValue(const formula::BuilderValue& value);
    const formula::BuilderValue& value() const { return m_value; }

Q_SIGNALS:
    void edited();
    // The name that has the focus, for the help.
    void helpWanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showValue();
    void showFields();
    void takeName();
    void takeFields();
    void changed();

    BuilderNames& m_names;
    formula::BuilderValue m_value;
    QString m_role;
    QComboBox* m_name = nullptr;
    QHBoxLayout* m_fieldRow = nullptr;
    std::vector<QLineEdit*> m_fields;
    QComboBox* m_interval = nullptr;
    QSpinBox* m_back = nullptr;
    QToolButton* m_more = nullptr;
    bool m_isIntervalAsked = false;
    bool m_isBackAsked = false;
};

} // namespace tapesift::widgets
