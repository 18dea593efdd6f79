#include "providers/json_reader.h"

#include <fmt/core.h>

#include "providers/byte_order_mark.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

constexpr std::size_t kDeepest = 64;

std::string causeOf(simdjson::error_code error, std::string_view text)
{
    const std::string_view start = base::trim(text);
    if (start.empty())
        return "the answer is empty";
    if (start.front() == '<')
        return "the answer is a web page";
    if (error == simdjson::DEPTH_ERROR)
        return fmt::format("the answer is nested deeper than {} levels", kDeepest);
    return simdjson::error_message(error);
}

} // namespace

base::Error unusableAnswer(const AnswerSource& source, std::string_view details)
{
    return base::Error{
        base::ErrorCode::Corrupt,
        fmt::format("{} gave an unusable answer for {}", source.provider, source.subject),
        std::string(details), "Try again later; if it stays so, choose another provider."};
}

base::Result<JsonDocument> JsonDocument::parse(std::string_view text, const AnswerSource& source)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());

    simdjson::dom::parser parser;
    auto document = std::make_unique<simdjson::dom::document>();
    simdjson::error_code error = parser.allocate(text.size(), kDeepest);
    if (error == simdjson::SUCCESS)
        error = parser.parse_into_document(*document, text.data(), text.size()).error();
    if (error != simdjson::SUCCESS)
        return unusableAnswer(source, causeOf(error, text));
    return JsonDocument(std::move(document));
}

double numberOf(simdjson::dom::element value)
{
    double number = kNoNumber;
    if (value.get(number) == simdjson::SUCCESS)
        return number;
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        return base::parseDouble(text).value_or(kNoNumber);
    return kNoNumber;
}

std::optional<std::int64_t> integerOf(simdjson::dom::element value)
{
    std::int64_t number = 0;
    if (value.get(number) == simdjson::SUCCESS)
        return number;
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        return base::parseInteger(text);
    return std::nullopt;
}

std::string_view textOf(simdjson::dom::element value)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return {};
    return text;
}

bool isTrue(simdjson::dom::element value)
{
    bool flag = false;
    return value.get(flag) == simdjson::SUCCESS && flag;
}

std::optional<simdjson::dom::array> arrayOf(simdjson::dom::element value)
{
    simdjson::dom::array array;
    if (value.get(array) != simdjson::SUCCESS)
        return std::nullopt;
    return array;
}

std::optional<simdjson::dom::object> objectOf(simdjson::dom::element value)
{
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    return object;
}

std::optional<simdjson::dom::element> memberOf(simdjson::dom::element object, std::string_view key)
{
    const auto members = objectOf(object);
    simdjson::dom::element member;
    if (!members || members->at_key(key).get(member) != simdjson::SUCCESS)
        return std::nullopt;
    return member;
}

double numberAt(simdjson::dom::element object, std::string_view key)
{
    const auto member = memberOf(object, key);
    return member ? numberOf(*member) : kNoNumber;
}

std::string_view textAt(simdjson::dom::element object, std::string_view key)
{
    const auto member = memberOf(object, key);
    return member ? textOf(*member) : std::string_view();
}

std::optional<std::int64_t> integerAt(simdjson::dom::element object, std::string_view key)
{
    const auto member = memberOf(object, key);
    return member ? integerOf(*member) : std::nullopt;
}

std::optional<simdjson::dom::array> arrayAt(simdjson::dom::element object, std::string_view key)
{
    const auto member = memberOf(object, key);
    return member ? arrayOf(*member) : std::nullopt;
}

} // namespace tapesift::providers
