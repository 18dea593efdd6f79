#include "alerts/mail_text.h"

#include <chrono>

#include <fmt/format.h>

#include "tapesift/base/text.h"

namespace tapesift::alerts {

namespace {

constexpr std::size_t kLongestLine = 990; // RFC 5322 allows 998
constexpr std::size_t kEncodedLine = 76;
// Of the text in one encoded word, so that it has at most 75 characters (RFC 2047).
constexpr std::size_t kWordBytes = 42;

std::string base64(std::string_view bytes)
{
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8U |
                    (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : kLetters[three >> (18U - 6U * k) & 63U];
    }
    return text;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// One line for a header: breaks would begin another one.
std::string headerText(std::string_view text)
{
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    if (isAscii(line) && line.size() < kWordBytes + 20)
        return line;
    std::string words;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(at + kWordBytes, line.size());
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0U) == 0x80U)
            --end; // A character is not cut in two.
        words +=
            (at > 0 ? "\r\n " : "") + ("=?UTF-8?B?" + base64(line.substr(at, end - at))) + "?=";
        at = end;
    }
    return words;
}

// "Fri, 27 Nov 2026 03:47:30 +0000"
std::string dateText(base::UtcTime time)
{
    constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed",
                                                       "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    return fmt::format(
        "{}, {:02} {} {} {:02}:{:02}:{:02} +0000", kDays.at(std::chrono::weekday(day).c_encoding()),
        static_cast<unsigned>(date.day()), kMonths.at(static_cast<unsigned>(date.month()) - 1),
        static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
        clock.seconds().count());
}

std::string bodyOf(std::string_view text)
{
    const auto lines = base::split(text, '\n');
    const bool isPlain = isAscii(text) && std::ranges::all_of(lines, [](std::string_view line) {
                             return line.size() <= kLongestLine;
                         });
    std::string body = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    if (isPlain) {
        body += "Content-Transfer-Encoding: 7bit\r\n\r\n";
        for (const std::string_view line : lines)
            body.append(line).append("\r\n");
        return body;
    }
    body += "Content-Transfer-Encoding: base64\r\n\r\n";
    const std::string encoded = base64(text);
    for (std::size_t at = 0; at < encoded.size(); at += kEncodedLine)
        body.append(encoded, at, kEncodedLine).append("\r\n");
    return body;
}

int portOf(const AlertChannel& channel)
{
    if (channel.port > 0)
        return channel.port;
    switch (channel.security) {
    case net::MailSecurity::Tls:
        return 465;
    case net::MailSecurity::StartTls:
        return 587;
    case net::MailSecurity::None:
        return 25;
    }
    return 587;
}

} // namespace

net::Mail mailFor(const AlertChannel& channel, const base::Secret& password,
                  const AlertMessage& message)
{
    constexpr std::size_t kShown = AlertMessage::kMostEvents;
    net::Mail mail;
    mail.host = channel.host;
    mail.port = portOf(channel);
    mail.security = channel.security;
    mail.user = channel.user;
    mail.password = password;
    mail.from = channel.from;
    mail.to = channel.to;
    mail.content = "Date: " + dateText(message.at) + "\r\nFrom: " + channel.from +
                   "\r\nTo: " + fmt::format("{}", fmt::join(channel.to, ",\r\n ")) +
                   "\r\nSubject: " + headerText(headline(message, kShown)) + "\r\n";
    mail.content += bodyOf(bodyText(message, kShown, std::string::npos, TextMeasure::Bytes));
    return mail;
}

} // namespace tapesift::alerts
