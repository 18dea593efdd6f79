#include "tapesift/market/scan_spec.h"

#include <array>
#include <concepts>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "tapesift/base/text.h"

#include "market/excerpt.h"

namespace tapesift::market {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSpecVersion = 1;

constexpr int kMinLookback = 2;
constexpr int kMaxLookback = 100'000;
constexpr int kMaxCycles = 10;
constexpr int kMaxDemoSymbols = 100'000;
constexpr std::chrono::milliseconds kMaxDemoDelay = std::chrono::minutes{1};

base::Error corrupt(std::string_view details)
{
    return {base::ErrorCode::Corrupt, "The parameters of the scan cannot be read",
            std::string(details), "Start a new scan."};
}

// Reads the members of an object one after the other and remembers what was wrong first.
class FieldReader
{
public:
    explicit FieldReader(const Json& object)
        : m_object(object)
    {
    }

    void read(const char* key, std::string& into)
    {
        if (const Json* value = find(key, &Json::is_string, "a text"))
            into = value->get<std::string>();
    }

    void read(const char* key, bool& into)
    {
        if (const Json* value = find(key, &Json::is_boolean, "true or false"))
            into = value->get<bool>();
    }

    template <std::integral T>
    void read(const char* key, T& into)
    {
        const Json* value = find(key, &Json::is_number_integer, "a whole number");
        if (value == nullptr)
            return;
        const bool fits = value->is_number_unsigned()
                              ? std::in_range<T>(value->get<std::uint64_t>())
                              : std::in_range<T>(value->get<std::int64_t>());
        if (fits)
            into = value->get<T>();
        else
            fail(fmt::format("\"{}\" is out of range", key));
    }

    // A field that specs of earlier versions do not have, or that is left out at its default.
    template <class T>
    void readIfPresent(const char* key, T& into)
    {
        if (m_object.contains(key))
            read(key, into);
    }

    void read(const char* key, std::vector<std::string>& into)
    {
        const Json* value = find(key, &Json::is_array, "a list of texts");
        if (value == nullptr)
            return;
        into.clear();
        for (const Json& element : *value) {
            if (!element.is_string())
                return fail(fmt::format("\"{}\" must be a list of texts", key));
            into.push_back(element.get<std::string>());
        }
    }

    // A text that `parse` turns into the value.
    template <class T, class Parse>
    void readNamed(const char* key, T& into, Parse parse)
    {
        std::string name;
        read(key, name);
        if (!m_problem.empty())
            return;
        const auto parsed = parse(name);
        if (parsed)
            into = *parsed;
        else
            fail(fmt::format("\"{}\" is \"{}\"", key, excerptOf(name)));
    }

    // Specs without a filter do not have them.
    void readRules(const char* key, FilterRules& into)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return;
        const auto rules = filterRulesFromJson(found->dump());
        if (rules)
            into = *rules;
        else
            fail(rules.error().message);
    }

    void readAsOf(const char* key, std::optional<base::UtcSeconds>& into)
    {
        into.reset();
        if (m_object.contains(key) && m_object[key].is_null())
            return;
        base::UtcSeconds time{};
        readNamed(key, time, base::parseUtc);
        into = time;
    }

    // Empty while everything was as it should be.
    const std::string& problem() const { return m_problem; }

private:
    const Json* find(const char* key, bool (Json::*is)() const noexcept, std::string_view expected)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end()) {
            fail(fmt::format("\"{}\" is missing", key));
            return nullptr;
        }
        if (!((*found).*is)()) {
            fail(fmt::format("\"{}\" must be {}", key, expected));
            return nullptr;
        }
        return &*found;
    }

    void fail(std::string problem)
    {
        if (m_problem.empty())
            m_problem = std::move(problem);
    }

    const Json& m_object;
    std::string m_problem;
};

base::Status checkSpecVersion(const Json& json)
{
    if (!json.is_object())
        return corrupt("not a JSON object");
    int version = 0;
    FieldReader reader(json);
    reader.read("version", version);
    if (!reader.problem().empty())
        return corrupt(reader.problem());
    if (version < 1)
        return corrupt(fmt::format("\"version\" is {}", version));
    if (version > kSpecVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           "The scan was begun by a newer version of Tapesift",
                           fmt::format("version {} of the parameters, this program reads {}",
                                       version, kSpecVersion),
                           "Resume it with the newer version, or start a new scan."};
    return {};
}

// The stored form is JSON, which holds no other bytes; a path changed by it could not be resumed.
base::Status checkTexts(const ScanSpec& spec)
{
    const std::array<std::pair<std::string_view, const std::string*>, 7> texts = {
        {{"--universe", &spec.universe},
         {"--filter", &spec.filter},
         {"--exclude", &spec.excludePath},
         {"--intersect", &spec.intersectPath},
         {"--provider", &spec.provider},
         {"--data", &spec.dataPath},
         {"--exchange", &spec.exchange}}};
    for (const auto& [option, text] : texts) {
        if (!base::isUtf8(*text))
            return base::Error{base::ErrorCode::InvalidArgument,
                               fmt::format("{} \"{}\" is not UTF-8", option, excerptOf(*text)),
                               {},
                               "Rename the file or folder, or use a link with a plain name."};
    }
    return {};
}

base::Error outOfRange(std::string_view option, std::string_view range)
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("{} must be {}", option, range),
            {},
            fmt::format("Give another value for {}.", option)};
}

} // namespace

