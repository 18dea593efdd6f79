#pragma once

#include <QString>

#include "tapesift/market/filter_rules.h"

namespace tapesift::presentation {

// "price below %1", "warrant": a rule in the middle of a sentence, with a place for its threshold
// where it has one.
QString ruleTemplate(market::FilterRule rule);

} // namespace tapesift::presentation
