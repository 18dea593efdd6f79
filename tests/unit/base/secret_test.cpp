#include "tapesift/base/secret.h"

#include <array>
#include <new>
#include <ostream>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

namespace tapesift::base {

namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value)
{
    out << value;
};

} // namespace

TEST(Secret, GetsIntoATextOnlyByName)
{
    static_assert(!Streamable<Secret>);
    static_assert(!std::is_convertible_v<Secret, std::string>);
    static_assert(!std::is_convertible_v<Secret, std::string_view>);
    static_assert(!std::is_convertible_v<std::string, Secret>);
    EXPECT_EQ(Secret("PKTEST0123456789").reveal(), "PKTEST0123456789");
}

TEST(Secret, ShowsFourCharactersAtEachEnd)
{
    EXPECT_EQ(Secret("abcdefghijklmnop").masked(), "abcd…mnop");
    EXPECT_EQ(Secret("abcdefghi").masked(), "abcd…fghi");
}

TEST(Secret, ShowsNothingOfAShortOne)
{
    EXPECT_EQ(Secret("abcdefgh").masked(), "…");
    EXPECT_EQ(Secret("a").masked(), "…");
    EXPECT_EQ(Secret().masked(), "…");
}

TEST(Secret, LeavesNothingBehindWhenMoved)
{
    for (const char* value : {"short", "one that does not fit into the object itself"}) {
        Secret from{std::string(value)};
        const Secret to(std::move(from));
        EXPECT_EQ(to.reveal(), value);
        EXPECT_TRUE(from.empty()); // NOLINT: that is what is tested

        Secret again{std::string(value)};
        Secret target{std::string("before")};
        target = std::move(again);
        EXPECT_EQ(target.reveal(), value);
        EXPECT_TRUE(again.empty()); // NOLINT
    }
}

TEST(Secret, SurvivesAssignmentToItself)
{
    Secret secret{std::string("abcdefghijklmnop")};
    const Secret& same = secret;
    secret = same;
    EXPECT_EQ(secret.reveal(), "abcdefghijklmnop");
}

TEST(Secret, ACopyIsOfItsOwn)
{
    Secret first{std::string("abcdefghijklmnop")};
    const Secret second = first;
    first = Secret();
    EXPECT_EQ(second.reveal(), "abcdefghijklmnop");
}

TEST(Secret, WipesItsMemoryAtTheEnd)
{
    // The object's own bytes hold a short value, so they can be looked at after its end.
    alignas(Secret) std::array<unsigned char, sizeof(Secret)> room{};
    auto* secret = ::new (static_cast<void*>(room.data())) Secret(std::string("canary7"));
    const auto holdsIt = [&room] {
        const std::string bytes(room.begin(), room.end());
        return bytes.find("anary") != std::string::npos;
    };
    ASSERT_TRUE(holdsIt());
    secret->~Secret();
    EXPECT_FALSE(holdsIt());
}

} // namespace tapesift::base
