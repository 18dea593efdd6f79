#include "widgets/dialogs/file_choice.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace tapesift::widgets {

namespace {

// "csv" of "CSV (*.csv)".
QString endingOf(const QString& filter)
{
    return filter.section(QLatin1String("*."), 1).section(QLatin1Char(')'), 0, 0);
}

// The path with the ending of the chosen filter, unless it has one of the endings offered. Qt adds
// none where the name has a dot, as BRK.B has.
QString withEnding(const QString& path, const FileChoice& choice, const QString& filter)
{
    for (const QString& offered : choice.filters)
        if (path.endsWith(QLatin1Char('.') + endingOf(offered), Qt::CaseInsensitive))
            return path;
    return path + QLatin1Char('.') + endingOf(filter);
}

} // namespace

void chooseFile(QWidget& parent, const FileChoice& choice,
                const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(&parent, choice.title);
    dialog->setObjectName(choice.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!choice.filters.isEmpty())
        dialog->setNameFilters(choice.filters);
    switch (choice.kind) {
    case FileChoice::Kind::Folder:
        dialog->setFileMode(QFileDialog::Directory);
        if (!choice.preset.isEmpty())
            dialog->setDirectory(choice.preset);
        break;
    case FileChoice::Kind::OpenFile:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case FileChoice::Kind::SaveFile:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        dialog->selectFile(withEnding(choice.preset, choice, choice.filters.value(0)));
        break;
    }
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &parent, [dialog, choice, chosen](const QString& path) {
            const bool isSaved = choice.kind == FileChoice::Kind::SaveFile;
            chosen(isSaved ? withEnding(path, choice, dialog->selectedNameFilter()) : path);
        });
    dialog->open();
}

} // namespace tapesift::widgets
