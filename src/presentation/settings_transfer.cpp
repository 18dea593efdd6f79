#include "tapesift/presentation/settings_transfer.h"

#include <algorithm>
#include <array>

#include "presentation/replace_file.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/settings/settings_file.h"

namespace tapesift::presentation {

namespace {

constexpr std::array<std::string_view, 9> kArrangement = {
    "window.layout", "window.columns",  "window.order",    "window.chart",   "window.folded",
    "window.symbol", "window.commands", "window.grouping", "window.coloured"};

base::Result<settings::LoadedSettings> readFile(base::FileSystem& files, const QString& path)
{
    const base::SplitPath split = base::splitPath(path.toStdString());
    const auto folder = files.open(split.folder);
    if (!folder)
        return folder.error();
    base::ReadBuffer content;
    // One byte more than any file of settings may have: it is told from a long one.
    if (const auto read = (*folder)->readPart(split.name, 0, 1024 * 1024 + 1, content); !read)
        return read.error();
    return settings::importText(content.text());
}

} // namespace

settings::Settings keepingArrangement(const settings::Settings& wanted,
                                      const settings::Settings& present)
{
    settings::Settings mixed = wanted;
    for (std::size_t i = 0; i < settings::kSettings.size(); ++i) {
        if (std::ranges::find(kArrangement, settings::kSettings[i].key) == kArrangement.end())
            continue;
        mixed.reset(i);
        if (const auto& kept = present.chosen(i))
            (void)mixed.set(i, *kept); // It was allowed where it comes from.
    }
    return mixed;
}

SettingsTransfer::SettingsTransfer(base::FileSystem& files, SettingsKeeper& keeper, QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_keeper(keeper)
{
}

void SettingsTransfer::exportTo(const QString& path)
{
    m_worker.run(
        *this,
        [this, path, text = settings::exportText(m_keeper.settings())] {
            return replaceFile(m_files, path, base::asBytes(text));
        },
        [this, path](const base::Status& written) {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(path, written.error());
        });
}

void SettingsTransfer::importFrom(const QString& path)
{
    m_worker.run(
        *this, [this, path] { return readFile(m_files, path); },
        [this, path](const base::Result<settings::LoadedSettings>& read) {
            if (!read) {
                Q_EMIT failed(path, read.error());
                return;
            }
            const settings::Settings before = m_keeper.settings();
            m_keeper.replace(keepingArrangement(read->settings, before));
            QStringList warnings;
            for (const std::string& warning : read->warnings)
                warnings.push_back(QString::fromStdString(warning));
            Q_EMIT imported(path, before, warnings);
        });
}

} // namespace tapesift::presentation
