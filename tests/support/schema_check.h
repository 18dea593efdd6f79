#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace tapesift::support {

// What does not fit, one line each ("/signals/3/price: ..."); empty: `value` fits the schema.
// Knows the keywords of JSON Schema that resources/api/openapi.json uses and reports any other, so
// that none is passed over. References are looked up in `document`.
std::vector<std::string> schemaProblems(const nlohmann::json& document,
                                        const nlohmann::json& schema, const nlohmann::json& value);

// What `reference` ("#/components/schemas/Signal") stands for.
const nlohmann::json& resolved(const nlohmann::json& document, const nlohmann::json& schema);

} // namespace tapesift::support
