#include "net/curl_start.h"

#include <curl/curl.h>

namespace tapesift::net {

bool startCurl()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    return started == CURLE_OK;
}

} // namespace tapesift::net
