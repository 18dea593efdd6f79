// Stands in for beast_server.cpp in a build without Boost.Beast.

#include "tapesift/api/api_server.h"

namespace tapesift::api {

base::Result<std::unique_ptr<ApiServer>> ApiServer::start(ServerOptions, ScannerDesk&,
                                                          const base::Clock&, base::Log&)
{
    return base::Error{base::ErrorCode::Unsupported,
                       "This Tapesift was built without the local API.",
                       {},
                       "Install libboost1.81-dev and build it again."};
}

} // namespace tapesift::api
