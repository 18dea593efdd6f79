#pragma once

#include <QWidget>

#include "tapesift/presentation/scanner_matches.h"

class QLabel;
class QListView;
class QStringListModel;

namespace tapesift::widgets {

// "23 of 294 match, 5 warming": what came of a question, as one sentence. `wanted` are the bars
// that the scanner looks at.
QString matchSentence(const presentation::MatchAnswer& answer, market::Interval wanted);

// The symbols that match at present. Return or a double click on one tells which.
class EditorMatches : public QWidget
{
    Q_OBJECT

public:
    explicit EditorMatches(QWidget* parent = nullptr);

    void setSymbols(const QStringList& symbols);

Q_SIGNALS:
    void symbolChosen(const QString& symbol);

private:
    QStringListModel* m_symbols = nullptr;
};

} // namespace tapesift::widgets
