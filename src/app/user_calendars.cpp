#include "user_calendars.h"

#include <utility>

namespace tapesift::app {

void addUserCalendars(base::FileSystem& files, const std::string& folder, base::Log& log,
                      market::CalendarBook& book)
{
    const auto opened = files.open(folder);
    if (!opened && opened.error().code == base::ErrorCode::NotFound)
        return;
    auto entries = opened ? (*opened)->list()
                          : base::Result<std::vector<base::DirectoryEntry>>(opened.error());
    if (!entries) {
        log.warning("The calendars in {} are left out: {}", folder,
                    base::describe(entries.error()));
        return;
    }
    for (const base::DirectoryEntry& entry : *entries) {
        if (entry.isDirectory || !entry.name.ends_with(".json"))
            continue;
        auto text = base::readTextFile(files, folder + "/" + entry.name);
        auto calendar = text ? market::ExchangeCalendar::fromJson(*text)
                             : base::Result<market::ExchangeCalendar>(text.error());
        if (calendar)
            book.add(std::move(*calendar));
        else
            log.warning("calendars/{} is left out: {}", entry.name,
                        base::describe(calendar.error()));
    }
}

} // namespace tapesift::app