bool isForming(base::UtcSeconds time, const ScanSpec& spec, const ExchangeCalendar& calendar)
{
    return spec.asOf && !spec.asOfClosed && !spec.useFormingBar &&
           calendar.barClose(spec.interval, time) > *spec.asOf;
}

std::string toJson(const ScanSpec& spec)
{
    Json json;
    json["version"] = kSpecVersion;
    json["universe"] = spec.universe;
    json["symbols"] = spec.symbols;
    json["exclude"] = spec.excludePath;
    json["intersect"] = spec.intersectPath;
    if (!spec.excludedSymbols.empty())
        json["excludeSymbols"] = spec.excludedSymbols;
    if (spec.filter != "none" || spec.rules != noRules()) {
        json["filter"] = spec.filter;
        json["rules"] = Json::parse(toJson(spec.rules));
    }
    json["provider"] = spec.provider;
    if (!spec.fallbacks.empty())
        json["fallbacks"] = spec.fallbacks;
    if (!spec.baseUrl.empty())
        json["baseUrl"] = spec.baseUrl;
    if (!spec.feed.empty())
        json["feed"] = spec.feed;
    if (spec.adjustment != Adjustment::Splits)
        json["adjustment"] = adjustmentName(spec.adjustment);
    if (spec.useFormingBar)
        json["formingBar"] = true;
    json["data"] = spec.dataPath;
    json["exchange"] = spec.exchange;
    json["interval"] = intervalName(spec.interval);
    json["lookback"] = spec.lookback;
    json["priceSource"] = priceSourceName(spec.priceSource);
    json["asOf"] = spec.asOf ? Json(base::formatUtc(*spec.asOf)) : Json(nullptr);
    json["asOfClosed"] = spec.asOfClosed;
    if (spec.phase == ScanPhase::Deep) {
        json["phase"] = scanPhaseName(spec.phase);
        json["cycles"] = spec.cycles;
        json["model"] = spec.model;
    }
    json["demoSymbols"] = spec.demoSymbols;
    json["demoSeed"] = spec.demoSeed;
    json["demoDelayMs"] = spec.demoDelay.count();
    json["retryOf"] = spec.retryOf;
    json["retryOutcomes"] = spec.retryOutcomes;
    // Typed symbols may hold any bytes; what is not UTF-8 is no symbol before and after.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<ScanSpec> scanSpecFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return corrupt("not JSON");
    if (const auto status = checkSpecVersion(json); !status)
        return status.error();

    ScanSpec spec;
    FieldReader reader(json);
    std::int64_t demoDelayMs = 0;
    reader.read("universe", spec.universe);
    reader.read("symbols", spec.symbols);
    reader.read("exclude", spec.excludePath);
    reader.read("intersect", spec.intersectPath);
    reader.readIfPresent("excludeSymbols", spec.excludedSymbols);
    reader.readIfPresent("filter", spec.filter);
    reader.readRules("rules", spec.rules);
    reader.read("provider", spec.provider);
    reader.readIfPresent("fallbacks", spec.fallbacks);
    reader.readIfPresent("baseUrl", spec.baseUrl);
    reader.readIfPresent("feed", spec.feed);
    if (json.contains("adjustment"))
        reader.readNamed("adjustment", spec.adjustment, parseAdjustment);
    reader.readIfPresent("formingBar", spec.useFormingBar);
    reader.read("data", spec.dataPath);
    reader.read("exchange", spec.exchange);
    reader.readNamed("interval", spec.interval, parseInterval);
    reader.read("lookback", spec.lookback);
    reader.readNamed("priceSource", spec.priceSource, parsePriceSource);
    reader.readAsOf("asOf", spec.asOf);
    reader.read("asOfClosed", spec.asOfClosed);
    if (json.contains("phase")) {
        reader.readNamed("phase", spec.phase, parseScanPhase);
        reader.read("cycles", spec.cycles);
        reader.read("model", spec.model);
    }
    reader.read("demoSymbols", spec.demoSymbols);
    reader.read("demoSeed", spec.demoSeed);
    reader.read("demoDelayMs", demoDelayMs);
    reader.read("retryOf", spec.retryOf);
    reader.read("retryOutcomes", spec.retryOutcomes);
    spec.demoDelay = std::chrono::milliseconds{demoDelayMs};
    if (!reader.problem().empty())
        return corrupt(reader.problem());
    return spec;
}

base::Status validate(const ScanSpec& spec)
{
    if (auto status = checkTexts(spec); !status)
        return status;
    if (spec.universe.empty() && spec.symbols.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "There is nothing to scan",
                           {},
                           "Give --universe NAME or --symbols A,B."};
    if (auto status = validate(spec.rules); !status)
        return status;
    if (spec.provider.empty())
        return outOfRange("--provider", "the name of a provider");
    if (spec.provider == "csv" && spec.dataPath.empty())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "The csv provider needs a folder or file with prices",
                           {},
                           "Give it with --data DIR."};
    if (spec.lookback < kMinLookback || spec.lookback > kMaxLookback)
        return outOfRange("--lookback", "between 2 and 100,000");
    if (spec.cycles < 0 || spec.cycles > kMaxCycles)
        return outOfRange("--cycles", "between 0 and 10");
    if (spec.demoSymbols < 1 || spec.demoSymbols > kMaxDemoSymbols)
        return outOfRange("--demo-symbols", "between 1 and 100,000");
    if (spec.demoDelay < spec.demoDelay.zero() || spec.demoDelay > kMaxDemoDelay)
        return outOfRange("--demo-delay", "between 0 and 60,000 milliseconds");
    return {};
}

} // namespace tapesift::market
