#pragma once

#include <QObject>

#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QStatusBar;
class QWidget;

namespace tapesift::widgets {

class ElidedLabel;
class SlimBar;

// The status bar: on the left, while a scan is going on, how the network stands; on the right
// source, what came from the cache, the last scan.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar& bar, presentation::RunResults& results, Look& look);

    // How the prices of the last scan were had.
    void showPrices(const presentation::PriceSources& sources);
    // What the training of the model says; empty hides it.
    void showTraining(const QString& text);
    // Pace, budget and waits of the providers; an empty view hides them.
    void showNetwork(const presentation::NetworkView& network);

private:
    void buildNetwork(QStatusBar& bar, Look& look);
    void showRun();
    void showReuse();

    presentation::RunResults& m_results;
    store::RunId m_shown{};
    QWidget* m_network = nullptr;
    SlimBar* m_budget = nullptr;
    ElidedLabel* m_networkText = nullptr;
    QLabel* m_training = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_cache = nullptr;
    QLabel* m_run = nullptr;
};

} // namespace tapesift::widgets
