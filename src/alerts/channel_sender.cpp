#include "alerts/channel_sender.h"

#include <mutex>
#include <utility>

#include "alerts/channel_request.h"
#include "alerts/mail_text.h"
#include "alerts/secret_text.h"
#include "tapesift/base/random.h"

namespace tapesift::alerts {

namespace {

using base::Error;
using base::ErrorCode;

bool isServedOverHttp(ChannelKind kind)
{
    return kind == ChannelKind::Slack || kind == ChannelKind::Discord ||
           kind == ChannelKind::Telegram || kind == ChannelKind::Ntfy ||
           kind == ChannelKind::Webhook;
}

std::string labelOf(const AlertChannel& channel)
{
    return fmt::format("The channel {}", channel.id);
}

std::string answerText(const net::HttpResponse& response)
{
    const std::string body = net::oneLine(response.body);
    return body.empty() ? fmt::format("status {}", response.status)
                        : fmt::format("status {}: {}", response.status, body);
}

// A status that no retry changes.
Error refusalOf(const AlertChannel& channel, int status, const std::string& answer)
{
    const auto refused = [&](ErrorCode code, std::string suggestion) {
        return Error{code, fmt::format("{} was refused with status {}.", labelOf(channel), status),
                     answer, std::move(suggestion)};
    };
    if (status == 401 || status == 403)
        return refused(
            ErrorCode::NotEntitled,
            fmt::format("Check {} in {}.", secretMeaning(channel), secretVariableOf(channel)));
    if (status == 404 || status == 410)
        return refused(ErrorCode::NotFound, "The webhook, bot or topic is not there any more: "
                                            "check its address.");
    if (status < 400)
        return refused(ErrorCode::Blocked, "Check the address of the channel.");
    return refused(ErrorCode::InvalidArgument, "Check what the channel sends, and to whom.");
}

Error missingSecret(const AlertChannel& channel)
{
    return {
        ErrorCode::NotFound,
        fmt::format("{} has no secret: {} is missing.", labelOf(channel), secretMeaning(channel)),
        {},
        fmt::format("Set the environment variable {}, or enter it in the window.",
                    secretVariableOf(channel))};
}

} // namespace

// The client and what the server said last.
struct ChannelSender::Http
{
    Http(const AlertChannel& channel, const DeliveryServices& services,
         const net::RetryPolicy& retry, std::uint64_t seed)
        : client(optionsFor(channel, retry), services.http, services.clock, services.log, nullptr,
                 seed)
    {
    }

    net::ClientOptions optionsFor(const AlertChannel& channel, const net::RetryPolicy& retry)
    {
        net::ClientOptions options;
        options.provider = channel.id;
        options.label = labelOf(channel);
        options.requestsAtOnce = 1;
        options.retry = retry;
        options.learn = [this](const net::HttpResponse& response, net::RateBudget&) {
            lastAnswer = answerText(response);
        };
        return options;
    }

    std::string lastAnswer; // set within post()
    net::HttpClient client;
};

bool isWorthRetrying(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Unsupported:
    case ErrorCode::NotEntitled:
    case ErrorCode::Blocked:
        return false;
    default:
        return true;
    }
}

ChannelSender::ChannelSender(const AlertChannel& channel, const DeliveryServices& services,
                             const net::RetryPolicy& retry, std::uint64_t seed)
    : m_channel(channel)
    , m_services(services)
    , m_retry(retry)
{
    if (isServedOverHttp(channel.kind))
        m_http = std::make_unique<Http>(m_channel, m_services, retry, seed);
}

ChannelSender::~ChannelSender() = default;

base::Status ChannelSender::send(const AlertMessage& message, std::stop_token stop,
                                 DeliveryAnswer& answer)
{
    if (m_channel.kind == ChannelKind::Desktop)
        return notify(message);
    if (m_channel.kind == ChannelKind::Sound)
        return play(message);
    base::Secret secret;
    if (needsSecret(m_channel)) {
        secret = m_services.secrets.find(secretVariableOf(m_channel));
        if (secret.empty())
            return missingSecret(m_channel);
    }
    const base::Status sent = m_channel.kind == ChannelKind::Email
                                  ? mail(message, secret, std::move(stop), answer)
                                  : post(message, secret, std::move(stop), answer);
    answer.answer = withoutSecret(std::move(answer.answer), secret);
    return sent ? sent : base::Status(withoutSecret(sent.error(), secret));
}

base::Status ChannelSender::post(const AlertMessage& message, const base::Secret& secret,
                                 std::stop_token stop, DeliveryAnswer& answer)
{
    auto request = requestFor(m_channel, secret, message);
    if (!request)
        return request.error();
    m_http->lastAnswer.clear();
    const std::uint64_t sentBefore = m_http->client.status().sent;
    const auto response = m_http->client.post(std::move(*request), std::move(stop));
    answer.attempts = static_cast<unsigned>(m_http->client.status().sent - sentBefore);
    answer.answer = m_http->lastAnswer;
    if (!response) {
        Error error = response.error();
        if (isWorthRetrying(error.code)) // What net suggests is about providers.
            error.suggestion = "It is tried again.";
        return error;
    }
    if (response->status < 200 || response->status > 299)
        return refusalOf(m_channel, response->status, answer.answer);
    return {};
}

base::Status ChannelSender::mail(const AlertMessage& message, const base::Secret& secret,
                                 std::stop_token stop, DeliveryAnswer& answer)
{
    const net::Mail content = mailFor(m_channel, secret, message);
    base::SeededRandom random(static_cast<std::uint64_t>(message.at.time_since_epoch().count()));
    std::chrono::nanoseconds wait = m_retry.firstWait;
    for (answer.attempts = 1;; ++answer.attempts) {
        const auto sent = m_services.mail.send(content, stop);
        if (sent) {
            answer.answer = *sent;
            return {};
        }
        answer.answer = sent.error().details;
        const bool isPassing =
            sent.error().code == ErrorCode::Unavailable || sent.error().code == ErrorCode::TimedOut;
        if (!isPassing || static_cast<int>(answer.attempts) >= m_retry.attempts)
            return sent.error();
        const double part = random.uniform() * static_cast<double>(wait.count());
        if (!m_services.clock.sleepFor(std::chrono::nanoseconds(static_cast<std::int64_t>(part)),
                                       stop))
            return Error{ErrorCode::Cancelled, "The mail was not sent any more.", {}, {}};
        wait = std::min<std::chrono::nanoseconds>(wait * 2, m_retry.longestWait);
    }
}

base::Status ChannelSender::notify(const AlertMessage& message)
{
    if (!m_services.desktop)
        return Error{ErrorCode::Unsupported, "There is no desktop to show it on.", {}, {}};
    return m_services.desktop->notify(headline(message, kNotified),
                                      bodyText(message, kNotified, kNtfyBytes, TextMeasure::Bytes));
}

base::Status ChannelSender::play(const AlertMessage& message)
{
    if (!m_services.sound)
        return Error{ErrorCode::Unsupported, "Sounds cannot be played here.", {}, {}};
    return m_services.sound->play(message.sound);
}

std::optional<base::UtcTime> ChannelSender::waitingUntil() const
{
    return m_http ? m_http->client.status().waitingUntil : std::nullopt;
}

} // namespace tapesift::alerts
