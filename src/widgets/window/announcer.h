#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include "tapesift/presentation/scan_controller.h"

namespace tapesift::widgets {

// Tells screen readers how a scan goes: its beginning, every quarter, pauses and its end. Qt 6.4
// knows no announcements; an alert of a widget whose name is the sentence is read out the same way.
class Announcer : public QObject
{
    Q_OBJECT

public:
    // The widget is one that is always there and has no name of its own.
    Announcer(presentation::ScanController& scans, QWidget& widget);

    void say(const QString& sentence);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void tellPhase(presentation::ScanPhase phase);
    void tellProgress(const presentation::ProgressView& progress);
    void tellEnd(const store::RunRecord& run);

    QWidget& m_widget;
    int m_quarter = 0; // that was told last
    presentation::ScanPhase m_phase = presentation::ScanPhase::Idle;
};

} // namespace tapesift::widgets
