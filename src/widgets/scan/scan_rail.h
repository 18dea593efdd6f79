#pragma once

#include <memory>

#include <QWidget>

#include "tapesift/presentation/scan_controller.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/presentation/setup_probe.h"
#include "tapesift/widgets/look.h"

namespace Ui {
class ScanRail;
}

namespace tapesift::widgets {

// The left side of the window: what is scanned, and the buttons that start, pause and cancel. It
// holds a ScanSetup and nothing else.
class ScanRail : public QWidget
{
    Q_OBJECT

public:
    ScanRail(Look& look, QWidget* parent = nullptr);
    ~ScanRail() override;

    void setSetup(const presentation::ScanSetup& setup);
    // Takes over numbers that are typed but whose box still has the focus.
    void takeTypedNumbers();
    const presentation::ScanSetup& setup() const { return m_setup; }

    void showPhase(presentation::ScanPhase phase);
    // Nothing can be scanned; `reason` is shown beside the button.
    void setReadOnly(const QString& reason);

    void showSourceAnswer(const presentation::ProbeAnswer& answer);
    void showUniverseAnswer(const presentation::ProbeAnswer& answer);

    // The same as choosing in the rail.
    void setSource(const QString& source);
    void setDataPath(const QString& path);
    void setUniverse(const QString& universe);
    void setExcluded(const QStringList& symbols);
    void setSymbols(const QStringList& symbols); // typed ones, which are then the list
    void setFilter(const QString& filter);

Q_SIGNALS:
    void setupChanged(const tapesift::presentation::ScanSetup& setup);
    void scanRequested();
    void pauseRequested();
    void cancelRequested();
    void folderRequested();
    void fileRequested();
    void importRequested();
    void excludedRequested();
    void filterFileRequested();
    void providersRequested();

private:
    void fillChoices();
    void fillUniverses();
    void fillFilters();
    void connectFields();
    void take(); // reads the fields into the setup
    void showSetup();
    void showProblem();
    void refreshButtons();
    void refreshIcons();

    Look& m_look;
    std::unique_ptr<Ui::ScanRail> m_ui;
    presentation::ScanSetup m_setup;
    presentation::ScanPhase m_phase = presentation::ScanPhase::Idle;
    QString m_readOnlyReason; // empty: scans are possible
    bool m_isFilling = false; // fields change, but not by the user
};

} // namespace tapesift::widgets
