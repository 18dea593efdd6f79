// Draws an SVG icon as a square PNG while building, for desktops that do not draw SVG themselves:
//   tapesift_render_icon tapesift.svg 48 tapesift.png

#include <iostream>
#include <string>

#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

int main(int argc, char** argv)
{
    const int size = argc == 4 ? QString::fromLocal8Bit(argv[2]).toInt() : 0;
    if (size < 8 || size > 2048) {
        std::cerr << "Usage: tapesift_render_icon ICON.svg SIZE ICON.png\n";
        return 2;
    }
    QSvgRenderer icon(QString::fromLocal8Bit(argv[1]));
    if (!icon.isValid()) {
        std::cerr << argv[1] << " cannot be drawn.\n";
        return 1;
    }
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    icon.render(&painter);
    painter.end();
    if (!image.save(QString::fromLocal8Bit(argv[3]), "PNG")) {
        std::cerr << argv[3] << " cannot be written.\n";
        return 1;
    }
    return 0;
}
