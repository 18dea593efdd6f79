#pragma once

#include <array>

#include <QStringList>
#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

class QLabel;

namespace tapesift::widgets {

class DetailFold;
class RiskEditor;

// What the deep phase found, in sections that can be folded, or why there is nothing.
class DeepPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeepPage(Look& look, QWidget* parent = nullptr);

    void setDetail(const presentation::SymbolDetail& detail);

    // The keys of folded sections.
    QStringList folded() const;
    void setFolded(const QStringList& keys);

Q_SIGNALS:
    void foldedChanged(); // by the user
    void riskChanged(const tapesift::presentation::RiskBudget& risk);

private:
    Look& m_look;
    QLabel* m_note = nullptr;
    std::array<DetailFold*, presentation::kSectionCount> m_parts{};
    RiskEditor* m_risk = nullptr;
};

} // namespace tapesift::widgets
