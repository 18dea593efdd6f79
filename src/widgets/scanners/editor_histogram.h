#pragma once

#include <optional>

#include <QWidget>

#include "tapesift/presentation/scanner_matches.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A small picture of one condition over all symbols: how its left side is spread, the threshold as
// a line, the side that meets it in the accent colour, and how many symbols meet it.
class EditorHistogram : public QWidget
{
    Q_OBJECT

public:
    explicit EditorHistogram(Look& look, QWidget* parent = nullptr);

    // nullopt: nothing is known. `isUpper`: values above the threshold meet the condition.
    void show(const std::optional<presentation::RowMatches>& matches, int total,
              std::optional<bool> isUpper);

    QSize sizeHint() const override;
    // The number alone: where there is little room the picture gives way.
    QSize minimumSizeHint() const override;
    // What it says, as one sentence.
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look& m_look;
    std::optional<presentation::RowMatches> m_matches;
    int m_total = 0;
    std::optional<bool> m_isUpper;
};

} // namespace tapesift::widgets
