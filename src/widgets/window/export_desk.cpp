#include "widgets/window/export_desk.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QFileInfo>
#include <QImage>
#include <QUrl>

#include "tapesift/presentation/message_text.h"
#include "tapesift/report/xlsx_report.h"
#include "widgets/chart/chart_widget.h"
#include "widgets/controls/banner_area.h"
#include "widgets/dialogs/file_choice.h"

namespace tapesift::widgets {

namespace {

constexpr QSize kChartImageSize(1280, 800);
const QString kBanner = QStringLiteral("export");

std::vector<std::byte> pngOf(const QImage& image)
{
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    const auto bytes = std::as_bytes(std::span(png.constData(), std::size_t(png.size())));
    return {bytes.begin(), bytes.end()};
}

MessageAction folderAction(const QString& path)
{
    return {ExportDesk::tr("Open the folder"), [path] {
                QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
            }};
}

} // namespace

ExportDesk::ExportDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    tellOfFiles();
}

void ExportDesk::tellOfFiles()
{
    using presentation::Exporter;
    connect(&m_parts.exporter, &Exporter::written, this, [this](const QString& path) {
        m_parts.banners.add(kBanner, Banner::Kind::Success, tr("Written: %1").arg(path),
                            {folderAction(path)});
    });
    connect(&m_parts.exporter, &Exporter::failed, this,
            [this](const QString& path, const base::Error& error) {
                m_parts.banners.add(
                    kBanner, Banner::Kind::Error,
                    tr("%1 could not be written. %2").arg(path, presentation::errorText(error)),
                    {{tr("Choose another…"), m_again}, folderAction(path)});
            });
}

void ExportDesk::exportResults()
{
    const auto& run = m_parts.results.run();
    if (!run)
        return;
    m_again = [this] { exportResults(); };
    QStringList formats = {tr("CSV (*.csv)")};
    if (report::canWriteXlsx())
        formats << tr("Excel workbook (*.xlsx)");
    formats << tr("JSON (*.json)") << tr("JSON lines (*.jsonl)") << tr("TradingView list (*.txt)");
    chooseFile(m_window,
               {FileChoice::Kind::SaveFile, QStringLiteral("exportDialog"),
                tr("Export the visible rows"), formats, QString::fromStdString(run->name)},
               [this](const QString& path) {
                   std::vector<presentation::SavedRow> rows;
                   for (const presentation::ResultRow* row : m_parts.results.results().visible())
                       rows.push_back(presentation::savedRow(*row));
                   m_parts.exporter.write(path, presentation::exportFormatOf(path),
                                          *m_parts.results.run(), std::move(rows));
               });
}

void ExportDesk::saveChart(const ChartWidget& chart)
{
    const QString symbol = m_parts.details.symbol();
    const presentation::ResultRow* row = m_parts.results.results().find(symbol);
    m_again = [this, &chart] {
        saveChart(chart);
    }; // The panel's chart lives as long as the window.
    const QImage image = chart.toImage(kChartImageSize, 2, row ? row->name : QString());
    if (image.isNull())
        return;
    chooseFile(m_window,
               {FileChoice::Kind::SaveFile,
                QStringLiteral("chartDialog"),
                tr("Save the chart as an image"),
                {tr("PNG image (*.png)")},
                QString(symbol).replace(QLatin1Char('/'), QLatin1Char('_'))},
               [this, image](const QString& path) {
                   m_parts.exporter.writeMade(path, [image] { return pngOf(image); });
               });
}

} // namespace tapesift::widgets
