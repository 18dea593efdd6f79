#include "api/scan_body.h"

#include <nlohmann/json.hpp>

#include "tapesift/base/text.h"
#include "tapesift/market/symbol.h"

namespace tapesift::api {

namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxSymbols = 20'000;

base::Error wrong(std::string message)
{
    return {base::ErrorCode::InvalidArgument,
            std::move(message),
            {},
            R"(Send nothing, or {"symbols": ["AAPL", "BTC/USDT"]}.)"};
}

} // namespace

base::Result<ScanRequest> readScanBody(std::string_view body)
{
    ScanRequest request;
    if (base::trim(body).empty())
        return request;
    bool isTooDeep = false;
    const auto watchDepth = [&isTooDeep](int depth, Json::parse_event_t, Json&) {
        isTooDeep = isTooDeep || depth >= kMaxDepth;
        return !isTooDeep;
    };
    const Json document = Json::parse(body, watchDepth, /*allow_exceptions=*/false);
    if (isTooDeep)
        return wrong("The body is nested too deep.");
    if (!document.is_object())
        return wrong("The body is no JSON object.");
    for (const auto& [key, value] : document.items()) {
        if (key != "symbols")
            return wrong("The body has a key that is not known.");
        if (!value.is_array() || value.empty() || value.size() > kMaxSymbols)
            return wrong("\"symbols\" must be a list of 1 to 20,000 symbols.");
        for (const Json& symbol : value) {
            if (!symbol.is_string())
                return wrong("\"symbols\" must hold texts.");
            auto parsed = market::Symbol::parse(symbol.get_ref<const std::string&>());
            if (!parsed)
                return parsed.error();
            request.symbols.push_back(parsed->text());
        }
    }
    return request;
}

} // namespace tapesift::api
