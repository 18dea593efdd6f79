#include "tapesift/presentation/saved_views.h"

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

SavedView viewOf(const QString& name)
{
    return {name,
            QStringLiteral("risk"),
            QStringLiteral("symbol,last:90"),
            QStringLiteral("-strength,symbol"),
            QStringLiteral("name:\"a; b\" rsi<30"),
            QStringLiteral("sector")};
}

TEST(SavedViews, ReadsBackWhatItWrites)
{
    SavedViews views;
    EXPECT_EQ(views.toString(), QString());
    ASSERT_TRUE(views.save(viewOf(QStringLiteral(" Über  Nacht "))));
    ASSERT_TRUE(views.save({QStringLiteral("Plain"), {}, {}, {}, {}, {}}));
    const SavedViews read = SavedViews::fromString(views.toString());
    ASSERT_EQ(read.all().size(), 2u);
    EXPECT_EQ(read.all()[0], viewOf(QStringLiteral("Über Nacht")));
    EXPECT_EQ(read.all(), views.all());
}

TEST(SavedViews, TellsNamesApartWithoutLetterCase)
{
    SavedViews views;
    EXPECT_FALSE(views.save(viewOf(QStringLiteral("  "))));
    ASSERT_TRUE(views.save(viewOf(QStringLiteral("Morning"))));
    ASSERT_TRUE(views.save(viewOf(QStringLiteral("Evening"))));
    SavedView other = viewOf(QStringLiteral("MORNING"));
    other.filter.clear();
    ASSERT_TRUE(views.save(other));
    ASSERT_EQ(views.all().size(), 2u);
    EXPECT_EQ(views.all()[0], other);
    EXPECT_FALSE(views.changeName(QStringLiteral("morning"), QStringLiteral("evening")));
    EXPECT_FALSE(views.changeName(QStringLiteral("morning"), QStringLiteral(" ")));
    EXPECT_FALSE(views.changeName(QStringLiteral("noon"), QStringLiteral("Night")));
    EXPECT_TRUE(views.changeName(QStringLiteral("morning"), QStringLiteral("Morning"))); // its case
    EXPECT_TRUE(views.changeName(QStringLiteral("morning"), QStringLiteral("Dawn")));
    EXPECT_NE(views.find(QStringLiteral("dawn")), nullptr);
    EXPECT_TRUE(views.remove(QStringLiteral("DAWN")));
    EXPECT_FALSE(views.remove(QStringLiteral("dawn")));
    EXPECT_EQ(views.all().size(), 1u);
}

TEST(SavedViews, LeavesOutWhatItCannotRead)
{
    EXPECT_TRUE(SavedViews::fromString(QStringLiteral("no json")).all().empty());
    EXPECT_TRUE(SavedViews::fromString(QStringLiteral("{\"name\":\"A\"}")).all().empty());
    const SavedViews views =
        SavedViews::fromString(QStringLiteral("[3,{\"name\":7},{\"name\":\"A\",\"more\":1}]"));
    ASSERT_EQ(views.all().size(), 1u);
    EXPECT_EQ(views.all()[0].name, QStringLiteral("A"));
}

TEST(SavedViews, KeepsNoMoreThanItsLimit)
{
    SavedViews views;
    for (std::size_t i = 0; i < SavedViews::kMost; ++i)
        ASSERT_TRUE(views.save({QString::number(i), {}, {}, {}, {}, {}}));
    EXPECT_FALSE(views.save(viewOf(QStringLiteral("One more"))));
    EXPECT_TRUE(views.save(viewOf(QStringLiteral("7"))));
}

} // namespace
} // namespace tapesift::presentation
