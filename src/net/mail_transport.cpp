#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include <curl/curl.h>
#include <fmt/core.h>

#include "net/curl_error.h"
#include "net/curl_start.h"
#include "net/web_address.h"
#include "net/wording.h"
#include "tapesift/net/http_message.h"
#include "tapesift/net/mail_transport.h"

namespace tapesift::net {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kLongestReply = 1'000;

struct EasyCleanup
{
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct ListCleanup
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What libcurl's callbacks work on.
struct Exchange
{
    std::string_view left; // of the mail
    std::string reply;     // the server's last line
    std::stop_token stop;
};

std::size_t onRead(char* into, std::size_t size, std::size_t count, void* data)
{
    auto& exchange = *static_cast<Exchange*>(data);
    const std::size_t bytes = std::min(size * count, exchange.left.size());
    std::memcpy(into, exchange.left.data(), bytes);
    exchange.left.remove_prefix(bytes);
    return bytes;
}

std::size_t onReply(char* line, std::size_t size, std::size_t count, void* data)
{
    const std::string_view text(line, size * count);
    if (!text.starts_with("221")) // The good-bye tells nothing.
        static_cast<Exchange*>(data)->reply = text.substr(0, kLongestReply);
    return size * count;
}

int onProgress(void* data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Exchange*>(data)->stop.stop_requested() ? 1 : 0;
}

// A line break would begin another command.
bool isMailAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == 0x7f;
           });
}

std::string serverOf(const Mail& mail)
{
    const bool isSix = mail.host.find(':') != std::string::npos && !mail.host.starts_with('[');
    return fmt::format("{}:{}", isSix ? "[" + mail.host + "]" : mail.host, mail.port);
}

Error mailError(CURLcode code, const std::string& host, std::string_view message, long status,
                const std::string& reply)
{
    const std::string said = oneLine(reply);
    if (code == CURLE_LOGIN_DENIED)
        return {ErrorCode::NotEntitled, host + " does not take the user name or the password.",
                said, "Check both; many services want a password made for one program."};
    if (code == CURLE_USE_SSL_FAILED)
        return {ErrorCode::PermissionDenied,
                host + " offers no encrypted connection, so nothing was sent.", said,
                "Use the port and the kind of security that the service names."};
    const bool isAnswered = code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR ||
                            code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_UPLOAD_FAILED ||
                            code == CURLE_REMOTE_ACCESS_DENIED;
    if (isAnswered && status >= 500)
        return {ErrorCode::Blocked, host + " refuses the mail.", said,
                "Check the addresses of the sender and of those it goes to."};
    if (isAnswered && status >= 400)
        return {ErrorCode::Unavailable, host + " cannot take the mail now.", said,
                "It is tried again."};
    return curlError(code, host, message);
}

} // namespace

base::Status checkMail(const Mail& mail)
{
    const auto wrong = [](const std::string& address) {
        return Error{ErrorCode::InvalidArgument,
                     "\"" + oneLine(address) + "\" is not an e-mail address.", "",
                     "Write it as in desk@example.com."};
    };
    if (!isMailAddress(mail.from))
        return wrong(mail.from);
    for (const std::string& address : mail.to) {
        if (!isMailAddress(address))
            return wrong(address);
    }
    if (mail.to.empty())
        return Error{ErrorCode::InvalidArgument, "The mail has nobody to go to.", "",
                     "Name an address."};
    const auto address = parseWebAddress("https://" + serverOf(mail));
    if (!address || mail.port < 1 || mail.port > 65'535 ||
        mail.host.find_first_of("/?#@") != std::string::npos)
        return Error{ErrorCode::InvalidArgument, "The name of the mail server is not valid.", "",
                     "Write it as in smtp.example.com."};
    if (mail.security == MailSecurity::None && !address->isLoopback)
        return Error{ErrorCode::PermissionDenied,
                     "Mail goes to " + address->host + " over an encrypted connection only.", "",
                     "Use the security tls or starttls."};
    return {};
}

CurlMailTransport::CurlMailTransport(TransportLimits limits)
    : m_limits(std::move(limits))
{
}

base::Result<std::string> CurlMailTransport::send(const Mail& mail, std::stop_token stop)
{
    if (auto right = checkMail(mail); !right)
        return right.error();
    const std::string server = serverOf(mail);
    const auto address = parseWebAddress("https://" + server);
    if (!address)
        return address.error();
    if (stop.stop_requested())
        return cancelledError(address->host);
    const std::unique_ptr<CURL, EasyCleanup> easy(startCurl() ? curl_easy_init() : nullptr);
    if (!easy)
        return Error{ErrorCode::Internal, "No transfer could be started.", "curl_easy_init", ""};
    CURL* const handle = easy.get();
    std::array<char, CURL_ERROR_SIZE> message{};
    Exchange exchange{mail.content, "", std::move(stop)};
    const bool isTls = mail.security == MailSecurity::Tls;
    // The server is told of no name of this computer.
    const std::string url = (isTls ? "smtps://" : "smtp://") + server + "/%5B127.0.0.1%5D";
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, message.data());
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, isTls ? "smtps" : "smtp");
    curl_easy_setopt(
        handle, CURLOPT_USE_SSL,
        static_cast<long>(mail.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!m_limits.authorities.empty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, m_limits.authorities.c_str());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, m_limits.connect.count());
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, m_limits.total.count());
    if (address->isLoopback)
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    if (!mail.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, mail.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, mail.password.reveal().c_str());
    }
    const std::string from = "<" + mail.from + ">";
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
    std::unique_ptr<curl_slist, ListCleanup> to;
    for (const std::string& each : mail.to) {
        curl_slist* const longer = curl_slist_append(to.get(), ("<" + each + ">").c_str());
        if (longer && longer != to.get()) {
            [[maybe_unused]] const auto* same = to.release();
            to.reset(longer);
        }
    }
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, &onRead);
    curl_easy_setopt(handle, CURLOPT_READDATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &onReply);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &onProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &exchange);
    const CURLcode code = curl_easy_perform(handle);
    if (code == CURLE_OK)
        return oneLine(exchange.reply);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return mailError(code, address->host, message.data(), status, exchange.reply);
}

} // namespace tapesift::net
