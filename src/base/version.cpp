#include "tapesift/base/version.h"

namespace tapesift::base {

std::string_view version()
{
    return TAPESIFT_VERSION;
}

std::string_view buildType()
{
    return TAPESIFT_BUILD_TYPE;
}

} // namespace tapesift::base
