#include "net/curl_handle.h"

#include <algorithm>
#include <utility>

#include "net/curl_error.h"
#include "tapesift/base/text.h"

namespace tapesift::net {

namespace {

using base::Error;
using base::ErrorCode;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// A line break would begin another header; other control characters have no place there either.
bool isHeaderText(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

bool isHeaderName(std::string_view name)
{
    return !name.empty() && isHeaderText(name) &&
           name.find_first_of(": \t") == std::string_view::npos;
}

} // namespace

CurlHandle::CurlHandle(const TransportLimits& limits, const std::string& userAgent)
    : m_limits(limits)
    , m_userAgent(userAgent)
    , m_easy(curl_easy_init())
{
}

void CurlHandle::ListCleanup::operator()(curl_slist* list) const
{
    for (curl_slist* line = list; line; line = line->next) {
        // Through a volatile pointer, so that the compiler does not drop writes nobody reads.
        for (volatile char* byte = line->data; *byte != '\0'; ++byte)
            *byte = ' ';
    }
    curl_slist_free_all(list);
}

void CurlHandle::clear()
{
    m_headers.reset();
    m_response = {};
    if (m_easy)
        curl_easy_reset(m_easy.get());
}

base::Status CurlHandle::prepare(const HttpRequest& request)
{
    if (!m_easy)
        return Error{ErrorCode::Internal, "No transfer could be started.", "curl_easy_init", ""};
    clear();
    auto address = parseWebAddress(request.address());
    if (!address)
        return address.error();
    m_address = std::move(*address);
    m_hasSecrets = !request.secrets.empty() || !request.secretUrl.empty();
    m_followsRedirects = request.followsRedirects;
    m_redirects = 0;
    m_spent = std::chrono::milliseconds{0};
    if (base::Status set = setHeaders(request); !set)
        return set;
    setOptions();
    setBody(request);
    setAddress(request.address());
    return {};
}

base::Status CurlHandle::setHeaders(const HttpRequest& request)
{
    m_hasUserAgent = false;
    const auto add = [this](const std::string& line) {
        curl_slist* const longer = curl_slist_append(m_headers.get(), line.c_str());
        if (longer && longer != m_headers.get()) {
            [[maybe_unused]] const auto* same = m_headers.release();
            m_headers.reset(longer);
        }
    };
    for (const HttpHeader& header : request.headers) {
        if (!isHeaderName(header.name) || !isHeaderText(header.value))
            return Error{ErrorCode::InvalidArgument,
                         "A header for " + m_address.host + " holds a forbidden character.",
                         "header " + header.name, ""};
        m_hasUserAgent = m_hasUserAgent || base::equalsIgnoreCase(header.name, "User-Agent");
        // libcurl drops a header without a value, unless it is written with a semicolon.
        add(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
    }
    for (const SecretHeader& secret : request.secrets) {
        if (!isHeaderName(secret.name) || !isHeaderText(secret.prefix) ||
            !isHeaderText(secret.value.reveal()) || secret.value.empty())
            return Error{ErrorCode::InvalidArgument,
                         "The key for " + m_address.host +
                             " is empty or holds a line break or another control character.",
                         "header " + secret.name, "Enter the key again, without blanks around it."};
        std::string line = secret.name + ": " + secret.prefix + secret.value.reveal();
        add(line);
        base::Secret wiped(std::move(line));
    }
    if (request.body) {
        if (!isHeaderText(request.body->contentType))
            return Error{ErrorCode::InvalidArgument,
                         "The kind of content for " + m_address.host +
                             " holds a forbidden character.",
                         "", ""};
        add("Content-Type: " + request.body->contentType);
        add("Expect:"); // libcurl would wait a second for leave to send a large body.
    }
    return {};
}

void CurlHandle::setBody(const HttpRequest& request)
{
    if (!request.body)
        return;
    const std::string& bytes = request.body->bytes;
    curl_easy_setopt(m_easy.get(), CURLOPT_POST, 1L);
    curl_easy_setopt(m_easy.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(bytes.size()));
    curl_easy_setopt(m_easy.get(), CURLOPT_POSTFIELDS, bytes.data());
}

void CurlHandle::setOptions()
{
    CURL* const easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl can unpack
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);  // followRedirect() judges each hop
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!m_limits.authorities.empty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, m_limits.authorities.c_str());
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, m_limits.connect.count());
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, m_limits.slowBytesPerSecond);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, m_limits.slowFor.count());
    curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_limits.bodyBytes));
    // A name that is being looked up does not hold the loop when its transfer ends early.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 64L * 1024L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_headers.get());
    if (!m_hasUserAgent)
        curl_easy_setopt(easy, CURLOPT_USERAGENT, m_userAgent.c_str());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlHandle::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlHandle::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
}

