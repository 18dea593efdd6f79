#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include "app/window/window_session.h"
#include "support/temporary_folder.h"
#include "tapesift/settings/settings.h"
#include "tapesift/store/run_record.h"

namespace tapesift::support {

// The real window over a home folder of its own, put together as the program does it. Tests find
// its parts by object name and use mouse and keys.
class WindowFixture : public testing::Test
{
protected:
    // Settings that hold when the window is opened the next time.
    void choose(settings::TextSetting setting, const std::string& value);
    void choose(settings::IntegerSetting setting, std::int64_t value);

    // Opens the window and waits until it has read what was saved.
    void open(const QSize& size = {1440, 860});
    void close();

    widgets::MainWindow& window() { return m_session->window(); }

    // A part of the window, or of a dialog it has opened. The test fails if there is none.
    template <class T>
    T& find(const char* name)
    {
        T* found = m_session->window().findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("there is no ") + name);
        return *found;
    }

    template <class T>
    bool has(const char* name)
    {
        T* found = m_session->window().findChild<T*>(QString::fromLatin1(name));
        return found && found->isVisible();
    }

    void click(const char* button);
    // A visible button by its text, wherever it is.
    QPushButton* buttonWith(const QString& text);

    // Works off events until it holds; false after 20 seconds.
    static bool waitFor(const std::function<bool()>& holds);

    bool scanAndWait(); // clicks Scan Now and waits for the end
    // A window after a scan of 60 simulated symbols, with the details of the second row.
    void openWithResults();
    bool isIdle();
    int rows(); // visible rows of the results
    QString textOf(const char* label) { return find<QLabel>(label).text(); }

    // What the home folder's store says, newest first.
    std::vector<store::RunRecord> storedRuns();

    TemporaryFolder home;

private:
    std::unique_ptr<app::WindowSession> m_session;
};

} // namespace tapesift::support
