#pragma once

#include <QTextBrowser>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// What the catalog says about a name: how it is written, what it means, its parameters and an
// example. Without a name the catalog itself, each of its names a link.
class EditorHelp : public QTextBrowser
{
    Q_OBJECT

public:
    explicit EditorHelp(Look& look, QWidget* parent = nullptr);

    void showName(const QString& name);

private:
    void showPage();
    QString overview() const;

    Look& m_look;
    QString m_name;
};

} // namespace tapesift::widgets
