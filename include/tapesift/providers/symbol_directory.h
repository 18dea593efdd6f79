#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/market/universe.h"
#include "tapesift/providers/network_access.h"

namespace tapesift::providers {

// What a directory lists.
struct DirectoryListing
{
    std::vector<market::Member> members; // sorted by symbol; with names, exchanges and kinds
    base::UtcTime fetchedAt{};
    std::vector<std::string> remarks; // sentences for the user; usually none
};

// Which symbols there are in a market, whatever provider has their prices.
class SymbolDirectory
{
public:
    virtual ~SymbolDirectory() = default;

    virtual base::Result<DirectoryListing> list(std::stop_token stop) = 0;
};

// All listings of the American exchanges: the two files that NASDAQ publishes every night, without
// a key. They are fetched once a day and kept in a folder; while they cannot be had, or are no
// symbol directory, the kept ones serve and a remark says of which day they are. Used by one thread
// at a time.
class NasdaqTraderDirectory final : public SymbolDirectory
{
public:
    static constexpr std::string_view kAddress = "https://www.nasdaqtrader.com/dynamic/SymDir";

    // `folder` is made when something is kept. An empty `baseUrl` is kAddress. All references must
    // outlive this object.
    NasdaqTraderDirectory(NetworkAccess& network, base::FileSystem& files, std::string folder,
                          const base::Clock& clock, std::string baseUrl = {});

    // The error of the network, or Corrupt for what came instead of a list, if nothing is kept.
    base::Result<DirectoryListing> list(std::stop_token stop) override;

private:
    struct Texts
    {
        std::string nasdaq;
        std::string other;
        base::UtcTime fetchedAt{};
    };

    std::optional<Texts> kept() const;
    base::Result<Texts> fetch(std::stop_token stop) const;
    base::Status keep(const Texts& texts) const;
    static base::Result<DirectoryListing> listingOf(const Texts& texts);

    NetworkAccess& m_network;
    base::FileSystem& m_files;
    std::string m_folder;
    const base::Clock& m_clock;
    std::string m_baseUrl;
};

} // namespace tapesift::providers
