#pragma once

#include <QPlainTextEdit>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A script as text with the numbers of its lines; the line of a problem is marked.
class EditorScript : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit EditorScript(Look& look, QWidget* parent = nullptr);

    void markLine(int line); // from 1; 0: none

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Numbers;

    int numbersWidth() const;
    void placeNumbers();
    void paintNumbers(QPaintEvent& event);
    void showMark();

    Look& m_look;
    Numbers* m_numbers = nullptr;
    int m_marked = 0;
};

} // namespace tapesift::widgets
