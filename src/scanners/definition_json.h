#pragma once

#include "tapesift/scanners/config_reader.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// The definition at `place` of a configuration; the first thing that is wrong as an error.
base::Result<ScannerDefinition> readDefinition(const Json& json, const std::string& place);

Json definitionToJson(const ScannerDefinition& definition);

} // namespace tapesift::scanners
