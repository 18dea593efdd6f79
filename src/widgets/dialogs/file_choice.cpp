#include "widgets/dialogs/file_choice.h"

#include <QFileDialog>

namespace tapesift::widgets {

namespace {

// "csv" of "CSV (*.csv)".
QString endingOf(const QString& filter)
{
    return filter.section(QLatin1String("*."), 1).section(QLatin1Char(')'), 0, 0);
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
        dialog->setOption(QFileDialog::ShowDirsOnly);
        if (!choice.preset.isEmpty())
            dialog->setDirectory(choice.preset);
        break;
    case FileChoice::Kind::OpenFile:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case FileChoice::Kind::SaveFile:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(endingOf(choice.filters.value(0)));
        QObject::connect(
            dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
        dialog->selectFile(choice.preset);
        break;
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->open();
}

} // namespace tapesift::widgets
