#pragma once

#include <QWidget>

#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class DeepPage;
class DetailFold;
class VerdictPage;

// The verdict with its reasons, below it what the deep phase found, and what earlier scans said.
class AnalysisPage : public QWidget
{
    Q_OBJECT

public:
    explicit AnalysisPage(Look& look, QWidget* parent = nullptr);

    void setDetail(const presentation::SymbolDetail& detail);
    void setHistory(const presentation::DetailSection& history);
    DeepPage& deep() { return *m_deep; }

    // The keys of folded sections, separated by commas.
    QString folded() const;
    void setFolded(const QString& keys);

Q_SIGNALS:
    void foldedChanged(const QString& keys);

private:
    VerdictPage* m_verdict = nullptr;
    DeepPage* m_deep = nullptr;
    DetailFold* m_history = nullptr;
};

} // namespace tapesift::widgets
