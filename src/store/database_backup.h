#pragma once

#include <string>

#include "store/database.h"
#include "tapesift/base/file_system.h"

namespace tapesift::store {

// Copies an open database to the file `name` in `folder`, replacing an older copy in one step. The
// copy is consistent whatever the -wal file holds. A failure leaves no partial copy under the name.
base::Status backUp(const Database& source, base::Directory& folder, const std::string& name);

} // namespace tapesift::store