void CurlHandle::setAddress(const std::string& url)
{
    CURL* const easy = m_easy.get();
    m_response = {};
    m_headerBytes = 0;
    m_trouble = Trouble::None;
    m_message[0] = '\0';
    const bool isPlain = m_address.scheme == "http"; // loopback only, see parseWebAddress
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, isPlain ? "http" : "https");
    // Waiting for a connection that can be shared costs a round trip where none can be.
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, isPlain ? 0L : 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION,
                     static_cast<long>(isPlain ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS));
    // A proxy would see what is meant for this computer alone.
    if (m_address.isLoopback)
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    const auto left = std::max(std::chrono::milliseconds{1}, m_limits.total - m_spent);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, left.count());
}

std::size_t CurlHandle::onBody(char* data, std::size_t size, std::size_t count, void* handle)
{
    auto& self = *static_cast<CurlHandle*>(handle);
    const std::size_t bytes = size * count;
    std::string& body = self.m_response.body;
    if (bytes > self.m_limits.bodyBytes - body.size()) {
        self.m_trouble = Trouble::BodyTooLarge;
        body = {};
        return 0; // libcurl ends the transfer.
    }
    body.append(data, bytes);
    return bytes;
}

std::size_t CurlHandle::onHeader(char* data, std::size_t size, std::size_t count, void* handle)
{
    auto& self = *static_cast<CurlHandle*>(handle);
    const std::size_t bytes = size * count;
    return self.takeHeader({data, bytes}) ? bytes : 0;
}

bool CurlHandle::takeHeader(std::string_view line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > m_limits.headerBytes) {
        m_trouble = Trouble::HeadersTooLarge;
        return false;
    }
    if (line.starts_with("HTTP/")) {
        m_response.headers.clear(); // An interim answer (1xx) came before.
        return true;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return true;
    m_response.headers.push_back(
        {std::string(line.substr(0, colon)), std::string(base::trim(line.substr(colon + 1)))});
    return true;
}

base::Result<bool> CurlHandle::followRedirect(CURLcode code)
{
    long status = 0;
    const char* target = nullptr;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK || !isRedirect(static_cast<int>(status)) ||
        curl_easy_getinfo(m_easy.get(), CURLINFO_REDIRECT_URL, &target) != CURLE_OK || !target)
        return false;
    const std::string url = target;
    auto next = parseWebAddress(url);
    const auto refuse = [this](std::string why) {
        return Error{ErrorCode::PermissionDenied,
                     m_address.host + " sent the request on to an address that is not asked.",
                     std::move(why), "Check the address of the provider."};
    };
    if (!m_followsRedirects)
        return Error{ErrorCode::PermissionDenied,
                     m_address.host +
                         " sent the request on to another address, which was not done.",
                     "status " + std::to_string(status), "Give the address that it is sent on to."};
    if (!next)
        return refuse(next.error().message);
    if (next->isLoopback && !m_address.isLoopback)
        return refuse("a redirect to this computer");
    if (m_hasSecrets && !next->isSameServer(m_address))
        return refuse("a redirect to " + next->host + " would carry the key there");
    if (++m_redirects > m_limits.redirects)
        return refuse("more than " + std::to_string(m_limits.redirects) + " redirects");
    curl_off_t microseconds = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
    m_spent +=
        std::chrono::ceil<std::chrono::milliseconds>(std::chrono::microseconds(microseconds));
    m_address = std::move(*next);
    setAddress(url);
    return true;
}

base::Result<HttpResponse> CurlHandle::finish(CURLcode code)
{
    if (code != CURLE_OK)
        return errorOf(code);
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    m_response.status = static_cast<int>(status);
    return std::move(m_response);
}

Error CurlHandle::errorOf(CURLcode code) const
{
    if (m_trouble == Trouble::BodyTooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return tooLargeError(m_address.host, "more than " + std::to_string(m_limits.bodyBytes) +
                                                 " bytes of content");
    // libcurl says "out of memory" for one line that is longer than it takes.
    if (m_trouble == Trouble::HeadersTooLarge || code == CURLE_OUT_OF_MEMORY)
        return tooLargeError(m_address.host, "more than " + std::to_string(m_limits.headerBytes) +
                                                 " bytes of headers");
    return curlError(code, m_address.host, m_message.data());
}

} // namespace tapesift::net
