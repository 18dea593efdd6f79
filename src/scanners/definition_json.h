#pragma once

#include "tapesift/scanners/config_reader.h"
#include "tapesift/scanners/session_config.h"

namespace tapesift::scanners {

// The definition at `place` of a configuration; the first thing that is wrong as an error.
base::Result<ScannerDefinition> readDefinition(const Json& json, const std::string& place);

Json definitionToJson(const ScannerDefinition& definition);

// An error of that member of a definition, such as "/schedule": with its place, where that is
// known, and the scanner's name before the message.
base::Error errorAt(const ScannerDefinition& definition, std::string_view member,
                    base::Error error);

// What a session's universe is narrowed to, and when.
UniverseRules readUniverseRules(const Json& json, const std::string& place, ConfigProblem& problem);
Json universeRulesToJson(const UniverseRules& rules);

} // namespace tapesift::scanners
