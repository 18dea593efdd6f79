#pragma once

#include <QDialog>
#include <QTimer>

#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/key_access.h"
#include "tapesift/presentation/scanner_library.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace tapesift::widgets {

class BannerArea;
class RulePage;

// Alerts: their rules, the channels, and what was sent. Not modal.
class AlertsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Services
    {
        presentation::AlertController& alerts;
        presentation::KeyAccess& keys;
        const presentation::ScannerLibrary& scanners;
        Look& look;
    };

    enum Page { kRules, kChannels, kLog };

    explicit AlertsDialog(const Services& services, QWidget* parent = nullptr);

    void showPage(Page page);

Q_SIGNALS:
    void editRuleRequested(const tapesift::alerts::AlertRule& rule);
    void symbolChosen(const QString& symbol);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeHeader(QVBoxLayout& column);
    void makePages(QVBoxLayout& column);
    void showState();
    void showProblems();
    void editChannel(const alerts::AlertChannel& channel);
    void markSeen();

    Services m_services;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    BannerArea* m_banners = nullptr;
    QTabWidget* m_tabs = nullptr;
    RulePage* m_rules = nullptr;
    QTimer m_refresh; // runs while the dialog is in view: deliveries go on by themselves
};

} // namespace tapesift::widgets
