#pragma once

#include <functional>

#include <QObject>

#include "tapesift/presentation/detail_controller.h"
#include "tapesift/presentation/exporter.h"
#include "tapesift/presentation/run_results.h"

class QWidget;

namespace tapesift::widgets {

class BannerArea;
class ChartWidget;

// Writes what the window shows to files: asks where, and tells how it went.
class ExportDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::DetailController& details;
        presentation::Exporter& exporter;
        BannerArea& banners;
    };

    ExportDesk(const Parts& parts, QWidget& window);

    void exportResults();
    // The chart as it is now; nothing happens while there is none.
    void saveChart(const ChartWidget& chart);

private:
    void tellOfFiles();

    Parts m_parts;
    QWidget& m_window;
    std::function<void()> m_again; // asks once more for what was written last
};

} // namespace tapesift::widgets
