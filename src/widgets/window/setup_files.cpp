#include "widgets/window/setup_files.h"

#include "widgets/dialogs/file_choice.h"
#include "widgets/scan/scan_rail.h"

namespace tapesift::widgets {

SetupFiles::SetupFiles(ScanRail& rail, QWidget& window)
    : QObject(&window)
    , m_rail(rail)
    , m_window(window)
{
    connect(&m_rail, &ScanRail::folderRequested, this, &SetupFiles::chooseFolder);
    connect(&m_rail, &ScanRail::fileRequested, this, &SetupFiles::choosePriceFile);
    connect(&m_rail, &ScanRail::importRequested, this, &SetupFiles::importList);
    connect(&m_rail, &ScanRail::filterFileRequested, this, &SetupFiles::chooseFilter);
}

void SetupFiles::chooseFolder()
{
    chooseFile(m_window,
               {FileChoice::Kind::Folder,
                QStringLiteral("folderDialog"),
                tr("Folder with one CSV file for each symbol"),
                {},
                m_rail.setup().dataPath},
               [this](const QString& path) { m_rail.setDataPath(path); });
}

void SetupFiles::choosePriceFile()
{
    chooseFile(m_window,
               {FileChoice::Kind::OpenFile,
                QStringLiteral("priceFileDialog"),
                tr("CSV file with a symbol column"),
                {tr("CSV files (*.csv *.txt)"), tr("All files (*)")},
                {}},
               [this](const QString& path) { m_rail.setDataPath(path); });
}

void SetupFiles::importList()
{
    chooseFile(m_window,
               {FileChoice::Kind::OpenFile,
                QStringLiteral("importDialog"),
                tr("List of symbols to scan"),
                {tr("Lists (*.txt *.csv *.tls)"), tr("All files (*)")},
                {}},
               [this](const QString& path) { m_rail.setUniverse(path); });
}

void SetupFiles::chooseFilter()
{
    chooseFile(m_window,
               {FileChoice::Kind::OpenFile,
                QStringLiteral("filterDialog"),
                tr("File of filter rules"),
                {tr("Rules (*.json)"), tr("All files (*)")},
                {}},
               [this](const QString& path) { m_rail.setFilter(path); });
}

} // namespace tapesift::widgets
