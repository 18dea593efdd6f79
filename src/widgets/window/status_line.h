#pragma once

#include <QObject>

#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"

class QLabel;
class QStatusBar;

namespace tapesift::widgets {

// The permanent part of the status bar: source, what came from the cache, the last scan.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar& bar, presentation::RunResults& results);

    // How the prices of the last scan were had.
    void showPrices(const presentation::PriceSources& sources);

private:
    void showRun();
    void showReuse();

    presentation::RunResults& m_results;
    store::RunId m_shown{};
    QLabel* m_source = nullptr;
    QLabel* m_cache = nullptr;
    QLabel* m_run = nullptr;
};

} // namespace tapesift::widgets
