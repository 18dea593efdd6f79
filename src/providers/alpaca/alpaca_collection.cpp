#include "providers/alpaca/alpaca_collection.h"

#include <algorithm>

#include <fmt/core.h>

namespace tapesift::providers {

base::Status AlpacaCollection::add(AlpacaPage page, const AnswerSource& source)
{
    for (auto& [spelling, rows] : page.bars) {
        if (!std::ranges::binary_search(spellings, spelling))
            return unusableAnswer(source, fmt::format("the answer is about {}", spelling));
        isOrdered = isOrdered && (bars.empty() || spelling >= bars.rbegin()->first);
        std::vector<market::Bar>& into = bars[spelling];
        into.insert(into.end(), rows.begin(), rows.end());
    }
    return {};
}

bool AlpacaCollection::isWhole(const std::string& spelling) const
{
    if (!failure)
        return true;
    return isOrdered && failure->code != base::ErrorCode::Corrupt && bars.contains(spelling) &&
           spelling < bars.rbegin()->first;
}

} // namespace tapesift::providers
