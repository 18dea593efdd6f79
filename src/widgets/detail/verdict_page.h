#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QLabel;

namespace tapesift::widgets {

class FoldSection;
class LevelBar;
class ReasonList;
class SignalBadge;

// Why a symbol is judged as it is.
class VerdictPage : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPage(Look& look, QWidget* parent = nullptr);

    void setDetail(const presentation::SymbolDetail& detail);
    FoldSection& reasons() { return *m_section; }

private:
    SignalBadge* m_badge = nullptr;
    LevelBar* m_strengthBar = nullptr;
    QLabel* m_strength = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_forming = nullptr;
    FoldSection* m_section = nullptr; // of the reasons
    ReasonList* m_reasons = nullptr;
};

} // namespace tapesift::widgets
