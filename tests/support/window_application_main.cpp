// main() of tests that drive real windows. They run without a screen unless QT_QPA_PLATFORM names
// another platform.

#include <cstdlib>
#include <cstring>

#include <QAbstractButton>
#include <QApplication>
#include <QStyleFactory>

#include <gtest/gtest.h>

#include "app/window/window_session.h"
#include "support/fake_key_chain.h"
#include "support/temporary_folder.h"

namespace {

// Another process of this program: a window that scans until somebody kills it.
int scanUntilKilled(const char* home)
{
    tapesift::app::CommonOptions options;
    options.home = home;
    const auto session = tapesift::app::openWindowSession(
        options, std::make_unique<tapesift::support::NoKeyChain>());
    if (!session)
        return 1;
    (*session)->window().show();
    (*session)->window().findChild<QAbstractButton*>(QStringLiteral("scanButton"))->click();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const tapesift::support::TemporaryFolder runtime;
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    setenv("XDG_RUNTIME_DIR", runtime.path().c_str(), 0);
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setCursorFlashTime(0);
    if (argc == 3 && std::strcmp(argv[1], "--scan-until-killed") == 0)
        return scanUntilKilled(argv[2]);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
