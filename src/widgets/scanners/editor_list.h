#pragma once

#include <QObject>
#include <QSet>

#include "tapesift/presentation/scanner_library.h"
#include "tapesift/widgets/look.h"

class QLineEdit;
class QListWidget;

namespace tapesift::widgets {

// The list of scanners: the trader's own, then the built-in ones, under headings, with a search
// that looks at name, title and description.
class EditorList : public QObject
{
    Q_OBJECT

public:
    EditorList(QListWidget& list, QLineEdit& search, const presentation::ScannerLibrary& library,
               Look& look);

    // Chooses a scanner; one that the search hides is shown again.
    void choose(const QString& name);
    QString chosen() const;
    // Scanners with changes that are not saved have a mark.
    void setUnsaved(const QSet<QString>& names);

Q_SIGNALS:
    void chosenChanged(const QString& name);

private:
    void fill();
    void addHeading(const QString& text);
    void addItem(const presentation::ScannerItem& item);

    QListWidget& m_list;
    QLineEdit& m_search;
    const presentation::ScannerLibrary& m_library;
    Look& m_look;
    QSet<QString> m_unsaved;
};

} // namespace tapesift::widgets
