#include "tapesift/providers/symbol_directory.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/directory/nasdaq_trader_files.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::providers {

namespace {

constexpr const char* kNasdaqFile = "nasdaqlisted.txt";
constexpr const char* kOtherFile = "otherlisted.txt";
// Says when both were fetched; written last, so that a crash between them is no fresh pair.
constexpr const char* kTimeFile = "fetched.txt";

constexpr std::chrono::hours kFreshFor{24};

net::ClientOptions clientOptions()
{
    net::ClientOptions options;
    options.provider = "nasdaqtrader";
    options.label = "NASDAQ's symbol directory";
    // Two files a day are all that is needed; the limit is ours.
    options.limits = {{std::chrono::seconds{60}, 20, false}};
    return options;
}

base::Result<std::string> bodyOf(net::HttpClient& client, const std::string& baseUrl,
                                 const char* file, std::stop_token stop)
{
    net::HttpRequest request;
    request.url = fmt::format("{}/{}", baseUrl, file);
    request.subject = "the list of symbols";
    auto response = client.get(std::move(request), stop);
    if (!response)
        return response.error();
    if (response->status != 200)
        return base::Error{base::ErrorCode::Unavailable,
                           fmt::format("NASDAQ has no {} at the moment.", file),
                           fmt::format("status {}", response->status), "Try again later."};
    return std::move(response->body);
}

std::string dayOf(base::UtcTime time)
{
    return base::formatDate(std::chrono::floor<std::chrono::seconds>(time));
}

} // namespace

NasdaqTraderDirectory::NasdaqTraderDirectory(NetworkAccess& network, base::FileSystem& files,
                                             std::string folder, const base::Clock& clock,
                                             std::string baseUrl)
    : m_network(network)
    , m_files(files)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_baseUrl(baseUrl.empty() ? std::string(kAddress) : std::move(baseUrl))
{
    while (m_baseUrl.ends_with('/'))
        m_baseUrl.pop_back();
}

base::Result<DirectoryListing> NasdaqTraderDirectory::list(std::stop_token stop)
{
    std::optional<DirectoryListing> known;
    if (const auto texts = kept()) {
        auto listing = listingOf(*texts);
        if (listing)
            known = std::move(*listing);
    }
    const base::UtcTime now = m_clock.now();
    if (known && known->fetchedAt <= now && now - known->fetchedAt < kFreshFor)
        return std::move(*known);

    const auto texts = fetch(stop);
    auto listing = texts ? listingOf(*texts) : base::Result<DirectoryListing>(texts.error());
    if (listing) {
        if (auto saved = keep(*texts); !saved)
            listing->remarks.push_back(base::describe(saved.error()));
        return listing;
    }
    if (!known || listing.error().code == base::ErrorCode::Cancelled)
        return listing.error();
    known->remarks.push_back(
        fmt::format("The list of symbols is that of {}; a newer one could not be had: {}",
                    dayOf(known->fetchedAt), base::describe(listing.error())));
    return std::move(*known);
}

std::optional<NasdaqTraderDirectory::Texts> NasdaqTraderDirectory::kept() const
{
    const auto folder = m_files.open(m_folder);
    if (!folder)
        return std::nullopt;
    const auto textOf = [&folder](const char* name) -> std::optional<std::string> {
        base::ReadBuffer content;
        if (!(*folder)->read(name, content))
            return std::nullopt;
        return std::string(content.text());
    };
    auto nasdaq = textOf(kNasdaqFile);
    auto other = textOf(kOtherFile);
    const auto time = textOf(kTimeFile);
    if (!nasdaq || !other || !time)
        return std::nullopt;
    const auto fetchedAt = base::parseUtc(base::trim(*time));
    if (!fetchedAt)
        return std::nullopt;
    return Texts{std::move(*nasdaq), std::move(*other), *fetchedAt};
}

base::Result<NasdaqTraderDirectory::Texts> NasdaqTraderDirectory::fetch(std::stop_token stop) const
{
    const auto client = m_network.client(m_baseUrl, clientOptions());
    auto nasdaq = bodyOf(*client, m_baseUrl, kNasdaqFile, stop);
    if (!nasdaq)
        return nasdaq.error();
    auto other = bodyOf(*client, m_baseUrl, kOtherFile, stop);
    if (!other)
        return other.error();
    return Texts{std::move(*nasdaq), std::move(*other), m_clock.now()};
}

base::Status NasdaqTraderDirectory::keep(const Texts& texts) const
{
    auto folder = m_files.create(m_folder);
    if (!folder)
        return folder.error();
    const std::string time =
        base::formatUtc(std::chrono::floor<std::chrono::seconds>(texts.fetchedAt));
    // The old time goes first: two files of different days must not pass for a pair.
    if (auto removed = (*folder)->remove(kTimeFile); !removed)
        return removed;
    for (const auto& [name, text] :
         {std::pair{kNasdaqFile, &texts.nasdaq}, std::pair{kOtherFile, &texts.other},
          std::pair{kTimeFile, &time}}) {
        auto written = (*folder)->replace(name, base::asBytes(*text), base::Durability::Unsynced);
        if (!written)
            return written;
    }
    return {};
}

base::Result<DirectoryListing> NasdaqTraderDirectory::listingOf(const Texts& texts)
{
    auto nasdaq = parseNasdaqTraderFile(texts.nasdaq, kNasdaqFile);
    if (!nasdaq)
        return nasdaq.error();
    auto other = parseNasdaqTraderFile(texts.other, kOtherFile);
    if (!other)
        return other.error();
    DirectoryListing listing;
    listing.fetchedAt = texts.fetchedAt;
    listing.members = std::move(nasdaq->members);
    listing.members.insert(listing.members.end(), std::make_move_iterator(other->members.begin()),
                           std::make_move_iterator(other->members.end()));
    std::ranges::stable_sort(listing.members, {}, &market::Member::symbol);
    const auto same = std::ranges::unique(listing.members, {}, &market::Member::symbol);
    listing.members.erase(same.begin(), same.end());
    if (const std::size_t odd = nasdaq->unreadable + other->unreadable; odd > 0)
        listing.remarks.push_back(
            fmt::format("{} rows of NASDAQ's symbol directory have no symbol.", odd));
    return listing;
}

} // namespace tapesift::providers
