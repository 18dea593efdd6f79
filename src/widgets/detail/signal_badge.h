#pragma once

#include <QWidget>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A signal as a coloured pill with its glyph: "▼ Sell".
class SignalBadge : public QWidget
{
    Q_OBJECT

public:
    explicit SignalBadge(Look& look, QWidget* parent = nullptr);

    void setSignal(analysis::Signal signal, const QString& glyph, const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont badgeFont() const;

    Look& m_look;
    analysis::Signal m_signal = analysis::Signal::Neutral;
    QString m_text;
};

} // namespace tapesift::widgets
