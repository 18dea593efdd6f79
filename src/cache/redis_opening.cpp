#include "cache/redis_address.h"
#include "tapesift/cache/remote_tier.h"

#ifdef TAPESIFT_HAS_REDIS
#include "cache/redis_tier.h"
#endif

namespace tapesift::cache {

base::Result<std::unique_ptr<RemoteTier>> openRedis(std::string_view url,
                                                    const base::Secret& password,
                                                    [[maybe_unused]] const base::Clock& clock,
                                                    [[maybe_unused]] base::Log& log)
{
    auto address = parseRedisAddress(url);
    if (!address)
        return address.error();
    if (address->password.empty())
        address->password = password;
#ifdef TAPESIFT_HAS_REDIS
    return std::make_unique<RedisTier>(std::move(*address), clock, log);
#else
    return base::Error{base::ErrorCode::Unsupported, "This Tapesift was built without Redis.", "",
                       "Leave --redis and the setting cache.redis out."};
#endif
}

} // namespace tapesift::cache
