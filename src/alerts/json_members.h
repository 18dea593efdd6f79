#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/scanners/config_reader.h"

namespace tapesift::alerts {

using scanners::ConfigProblem;
using scanners::ConfigReader;
using scanners::Json;

// A letter, then letters, digits, '_' and '-', at most 64.
bool isId(std::string_view text);

// Reads the member "id". `what` it is of: "rule".
void readId(ConfigReader& reader, std::string& id, std::string_view what);

// The members of an object that are not among `known`, as JSON, each with a notice; empty: none.
std::string unknownMembers(const Json& object, const std::vector<std::string>& known,
                           const std::string& place, std::vector<base::Error>& notices);

// Adds the members of such a text to the object.
void addMembers(Json& object, const std::string& unknown);

// The number, or null for what no number stands for.
Json numberJson(double value);

std::string dumped(const Json& json);

} // namespace tapesift::alerts
