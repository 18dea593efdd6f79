#include "support/window_fixture.h"

#include <QTableView>

#include "support/fake_key_chain.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/settings/settings_file.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::support {

namespace {

template <class Setting, class Value>
void change(const std::string& home, Setting setting, Value value)
{
    base::RealFileSystem files;
    settings::Settings settings = settings::loadSettings(files, home).settings;
    ASSERT_TRUE(settings.set(setting, value));
    ASSERT_TRUE(settings::saveSettings(files, home, settings));
}

} // namespace

void WindowFixture::choose(settings::TextSetting setting, const std::string& value)
{
    change(home.path().string(), setting, value);
}

void WindowFixture::choose(settings::IntegerSetting setting, std::int64_t value)
{
    change(home.path().string(), setting, value);
}

void WindowFixture::open(const QSize& size)
{
    app::CommonOptions options;
    options.home = home.path().string();
    m_session = app::openWindowSession(options, std::make_unique<support::NoKeyChain>()).value();
    window().setWindowState(Qt::WindowNoState);
    window().resize(size);
    window().show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
    ASSERT_TRUE(waitFor([this] {
        return rows() > 0 || !window().findChild<QWidget*>(QStringLiteral("emptyBusyBar")) ||
               !has<QWidget>("emptyBusyBar");
    }));
}

void WindowFixture::close()
{
    m_session.reset();
}

void WindowFixture::click(const char* button)
{
    QTest::mouseClick(&find<QAbstractButton>(button), Qt::LeftButton);
}

QPushButton* WindowFixture::buttonWith(const QString& text)
{
    for (QPushButton* button : window().findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains(text))
            return button;
    return nullptr;
}

bool WindowFixture::waitFor(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, 20'000);
}

bool WindowFixture::isIdle()
{
    return !find<QPushButton>("cancelButton").isEnabled() &&
           find<QPushButton>("scanButton").isEnabled();
}

bool WindowFixture::scanAndWait()
{
    click("scanButton");
    return waitFor([this] { return isIdle(); });
}

void WindowFixture::openWithResults()
{
    choose(settings::kWindowDemoSymbols, 60);
    open();
    ASSERT_TRUE(scanAndWait());
    auto& table = find<QTableView>("resultTable");
    table.setCurrentIndex(table.model()->index(1, 0));
    ASSERT_TRUE(
        waitFor([this] { return has<QLabel>("symbolLabel") && !textOf("symbolLabel").isEmpty(); }));
}

int WindowFixture::rows()
{
    return find<QTableView>("resultTable").model()->rowCount();
}

std::vector<store::RunRecord> WindowFixture::storedRuns()
{
    base::SystemClock clock;
    base::NullLog log;
    const auto store =
        store::ScanStore::open(home.path().string(), store::OpenMode::ReadOnly, clock, log);
    return store ? (*store)->runs().value_or(std::vector<store::RunRecord>())
                 : std::vector<store::RunRecord>();
}

} // namespace tapesift::support
