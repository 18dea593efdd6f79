#include "home.h"

#include <filesystem>

#include <QStandardPaths>

#include <fmt/core.h>

namespace tapesift::app {

namespace {

base::Result<std::string> absolute(const std::string& path)
{
    std::error_code error;
    const std::filesystem::path full = std::filesystem::absolute(path, error);
    if (error)
        return base::systemError(fmt::format("find the home folder {}", path), error.value());
    return full.lexically_normal().string();
}

} // namespace

base::Result<std::string> homeFolder(const std::string& given)
{
    if (!given.empty())
        return absolute(given);
    const QString fromEnvironment = qEnvironmentVariable("TAPESIFT_HOME");
    if (!fromEnvironment.isEmpty())
        return absolute(fromEnvironment.toStdString());
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (data.isEmpty())
        return base::Error{base::ErrorCode::NotFound, "There is no folder for Tapesift's data.",
                           "the platform names none", "Choose one with --home DIR."};
    return absolute(data.toStdString() + "/tapesift");
}

} // namespace tapesift::app
