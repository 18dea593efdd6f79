#pragma once

namespace tapesift::net {

// libcurl wants this before any thread uses it; later calls only say how it went. It stays for the
// life of the program.
bool startCurl();

} // namespace tapesift::net
