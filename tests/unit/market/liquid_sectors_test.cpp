#include <gtest/gtest.h>

#include "tapesift/market/universe_filter.h"

namespace tapesift::market {

TEST(LiquidSectors, ComeFirstAndKeepTheirOrder)
{
    std::vector<Member> members;
    for (const auto& [symbol, sector] :
         {std::pair{"AA", "Utilities"}, std::pair{"BB", ""}, std::pair{"CC", "Technology"},
          std::pair{"DD", "Health Care"}, std::pair{"EE", "Information Technology"},
          std::pair{"FF", "utilities"}, std::pair{"GG", "Something Else"}})
        members.push_back({Symbol::parse(symbol).value(), {}, {}, sector});
    liquidSectorsFirst(members);
    std::string order;
    for (const Member& member : members)
        order += member.symbol.text() + " ";
    EXPECT_EQ(order, "CC EE DD AA FF BB GG ");
}

} // namespace tapesift::market
