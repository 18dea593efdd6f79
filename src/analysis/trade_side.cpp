#include "tapesift/analysis/trade_side.h"

namespace tapesift::analysis {

std::string_view sideName(Side side)
{
    switch (side) {
    case Side::Long:
        return "long";
    case Side::Short:
        return "short";
    }
    return {};
}

} // namespace tapesift::analysis
