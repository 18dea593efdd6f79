#pragma once

#include <QPainter>

namespace tapesift::widgets {

// While it lives, the painter works in device pixels and without antialiasing, so that what is at
// whole coordinates is sharp at any scale. The painter's origin must be that of its device.
class DevicePixels
{
public:
    DevicePixels(QPainter& painter, double ratio)
        : m_painter(painter)
    {
        painter.save();
        painter.scale(1 / ratio, 1 / ratio);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
    }
    ~DevicePixels() { m_painter.restore(); }

    DevicePixels(const DevicePixels&) = delete;
    DevicePixels& operator=(const DevicePixels&) = delete;

private:
    QPainter& m_painter;
};

} // namespace tapesift::widgets
