#include "store/database_backup.h"

#include <sqlite3.h>

namespace tapesift::store {

namespace {

base::Status copyPages(const Database& source, const Database& target)
{
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return target.error(sqlite3_extended_errcode(target.handle()));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        return target.error(stepped);
    if (finished != SQLITE_OK)
        return target.error(finished);
    return {};
}

} // namespace

base::Status backUp(const Database& source, base::Directory& folder, const std::string& name)
{
    const std::string temporary = name + ".tmp";
    if (auto removed = folder.remove(temporary); !removed)
        return removed;

    DatabaseTarget target = source.target();
    target.path = folder.path() + "/" + temporary;
    base::Status copied;
    if (auto copy = Database::open(target); copy)
        copied = copyPages(source, **copy);
    else
        copied = copy.error();
    if (!copied) {
        static_cast<void>(folder.remove(temporary)); // The copy's failure is what counts.
        return copied;
    }
    return folder.rename(temporary, name);
}

} // namespace tapesift::store
