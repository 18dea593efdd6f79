#include "presentation/replace_file.h"

namespace tapesift::presentation {

base::Status replaceFile(base::FileSystem& files, const QString& path,
                         std::span<const std::byte> bytes)
{
    const base::SplitPath split = base::splitPath(path.toStdString());
    auto folder = files.open(split.folder);
    if (!folder)
        return folder.error();
    return (*folder)->replace(split.name, bytes, base::Durability::Unsynced);
}

} // namespace tapesift::presentation
