#include "bench/paced_market.h"

#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <unistd.h>

#include <fmt/core.h>

#include "bench/paced_server.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::bench {

namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using Bytes = std::shared_ptr<const std::string>;

constexpr int kPageBars = 10'000;

// The last bar of the coins; the bench scans as of this day.
constexpr sys_days kLastCoinDay = std::chrono::year{2026} / 3 / 20;

// A wave around a slow rise: no two bars are equal and all of them are sane.
double closeOf(int bar)
{
    return 30'000 + 12.5 * bar + 37.21 * ((bar * 7) % 23);
}

// As Binance writes them, oldest first, with 8 decimals.
std::string coinRows(int bars)
{
    std::string rows;
    for (int bar = 0; bar < bars; ++bar) {
        const auto start = (kLastCoinDay - days{bars - 1 - bar}).time_since_epoch() / seconds{1};
        const double close = closeOf(bar);
        rows += fmt::format(R"({}[{},"{:.8f}","{:.8f}","{:.8f}","{:.8f}","{:.8f}",{},"{:.8f}",{},)"
                            R"("{:.8f}","{:.8f}","0"])",
                            bar == 0 ? "" : ",", start * 1000, close - 11.13, close + 55.5,
                            close - 60.25, close, 1234.5 + bar, (start + 86'400) * 1000 - 1,
                            close * 1234, 25'310 + bar, 617.25 + bar, close * 617);
    }
    return "[" + rows + "]";
}

// As Coinbase writes them, newest first.
std::string candleRows(int bars)
{
    std::string rows;
    for (int bar = bars - 1; bar >= 0; --bar) {
        const auto start = (kLastCoinDay - days{bars - 1 - bar}).time_since_epoch() / seconds{1};
        const double close = closeOf(bar);
        rows += fmt::format("{}[{},{:.2f},{:.2f},{:.2f},{:.2f},{:.8f}]", rows.empty() ? "" : ",",
                            start, close - 60.25, close + 55.5, close - 11.13, close, 1234.5 + bar);
    }
    return "[" + rows + "]";
}

// A market with the parts that docs/filter.md counts in the American directory of August 2026, in
// thousandths, and with its shares of cheap and of thin ones among what the directory leaves.
struct Part
{
    int thousandths;
    const char* name;
};
constexpr Part kParts[] = {{48, "{} Daily Bull 2X Shares ETF"},
                           {37, "{} Corp. 6.25% Series A Preferred Stock"},
                           {33, "{} Corp. - Warrants"},
                           {23, "{} Acquisition Corp. - Units"},
                           {14, "{} Corp. 5.5% Senior Notes due 2031"},
                           {13, "{} Daily Bear 1X Shares ETF"},
                           {9, "{} Corp. - Rights"},
                           {369, "{} Total Market ETF"},
                           {454, "{} Corp. - Common Stock"}};
constexpr int kCheap = 227;
constexpr int kThin = 94;

class SharesServer
{
public:
    SharesServer(int symbols, int bars);

    Bytes answer(std::string_view target) const;

private:
    static std::string tickerOf(int number);
    static int numberOf(std::string_view ticker);
    static std::string nameOf(int number);
    Bytes snapshots(const std::vector<std::string_view>& tickers) const;
    Bytes page(const std::vector<std::string_view>& tickers, std::size_t first) const;

    std::size_t m_perPage;
    std::string m_rows; // of every share
    std::string m_lastDay;
    Bytes m_assets;
};

// Parameter `name` of a query.
std::string_view parameter(std::string_view target, std::string_view name)
{
    const std::size_t at = target.find(fmt::format("{}=", name));
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = target.substr(at + name.size() + 1);
    return rest.substr(0, rest.find('&'));
}

std::vector<sys_days> sessionsUntilNow(int count)
{
    const base::SystemClock clock;
    const auto now = std::chrono::floor<seconds>(clock.now());
    const market::CalendarBook calendars;
    const market::ExchangeCalendar& calendar = calendars.of(*market::Symbol::parse("AAPL"));
    std::vector<sys_days> sessions;
    for (sys_days date = std::chrono::floor<days>(now);
         sessions.size() < static_cast<std::size_t>(count); date -= days{1}) {
        const auto session = calendar.session(date);
        if (session && session->close <= now)
            sessions.insert(sessions.begin(), date);
    }
    return sessions;
}

SharesServer::SharesServer(int symbols, int bars)
    : m_perPage(static_cast<std::size_t>(kPageBars / bars))
{
    const auto sessions = sessionsUntilNow(bars);
    for (std::size_t bar = 0; bar < sessions.size(); ++bar) {
        const double close = closeOf(static_cast<int>(bar)) / 1000;
        m_rows += fmt::format(R"({}{{"c":{:.2f},"h":{:.2f},"l":{:.2f},"n":{},"o":{:.2f},)"
                              R"("t":"{}T05:00:00Z","v":{},"vw":{:.4f}}})",
                              bar == 0 ? "" : ",", close, close + 0.55, close - 0.61, 25'310 + bar,
                              close - 0.11, base::formatDate(sessions[bar]), 1'234'500 + bar,
                              close - 0.02);
    }
    m_lastDay = base::formatDate(sessions.back());
    std::string assets;
    for (int number = 0; number < symbols; ++number)
        assets += fmt::format(R"({}{{"id":"{}","class":"us_equity","exchange":"NASDAQ",)"
                              R"("symbol":"{}","name":"{}","status":"active","tradable":true}})",
                              number == 0 ? "" : ",", number, tickerOf(number), nameOf(number));
    m_assets = httpAnswer("[" + assets + "]");
}

// BAAA, BAAB, ...
std::string SharesServer::tickerOf(int number)
{
    std::string text = "BAAA";
    for (std::size_t at = text.size(); at-- > 1; number /= 26)
        text[at] = static_cast<char>('A' + number % 26);
    return text;
}

int SharesServer::numberOf(std::string_view ticker)
{
    int number = 0;
    for (const char letter : ticker.substr(1))
        number = number * 26 + (letter - 'A');
    return number;
}

// Parts are spread over the alphabet: 387 has no divisor in common with 1,000.
std::string SharesServer::nameOf(int number)
{
    int place = number * 387 % 1000;
    for (const Part& part : kParts) {
        place -= part.thousandths;
        if (place < 0)
            return fmt::format(fmt::runtime(part.name), tickerOf(number));
    }
    return {};
}

Bytes SharesServer::answer(std::string_view target) const
{
    if (target.starts_with("/v2/assets"))
        return m_assets;
    const auto tickers = base::split(parameter(target, "symbols"), ',');
    if (target.starts_with("/v2/stocks/snapshots"))
        return snapshots(tickers);
    const auto token = base::parseInteger(parameter(target, "page_token"));
    return page(tickers, static_cast<std::size_t>(token.value_or(0)));
}

Bytes SharesServer::snapshots(const std::vector<std::string_view>& tickers) const
{
    std::string entries;
    for (const std::string_view ticker : tickers) {
        const int place = numberOf(ticker) * 239 % 1000; // another spread than that of the parts
        const double price = place < kCheap ? 2.5 : 31.25;
        const int volume = place >= kCheap && place < kCheap + kThin ? 4'000 : 900'000;
        entries += fmt::format(
            R"({0}"{1}":{{"latestTrade":{{"p":{2},"t":"{4}T20:00:00Z"}},"dailyBar":{{"c":{2},)"
            R"("v":{3},"vw":{2},"t":"{4}T05:00:00Z"}},"prevDailyBar":{{"c":{2}}}}})",
            entries.empty() ? "" : ",", ticker, price, volume, m_lastDay);
    }
    return httpAnswer("{" + entries + "}");
}

Bytes SharesServer::page(const std::vector<std::string_view>& tickers, std::size_t first) const
{
    const std::size_t end = std::min(first + m_perPage, tickers.size());
    std::string bars;
    bars.reserve((m_rows.size() + 16) * m_perPage);
    for (std::size_t i = first; i < end; ++i) {
        bars += i == first ? "\"" : ",\"";
        bars.append(tickers[i]).append("\":[").append(m_rows).append("]");
    }
    const std::string token = end < tickers.size() ? fmt::format("\"{}\"", end) : "null";
    return httpAnswer(fmt::format(R"({{"bars":{{{}}},"next_page_token":{}}})", bars, token));
}

} // namespace

bool isPacedMarket(int argc, char** argv)
{
    return argc >= 4 && std::strncmp(argv[1], "--serve-", 8) == 0;
}

int runPacedMarket(int argc, char** argv)
{
    const std::string kind = argv[1];
    const std::chrono::milliseconds roundTrip{std::atoi(argv[2])};
    const int bars = std::atoi(argv[3]);
    const std::string last = argc > 4 ? argv[4] : "";
    PacedServer::Answer answer;
    if (kind == "--serve-shares") {
        const auto shares = std::make_shared<SharesServer>(std::atoi(last.c_str()), bars);
        answer = [shares](std::string_view target) { return shares->answer(target); };
    } else {
        const std::string rows = kind == "--serve-coins" ? coinRows(bars) : candleRows(bars);
        answer = [same = httpAnswer(rows, last == "gzip")](std::string_view) { return same; };
    }
    PacedServer server(roundTrip, std::move(answer));
    fmt::print("{} {}\n", server.url(), getpid());
    std::fflush(stdout);
    server.serve();
}

} // namespace tapesift::bench
