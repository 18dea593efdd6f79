#include "session_file.h"

#include "messages.h"

namespace tapesift::app {

SessionFile::SessionFile(base::FileSystem& files, std::string path)
    : m_files(files)
    , m_path(std::move(path))
{
}

base::Result<scanners::SessionConfig> SessionFile::read()
{
    m_stamp = stamp();
    const auto text = base::readTextFile(m_files, m_path);
    if (!text)
        return text.error();
    auto loaded = scanners::sessionConfigFromJson(*text);
    if (!loaded)
        return loaded.error();
    for (const base::Error& problem : loaded->problems)
        warn(base::describe(problem));
    return std::move(loaded->config);
}

std::optional<base::FileStamp> SessionFile::stamp() const
{
    const base::SplitPath place = base::splitPath(m_path);
    const auto folder = m_files.open(place.folder);
    const auto found =
        folder ? (*folder)->stamp(place.name) : base::Result<base::FileStamp>(folder.error());
    return found ? std::optional(*found) : std::nullopt;
}

void takeUniverse(const scanners::SessionConfig& config, market::ScanSpec& spec)
{
    if (!config.universe.empty()) {
        spec.universe = config.universe;
        spec.symbols.clear();
        return;
    }
    if (config.symbols.empty())
        return;
    spec.symbols.clear();
    for (const market::Symbol& symbol : config.symbols)
        spec.symbols.push_back(symbol.text());
    spec.universe.clear();
}

void loadScanners(scanners::ScannerManager& manager, const scanners::SessionConfig& config)
{
    for (const base::Error& problem : manager.load(config.scanners))
        warn(base::describe(problem));
}

} // namespace tapesift::app
