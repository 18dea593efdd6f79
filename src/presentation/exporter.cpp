#include "tapesift/presentation/exporter.h"

#include "presentation/replace_file.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::presentation {

namespace {

base::Result<report::ScanReport> makeReport(const store::RunRecord& run,
                                            const std::vector<SavedRow>& rows)
{
    report::ScanReport report;
    report.run = run;
    report.entries.reserve(rows.size());
    for (const SavedRow& row : rows) {
        auto entry = decodeRow(row);
        if (!entry)
            return entry.error();
        report.entries.push_back(std::move(*entry));
    }
    return report;
}

} // namespace

ExportFormat exportFormatOf(const QString& path)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return ExportFormat::Json;
    if (path.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive))
        return ExportFormat::JsonLines;
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return ExportFormat::Xlsx;
    return path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive) ? ExportFormat::TradingView
                                                                     : ExportFormat::Csv;
}

Exporter::Exporter(base::FileSystem& files, QObject* parent)
    : QObject(parent)
    , m_files(files)
{
}

void Exporter::write(const QString& path, ExportFormat format, const store::RunRecord& run,
                     std::vector<SavedRow> rows)
{
    m_worker.run(
        *this,
        [this, path, format, run, rows = std::move(rows)]() -> base::Status {
            const auto report = makeReport(run, rows);
            if (!report)
                return report.error();
            const auto bytes = report::reportBytes(*report, format);
            return bytes ? replaceFile(m_files, path, *bytes) : base::Status(bytes.error());
        },
        [this, path](const base::Status& status) { tell(path, status); });
}

void Exporter::writeInto(const QString& folder, ExportFormat format, const store::RunRecord& run,
                         std::vector<SavedRow> rows)
{
    m_worker.run(
        *this,
        [this, folder, format, run, rows = std::move(rows)]() -> base::Result<std::string> {
            const auto report = makeReport(run, rows);
            if (!report)
                return report.error();
            return report::writeReportInto(m_files, folder.toStdString(), *report, format);
        },
        [this, folder](const base::Result<std::string>& path) {
            if (path)
                Q_EMIT written(QString::fromStdString(*path));
            else
                Q_EMIT failed(folder, path.error());
        });
}

void Exporter::writeMade(const QString& path, std::function<std::vector<std::byte>()> make)
{
    m_worker.run(
        *this, [this, path, make = std::move(make)] { return replaceFile(m_files, path, make()); },
        [this, path](const base::Status& status) { tell(path, status); });
}

void Exporter::tell(const QString& path, const base::Status& status)
{
    if (status)
        Q_EMIT written(path);
    else
        Q_EMIT failed(path, status.error());
}

} // namespace tapesift::presentation
