#include "tapesift/widgets/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

constexpr std::array kThemeIds = {ThemeId::Dark, ThemeId::Light, ThemeId::HighContrast};

QImage imageOf(const QIcon& icon, int side, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(side, side), mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

int opaquePixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    return count;
}

// The colour of the pixel that covers most.
QColor inkOf(const QImage& image)
{
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > qAlpha(best))
                best = image.pixel(x, y);
    return QColor(best);
}

int differentPixels(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

QtMessageHandler previousHandler = nullptr;
QStringList warnings;

void recordWarning(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type != QtDebugMsg && text.contains(QStringLiteral("tylesheet")))
        warnings.append(text);
    else if (previousHandler)
        previousHandler(type, context, text);
}

} // namespace

TEST(Look, ApplyDressesTheWholeApplication)
{
    Look look;
    QSignalSpy changes(&look, &Look::changed);
    look.apply(ThemeId::Light, PaletteId::Asian);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(look.themeId(), ThemeId::Light);
    EXPECT_EQ(look.paletteId(), PaletteId::Asian);
    EXPECT_FALSE(look.theme().isDark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), look.theme().window);
    EXPECT_EQ(QApplication::palette().color(QPalette::Text), look.theme().text);
    EXPECT_EQ(QApplication::font().family(), look.theme().textFont.family());
    look.apply(ThemeId::Dark, PaletteId::Western);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), look.theme().window);
    EXPECT_TRUE(look.theme().isDark);
}

TEST(Look, StyleSheetIsUnderstoodByQt)
{
    Look look;
    warnings.clear();
    previousHandler = qInstallMessageHandler(recordWarning);
    for (const ThemeId id : kThemeIds)
        look.apply(id, PaletteId::Western);
    QWidget probe; // The sheet is parsed when it is first needed.
    probe.ensurePolished();
    qInstallMessageHandler(previousHandler);
    EXPECT_EQ(warnings.join(QLatin1Char('\n')).toStdString(), "");
}

TEST(Look, FontsAreSizedInPointsAndOrdered)
{
    const Look look;
    const Theme& theme = look.theme();
    EXPECT_GT(theme.smallFont.pointSizeF(), 7.5);
    EXPECT_GT(theme.textFont.pointSizeF(), theme.smallFont.pointSizeF());
    EXPECT_GT(theme.titleFont.pointSizeF(), theme.textFont.pointSizeF());
    EXPECT_EQ(theme.textFont.pixelSize(), -1);
}

TEST(LookIcon, EveryDrawingGivesAPicture)
{
    const Look look;
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    EXPECT_GE(files.size(), 40);
    for (const QString& file : files) {
        const QIcon icon = look.icon(file.chopped(4));
        for (const int side : {16, 20, 48}) {
            const QImage image = imageOf(icon, side);
            ASSERT_EQ(image.size(), QSize(side, side)) << file.toStdString();
            const int pixels = opaquePixels(image);
            EXPECT_GE(pixels, side / 2) << file.toStdString();
            EXPECT_GT(side * side, pixels) << file.toStdString();
        }
    }
}

TEST(LookIcon, HasWhatTheWindowAsksFor)
{
    const Look look;
    for (const char* name :
         {"scan",   "pause",    "resume",  "cancel",   "folder",       "list",     "search",
          "filter", "columns",  "export",  "settings", "help",         "keyboard", "warning",
          "error",  "info",     "success", "check",    "close",        "retry",    "chart",
          "image",  "external", "copy",    "exclude",  "chevron-down", "sort",     "calendar",
          "clock",  "database", "eye",     "plus",     "minus",        "history",  "first-run",
          "demo",   "tapesift"})
        EXPECT_FALSE(look.icon(QString::fromLatin1(name)).isNull()) << name;
    EXPECT_TRUE(look.icon(QStringLiteral("no-such-icon")).isNull());
}

TEST(LookIcon, FollowsTheTheme)
{
    Look look;
    look.apply(ThemeId::Dark, PaletteId::Western);
    const QIcon icon = look.icon(QStringLiteral("stop"));
    EXPECT_EQ(inkOf(imageOf(icon, 40)), look.theme().text);
    look.apply(ThemeId::Light, PaletteId::Western);
    EXPECT_EQ(inkOf(imageOf(icon, 40)), look.theme().text);
    look.apply(ThemeId::Dark, PaletteId::Western);
}

TEST(LookIcon, TakesTheInkThatIsAskedFor)
{
    const Look look;
    EXPECT_EQ(inkOf(imageOf(look.icon(QStringLiteral("plus"), QColor(Qt::red)), 40)),
              QColor(Qt::red));
    EXPECT_EQ(inkOf(imageOf(look.icon(QStringLiteral("plus"), IconInk::Warning), 40)),
              look.theme().warning);
    EXPECT_EQ(inkOf(imageOf(look.icon(QStringLiteral("plus")), 40, QIcon::Disabled)),
              look.theme().textFaint);
}

TEST(LookIcon, IsSharpOnADenseScreen)
{
    const Look look;
    const QPixmap pixmap = look.icon(QStringLiteral("chart")).pixmap(QSize(16, 16), 2.0);
    EXPECT_EQ(pixmap.size(), QSize(32, 32));
    EXPECT_DOUBLE_EQ(pixmap.devicePixelRatio(), 2.0);
}

TEST(LookIcon, OutlivesItsLook)
{
    QIcon icon;
    {
        const Look look;
        icon = look.icon(QStringLiteral("plus"));
    }
    EXPECT_GT(opaquePixels(imageOf(icon, 24)), 0);
}

TEST(Look, FocusFramesEveryKindOfControl)
{
    Look look;
    for (const ThemeId id : kThemeIds) {
        look.apply(id, PaletteId::Western);
        QWidget window;
        QVBoxLayout layout(&window);
        auto* elsewhere = new QPushButton(QStringLiteral("elsewhere"), &window);
        layout.addWidget(elsewhere);
        QList<QWidget*> controls;
        for (const char* role : {"", "primary", "danger", "warning", "quiet", "chip"}) {
            auto* button = new QPushButton(QString::fromLatin1(role), &window);
            button->setProperty("role", QString::fromLatin1(role));
            controls.append(button);
        }
        auto* tool = new QToolButton(&window);
        tool->setFocusPolicy(Qt::StrongFocus);
        tool->setIcon(look.icon(QStringLiteral("plus")));
        auto* tabs = new QTabBar(&window);
        tabs->addTab(QStringLiteral("one"));
        tabs->addTab(QStringLiteral("two"));
        controls.append({tool, new QCheckBox(QStringLiteral("check"), &window),
                         new QRadioButton(QStringLiteral("radio"), &window), new QComboBox(&window),
                         new QLineEdit(&window), new QSpinBox(&window),
                         new QTableWidget(2, 2, &window), tabs});
        for (QWidget* control : controls)
            layout.addWidget(control);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        for (QWidget* control : controls) {
            elsewhere->setFocus(Qt::TabFocusReason);
            const QImage before = control->grab().toImage();
            control->setFocus(Qt::TabFocusReason);
            ASSERT_TRUE(control->hasFocus());
            const QImage after = control->grab().toImage();
            // A frame of one pixel around a control of 20 by 20 has 76; a cursor has fewer.
            EXPECT_GE(differentPixels(before, after), 40)
                << control->metaObject()->className() << " "
                << control->property("role").toString().toStdString();
        }
    }
    look.apply(ThemeId::Dark, PaletteId::Western);
}

} // namespace tapesift::widgets
