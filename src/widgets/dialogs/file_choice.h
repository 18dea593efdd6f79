#pragma once

#include <functional>

#include <QString>
#include <QStringList>

class QWidget;

namespace tapesift::widgets {

// What a file dialog asks for.
struct FileChoice
{
    enum class Kind { Folder, OpenFile, SaveFile };

    Kind kind = Kind::OpenFile;
    QString name; // the dialog's object name
    QString title;
    QStringList filters; // "CSV (*.csv)"; when saving, the chosen one gives the ending
    QString preset;      // folder or file to begin with; may be empty
};

// Opens the dialog and returns at once; `chosen` gets the path if one is chosen.
void chooseFile(QWidget& parent, const FileChoice& choice,
                const std::function<void(const QString&)>& chosen);

} // namespace tapesift::widgets
