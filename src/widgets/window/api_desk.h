#pragma once

#include <functional>

#include <QObject>

#include "tapesift/presentation/local_api.h"
#include "tapesift/widgets/look.h"

class QStatusBar;
class QToolButton;

namespace tapesift::widgets {

class BannerArea;
class ScanDesk;

// The local API in the window: a button in the status bar while it is on, a sentence where it
// cannot be, and the scans that its callers ask for.
class ApiDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::LocalApi& api;
        ScanDesk& desk;
        BannerArea& banners;
        Look& look;
        QStatusBar& bar;
        std::function<void()> showSettings;
    };

    ApiDesk(const Parts& parts, QObject* parent);

private:
    void makeButton();
    void show();

    Parts m_parts;
    QToolButton* m_button = nullptr; // Qt's parents own it.
};

} // namespace tapesift::widgets
