#include "tapesift/presentation/alert_bell.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace tapesift::presentation {
namespace {

class AlertBellTest : public testing::Test
{
protected:
    std::vector<QString> played;
    bool canPlay = true;
    AlertBell bell{[this](const QString& path) {
        played.push_back(path);
        return canPlay;
    }};
    support::TemporaryFolder folder;
};

TEST_F(AlertBellTest, RingsAndNotifies)
{
    QSignalSpy rung(&bell, &AlertBell::rung);
    QSignalSpy notified(&bell, &AlertBell::notified);
    ASSERT_TRUE(bell.play("bell"));
    ASSERT_TRUE(bell.notify("Title", "Text"));
    EXPECT_EQ(rung.size(), 1);
    EXPECT_TRUE(played.empty());
    ASSERT_EQ(notified.size(), 1);
    EXPECT_EQ(notified.front().front().toString(), QStringLiteral("Title"));
}

TEST_F(AlertBellTest, PlaysFilesAndSaysWhyNot)
{
    folder.write("gong.wav", "RIFF");
    ASSERT_TRUE(bell.play(folder.file("gong.wav")));
    ASSERT_EQ(played.size(), 1u);
    EXPECT_EQ(played.front(), QString::fromStdString(folder.file("gong.wav")));
    const auto missing = bell.play(folder.file("no.wav"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::ErrorCode::NotFound);
    canPlay = false;
    const auto mute = bell.play(folder.file("gong.wav"));
    ASSERT_FALSE(mute);
    EXPECT_EQ(mute.error().code, base::ErrorCode::Unavailable);
}

// A name of the sound theme that is not installed is heard all the same.
TEST_F(AlertBellTest, RingsForANameThatIsNotThere)
{
    QSignalSpy rung(&bell, &AlertBell::rung);
    ASSERT_TRUE(bell.play("no-such-sound-of-the-theme"));
    EXPECT_EQ(rung.size(), 1);
}

} // namespace
} // namespace tapesift::presentation
