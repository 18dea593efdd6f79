#include "tapesift/alerts/alert_book.h"

#include <set>

#include "alerts/channel_json.h"
#include "alerts/rule_json.h"
#include "tapesift/base/byte_io.h"

namespace tapesift::alerts {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::string_view kWhat = "file of alerts";

const AlertChannel& builtinChannel(std::string_view id)
{
    static const AlertChannel kDesktop = newChannel(kDesktopChannel, ChannelKind::Desktop);
    static const AlertChannel kSound = newChannel(kSoundChannel, ChannelKind::Sound);
    return id == kDesktopChannel ? kDesktop : kSound;
}

// Reads each element of a list with `read`; the wrong ones are kept as they are.
// Returns the places of the others.
template <class Entry, class Read>
std::vector<std::string> readEntries(ConfigReader& reader, const char* key, std::size_t most,
                                     Read read, std::vector<Entry>& entries,
                                     std::vector<std::string>& broken,
                                     std::vector<base::Error>& problems)
{
    std::vector<std::string> places;
    std::set<std::string> ids;
    reader.list(key, [&](const Json& element, const std::string& place) {
        if (entries.size() == most)
            return reader.fail(key, fmt::format("has more than {} entries", most));
        std::vector<base::Error> notices;
        base::Result<Entry> entry = read(element, place, notices);
        ConfigProblem twice;
        if (entry && !ids.insert(entry->id).second)
            twice.set(scanners::pointerTo(place, "id"),
                      fmt::format("is \"{}\", as an earlier one is", entry->id),
                      "Give each an id of its own.");
        if (!entry || twice.error()) {
            problems.push_back(entry ? *twice.error() : entry.error());
            broken.push_back(dumped(element));
            return;
        }
        problems.insert(problems.end(), notices.begin(), notices.end());
        entries.push_back(*std::move(entry));
        places.push_back(place);
    });
    return places;
}

// The channels that a rule names and nobody has.
base::Status checkChannels(const AlertRule& rule, const AlertBook& book, const std::string& place)
{
    for (std::size_t i = 0; i < rule.channels.size(); ++i) {
        if (book.findChannel(rule.channels[i]))
            continue;
        ConfigProblem problem;
        problem.set(scanners::pointerTo(scanners::pointerTo(place, "channels"), std::to_string(i)),
                    fmt::format("is \"{}\", which is no channel", rule.channels[i]),
                    "Add it under channels, or write \"desktop\".");
        return *problem.error();
    }
    return {};
}

base::Result<std::int64_t> versionOf(const Json& document)
{
    const auto version = document.find("version");
    if (version == document.end())
        return kVersion;
    if (!version->is_number_integer() || version->get<std::int64_t>() < 1)
        return base::Error{base::ErrorCode::InvalidArgument,
                           "/version must be a whole number from 1 on",
                           {},
                           "Write \"version\": 1."};
    return version->get<std::int64_t>();
}

Json listOf(const std::vector<std::string>& broken, Json list)
{
    for (const std::string& text : broken) {
        if (auto json = scanners::parseConfig(text, kWhat))
            list.push_back(*std::move(json));
    }
    return list;
}

// All but whether its channels are there.
base::Status checkRuleAlone(const AlertRule& rule)
{
    std::vector<base::Error> notices;
    const auto read = readRule(ruleToJson(rule), "", notices);
    return read ? base::Status() : read.error();
}

} // namespace

const AlertRule* AlertBook::findRule(std::string_view id) const
{
    const auto found = std::ranges::find(rules, id, &AlertRule::id);
    return found == rules.end() ? nullptr : &*found;
}

const AlertChannel* AlertBook::findChannel(std::string_view id) const
{
    if (id == kDesktopChannel || id == kSoundChannel)
        return &builtinChannel(id);
    const auto found = std::ranges::find(channels, id, &AlertChannel::id);
    return found == channels.end() ? nullptr : &*found;
}

base::Result<LoadedAlertBook> alertBookFromJson(std::string_view json)
{
    const auto document = scanners::parseConfig(json, kWhat);
    if (!document)
        return document.error();
    ConfigProblem problem;
    ConfigReader reader(*document, "", problem);
    if (problem.error())
        return *problem.error();
    const auto version = versionOf(*document);
    if (!version)
        return version.error();
    if (*version > kVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           fmt::format("The {} is from a newer version of Tapesift.", kWhat),
                           fmt::format("version {}, this one knows {}", *version, kVersion),
                           "Update Tapesift."};
    LoadedAlertBook loaded;
    AlertBook& book = loaded.book;
    readEntries(reader, "channels", AlertBook::kMostChannels, readChannel, book.channels,
                book.brokenChannels, loaded.problems);
    const auto places = readEntries(reader, "rules", AlertBook::kMostRules, readRule, book.rules,
                                    book.brokenRules, loaded.problems);
    if (problem.error())
        return *problem.error();
    for (std::size_t i = 0; i < book.rules.size(); ++i) {
        if (auto known = checkChannels(book.rules[i], book, places[i]); !known)
            loaded.problems.push_back(known.error());
    }
    book.unknown = unknownMembers(*document, {"version", "rules", "channels"}, "", loaded.problems);
    return loaded;
}

std::string toJson(const AlertBook& book)
{
    Json json;
    json["version"] = kVersion;
    Json rules = Json::array();
    for (const AlertRule& rule : book.rules)
        rules.push_back(ruleToJson(rule));
    json["rules"] = listOf(book.brokenRules, std::move(rules));
    Json channels = Json::array();
    for (const AlertChannel& channel : book.channels)
        channels.push_back(channelToJson(channel));
    json["channels"] = listOf(book.brokenChannels, std::move(channels));
    addMembers(json, book.unknown);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Status checkRule(const AlertRule& rule, const AlertBook& book)
{
    if (auto right = checkRuleAlone(rule); !right)
        return right;
    return checkChannels(rule, book, "");
}

base::Status checkChannel(const AlertChannel& channel)
{
    std::vector<base::Error> notices;
    const auto read = readChannel(channelToJson(channel), "", notices);
    return read ? base::Status() : read.error();
}

base::Result<LoadedAlertBook> loadAlertBook(base::FileSystem& files, const std::string& home)
{
    const auto text = base::readTextFile(files, fmt::format("{}/{}", home, kAlertFileName));
    if (text)
        return alertBookFromJson(*text);
    if (text.error().code == base::ErrorCode::NotFound)
        return LoadedAlertBook{};
    return text.error();
}

base::Status saveAlertBook(base::FileSystem& files, const std::string& home, const AlertBook& book)
{
    for (const AlertChannel& channel : book.channels) {
        if (auto right = checkChannel(channel); !right)
            return right;
    }
    for (const AlertRule& rule : book.rules) {
        if (auto right = checkRuleAlone(rule); !right)
            return right;
    }
    // What is there and cannot be read is somebody's work.
    if (const auto present = loadAlertBook(files, home); !present)
        return base::Error{
            base::ErrorCode::Unsupported,
            fmt::format("{}/{} cannot be read and was left as it is.", home, kAlertFileName),
            present.error().message, present.error().suggestion};
    auto folder = files.create(home);
    if (!folder)
        return folder.error();
    const std::string text = toJson(book);
    return (*folder)->replace(std::string(kAlertFileName), base::asBytes(text),
                              base::Durability::Synced);
}

} // namespace tapesift::alerts
