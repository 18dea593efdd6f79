#pragma once

#include <vector>

#include <QWidget>

#include "tapesift/alerts/alert_rule.h"
#include "tapesift/presentation/scanner_editor.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/widgets/look.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QStackedWidget;

namespace tapesift::widgets {

class EditorText;

// What has to happen for an alert: the kind of a rule and the fields that belong to it.
class RuleCondition : public QWidget
{
    Q_OBJECT

public:
    // `library` must outlive it.
    RuleCondition(const presentation::ScannerLibrary& library, Look& look,
                  QWidget* parent = nullptr);

    void setRule(const alerts::AlertRule& rule);
    // Puts the kind and its fields into the rule; the rest stays.
    void apply(alerts::AlertRule& rule) const;
    // Why it cannot be used, one sentence; empty: it can.
    QString problem() const;
    void focusKind();

Q_SIGNALS:
    void edited();

private:
    QWidget* makeScanner();
    QWidget* makeSignal();
    QWidget* makeMove();
    QWidget* makeCross();
    QWidget* makeFormula(Look& look);
    void fillScanners(const std::string& chosen);
    alerts::RuleKind kind() const;
    void showFields();
    void checkFormula();

    const presentation::ScannerLibrary& m_library;
    QComboBox* m_kind = nullptr;
    QStackedWidget* m_fields = nullptr;
    QComboBox* m_scanner = nullptr;
    QComboBox* m_signal = nullptr;
    QComboBox* m_moveDirection = nullptr;
    QDoubleSpinBox* m_amount = nullptr;
    QLabel* m_unit = nullptr;
    QComboBox* m_crossDirection = nullptr;
    QDoubleSpinBox* m_level = nullptr;
    EditorText* m_formula = nullptr;
    QLabel* m_formulaHint = nullptr;
    presentation::ScannerEditor m_editor; // says what is wrong with the formula
    QString m_formulaProblem;
};

} // namespace tapesift::widgets
