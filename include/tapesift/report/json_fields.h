#pragma once

#include <cstdint>
#include <string_view>

#include "tapesift/report/json_writer.h"

namespace tapesift::report {

// A key with its value.
void textField(JsonWriter& json, std::string_view key, std::string_view value);
void numberField(JsonWriter& json, std::string_view key, double value);
void countField(JsonWriter& json, std::string_view key, std::int64_t value);

// What is not known is null, so that a reader need not ask for empty texts.
void optionalField(JsonWriter& json, std::string_view key, std::string_view value);

} // namespace tapesift::report
