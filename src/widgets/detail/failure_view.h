#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/presentation/symbol_look.h"
#include "tapesift/widgets/look.h"

class QLabel;

namespace tapesift::widgets {

class DetailFold;

// Why a symbol has no result, and what can be done; how it stands to the filter, and what earlier
// scans said.
class FailureView : public QWidget
{
    Q_OBJECT

public:
    explicit FailureView(Look& look, QWidget* parent = nullptr);

    void setDetail(const presentation::FailureDetail& detail);
    void setContext(const presentation::SymbolContextView& context);

private:
    QLabel* addText(const QString& name, const QString& caption);
    static void setText(QLabel* label, const QString& text);

    QLabel* m_title = nullptr;
    QLabel* m_explanation = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_suggestion = nullptr;
    QLabel* m_details = nullptr;
    DetailFold* m_rules = nullptr;
    DetailFold* m_history = nullptr;
};

} // namespace tapesift::widgets
