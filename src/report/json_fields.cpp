#include "tapesift/report/json_fields.h"

namespace tapesift::report {

void textField(JsonWriter& json, std::string_view key, std::string_view value)
{
    json.key(key);
    json.text(value);
}

void optionalField(JsonWriter& json, std::string_view key, std::string_view value)
{
    json.key(key);
    if (value.empty())
        json.null();
    else
        json.text(value);
}

void numberField(JsonWriter& json, std::string_view key, double value)
{
    json.key(key);
    json.number(value);
}

void countField(JsonWriter& json, std::string_view key, std::int64_t value)
{
    json.key(key);
    json.integer(value);
}

} // namespace tapesift::report
