#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

namespace tapesift::presentation {

// The column that a word of the filter text means: its key or one of the short names ("chg%"), in
// any case of letters; nullopt if there is none.
std::optional<int> filterColumn(const QString& word);

// The short names.
std::vector<std::string> filterAliases();

} // namespace tapesift::presentation
