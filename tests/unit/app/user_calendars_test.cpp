#include "app/user_calendars.h"

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::app {
namespace {

// Open on weekdays from 10:00 to 12:00 in New York, closed on 2026-03-18.
constexpr std::string_view kMorningsOnly = R"({
    "id": "us", "name": "Mornings", "zone": "America/New_York",
    "hours": {"open": "10:00", "close": "12:00"},
    "holidays": [], "earlyCloses": [],
    "specialClosures": [{"name": "Test", "date": "2026-03-18"}]
})";

class UserCalendarsTest : public testing::Test
{
protected:
    void write(const std::string& name, std::string_view content)
    {
        const auto folder = m_files.create(path()).value();
        ASSERT_TRUE(folder->replace(name, base::asBytes(content), base::Durability::Unsynced));
    }

    void add() { addUserCalendars(m_files, path(), m_log, m_book); }
    std::string path() const { return m_home.file("calendars"); }

    std::optional<market::Session> session(unsigned day) const
    {
        using namespace std::chrono;
        return m_book.of(market::Symbol::parse("AAPL").value())
            .session(sys_days{year{2026} / 3 / static_cast<int>(day)});
    }

    support::TemporaryFolder m_home;
    base::RealFileSystem m_files;
    support::MemoryLog m_log;
    market::CalendarBook m_book;
};

TEST_F(UserCalendarsTest, StandInPlaceOfThoseThatComeWithTheProgram)
{
    ASSERT_TRUE(session(18));
    write("us.json", kMorningsOnly);
    add();
    EXPECT_FALSE(session(18));
    ASSERT_TRUE(session(19));
    EXPECT_EQ(session(19)->open, base::parseUtc("2026-03-19T14:00:00Z").value());
    EXPECT_EQ(session(19)->close, base::parseUtc("2026-03-19T16:00:00Z").value());
    EXPECT_EQ(m_log.count(""), 0U);
}

TEST_F(UserCalendarsTest, ADamagedOneIsLeftOutAndTold)
{
    write("us.json", "{");
    write("notes.txt", "no calendar");
    add();
    EXPECT_TRUE(session(18));
    EXPECT_EQ(m_log.count("calendars/us.json is left out"), 1U);
    EXPECT_EQ(m_log.count("notes.txt"), 0U);
}

TEST_F(UserCalendarsTest, NoFolderIsNoneAtAll)
{
    add();
    EXPECT_EQ(m_log.count(""), 0U);
}

} // namespace
} // namespace tapesift::app
