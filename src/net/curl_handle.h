#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <curl/curl.h>

#include "net/web_address.h"
#include "tapesift/base/result.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/net/http_message.h"

namespace tapesift::net {

// The one place where libcurl's options are set. A handle carries one request after another, over
// redirects too; it is used by one thread at a time.
class CurlHandle
{
public:
    CurlHandle(const TransportLimits& limits, const std::string& userAgent);
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;

    CURL* easy() const { return m_easy.get(); }

    // Gets ready for `request`, whose body must stay where it is. InvalidArgument for an address or
    // header that is none, PermissionDenied for an address that may not be asked.
    base::Status prepare(const HttpRequest& request);

    // After a transfer of prepare()'s or followRedirect()'s is done: true if the handle is ready
    // for the next hop and has to be run again.
    base::Result<bool> followRedirect(CURLcode code);

    // The answer, or what became of it, after the last hop.
    base::Result<HttpResponse> finish(CURLcode code);

    // Drops the request with its secrets and keeps what libcurl can use again.
    void clear();

private:
    struct EasyCleanup
    {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };
    // Overwrites the lines, which may hold keys, before they are freed.
    struct ListCleanup
    {
        void operator()(curl_slist* list) const;
    };
    enum class Trouble { None, BodyTooLarge, HeadersTooLarge };

    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* handle);
    static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* handle);
    bool takeHeader(std::string_view line);
    base::Status setHeaders(const HttpRequest& request);
    void setBody(const HttpRequest& request);
    void setOptions();
    void setAddress(const std::string& url);
    base::Error errorOf(CURLcode code) const;

    const TransportLimits& m_limits;
    const std::string& m_userAgent;
    std::unique_ptr<CURL, EasyCleanup> m_easy;
    std::unique_ptr<curl_slist, ListCleanup> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_message{};
    WebAddress m_address; // of the present hop
    bool m_hasSecrets = false;
    bool m_followsRedirects = true;
    bool m_hasUserAgent = false;
    int m_redirects = 0;
    std::chrono::milliseconds m_spent{0}; // by earlier hops
    HttpResponse m_response;
    std::size_t m_headerBytes = 0;
    Trouble m_trouble = Trouble::None;
};

} // namespace tapesift::net
