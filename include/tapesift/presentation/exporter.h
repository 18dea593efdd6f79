#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QString>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/result_row.h"
#include "tapesift/presentation/saved_row.h"
#include "tapesift/report/report_file.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

using ExportFormat = report::ReportFormat;

// The format that the ending of a file's name asks for: .csv, .json, .jsonl, .txt, .xlsx; else
// CSV.
ExportFormat exportFormatOf(const QString& path);

// Writes results to files with the writers of the command line, on a thread of its own. GUI thread.
class Exporter : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(base::FileSystem& files, QObject* parent = nullptr);

    // `rows` in the order they are to be written.
    void write(const QString& path, ExportFormat format, const store::RunRecord& run,
               std::vector<SavedRow> rows);

    // The same into a folder, which is made if need be, under the name of the run.
    void writeInto(const QString& folder, ExportFormat format, const store::RunRecord& run,
                   std::vector<SavedRow> rows);

    // Puts what `make` gives, such as an encoded picture, in place of a file. `make` runs on the
    // exporter's thread.
    void writeMade(const QString& path, std::function<std::vector<std::byte>()> make);

Q_SIGNALS:
    void written(const QString& path);
    void failed(const QString& path, const tapesift::base::Error& error);

private:
    void tell(const QString& path, const base::Status& status);

    base::FileSystem& m_files;
    BackgroundWorker m_worker;
};

} // namespace tapesift::presentation
