#include "tapesift/presentation/scanner_library.h"

#include <algorithm>

#include "presentation/replace_file.h"
#include "presentation/scanner_files.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/text.h"
#include "tapesift/presentation/message_text.h"

namespace tapesift::presentation {

namespace {

constexpr const char* kFolder = "/scanners";

// A script that finds something on its first run, with every function a scanner has.
constexpr const char* kTemplate =
    R"lua(-- A scanner in Lua 5.4 (docs/scanner-guide.md). Only scan must be there.
name = "My script"
description = "Closes above its average on more volume than usual"
parameters = { average = { default = 20, min = 5, max = 200 }, volume = 1.5 }

-- Called once: how many bars scan looks at.
function setup(ctx)
  ctx.need_bars("1d", 250)
end

-- Called at each run: returns what was found, the best first.
function scan(ctx)
  local hits = {}
  for _, symbol in ipairs(ctx.symbols) do
    local above = ctx.value(symbol, "close / sma(" .. math.floor(ctx.config.average) .. ") - 1")
    local volume = ctx.value(symbol, "relvol(20)")
    if above and volume and above > 0 and volume >= ctx.config.volume then
      hits[#hits + 1] = {
        symbol = symbol,
        score = volume,
        reason = string.format("volume %.1fx, %.1f %% above its average", volume, above * 100),
      }
    end
  end
  table.sort(hits, function(a, b) return a.score > b.score end)
  return hits
end
)lua";

base::Status write(base::FileSystem& files, const std::string& folder, const std::string& name,
                   const std::string& text)
{
    auto directory = files.create(folder);
    if (!directory)
        return directory.error();
    return (*directory)->replace(name, base::asBytes(text), base::Durability::Synced);
}

base::Status removeFile(base::FileSystem& files, const std::string& folder, const std::string& name)
{
    auto directory = files.open(folder);
    return directory ? (*directory)->remove(name) : base::Status(directory.error());
}

} // namespace

QString ScannerItem::fileName() const
{
    return name + (isLua ? QStringLiteral(".lua") : QStringLiteral(".json"));
}

formula::Parameters ScannerItem::numbers() const
{
    formula::Parameters result;
    for (const auto& [key, value] : definition.config)
        if (const auto* number = std::get_if<double>(&value))
            result[key] = *number;
    return result;
}

void ScannerItem::setFormula(const std::string& text, const formula::Parameters& numbers)
{
    definition.module = "formula:" + text;
    std::erase_if(definition.config, [](const auto& setting) {
        return std::holds_alternative<double>(setting.second);
    });
    const auto names = namesIn(definition);
    for (const auto& [key, value] : numbers)
        if (!names || names->contains(base::toLower(key)))
            definition.config[key] = value;
}

ScannerItem newFormulaScanner(const QString& name)
{
    ScannerItem item;
    item.name = name;
    item.title = name;
    item.definition.name = name.toStdString();
    item.definition.requirements.interval = market::Interval::Day1;
    item.setFormula("close > sma(20) and relvol(20) >= 1.5", {});
    return item;
}

ScannerItem newScriptScanner(const QString& name)
{
    return scannerFromFile(name + QStringLiteral(".lua"), kTemplate);
}

QString problemOfScannerName(const QString& name)
{
    scanners::ScannerDefinition probe;
    probe.name = name.toStdString();
    probe.module = "formula:close > 0";
    const auto read = scanners::scannerDefinitionFromJson(scanners::toJson(probe));
    if (read)
        return {};
    return ScannerLibrary::tr("A name begins with a letter and has letters, digits, _ and - only, "
                              "at most 64; and, or, not and then are no names.");
}

ScannerLibrary::ScannerLibrary(base::FileSystem& files, const std::string& home, Saving saving,
                               QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_folder(home + kFolder)
    , m_saving(saving)
    , m_items(builtinItems())
{
}

const ScannerItem* ScannerLibrary::find(const QString& name) const
{
    const auto found = std::ranges::find_if(m_items, [&name](const ScannerItem& item) {
        return item.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_items.end() ? nullptr : &*found;
}

QString ScannerLibrary::freeName(const QString& wanted) const
{
    QString name = wanted;
    for (int number = 2; find(name) || m_arriving.contains(name.toLower()); ++number)
        name = QStringLiteral("%1_%2").arg(wanted).arg(number);
    return name;
}

void ScannerLibrary::load()
{
    m_worker.run(
        *this, [this] { return readScannerFolder(m_files, m_folder); },
        [this](base::Result<std::vector<ScannerItem>> own) {
            if (own)
                take(*std::move(own));
            else
                Q_EMIT failed(
                    tr("Your scanners could not be read. %1").arg(errorText(own.error())));
        });
}

void ScannerLibrary::take(std::vector<ScannerItem> own)
{
    std::erase_if(m_items, [](const ScannerItem& item) { return item.isOwn(); });
    std::ranges::move(own, std::back_inserter(m_items));
    Q_EMIT changed();
}

void ScannerLibrary::put(const ScannerItem& item, const QString& before,
                         void (ScannerLibrary::*done)(const QString&))
{
    m_arriving.insert(item.name.toLower());
    const ScannerItem* old = before.isEmpty() ? nullptr : find(before);
    const std::string oldFile = old && old->isOwn() && old->fileName() != item.fileName()
                                    ? old->fileName().toStdString()
                                    : std::string();
    m_worker.run(
        *this,
        [this, item, oldFile]() -> base::Result<std::vector<ScannerItem>> {
            auto written =
                write(m_files, m_folder, item.fileName().toStdString(), scannerFileText(item));
            if (written && !oldFile.empty())
                written = removeFile(m_files, m_folder, oldFile);
            if (!written)
                return written.error();
            return readScannerFolder(m_files, m_folder);
        },
        [this, name = item.name, done](base::Result<std::vector<ScannerItem>> own) {
            m_arriving.remove(name.toLower());
            if (!own)
                return Q_EMIT failed(
                    tr("%1 could not be saved. %2").arg(name, errorText(own.error())));
            take(*std::move(own));
            Q_EMIT(this->*done)(name);
        });
}

void ScannerLibrary::save(const ScannerItem& item, const QString& before)
{
    if (!canSave())
        return Q_EMIT failed(tr("Another Tapesift is using this home folder. Nothing can be "
                                "saved here."));
    QString problem = problemOfScannerName(item.name);
    const ScannerItem* other = find(item.name);
    const bool isSame = other && item.name.compare(before, Qt::CaseInsensitive) == 0;
    if (problem.isEmpty() && other && !isSame)
        problem = tr("There is a scanner with the name %1 already.").arg(other->name);
    if (!problem.isEmpty())
        return Q_EMIT failed(problem);
    ScannerItem named = item;
    named.definition.name = item.name.toStdString();
    put(named, before, &ScannerLibrary::saved);
}

void ScannerLibrary::remove(const QString& name)
{
    const ScannerItem* item = find(name);
    if (!item || !item->isOwn() || !canSave())
        return;
    m_worker.run(
        *this,
        [this, file = item->fileName().toStdString()]() -> base::Result<std::vector<ScannerItem>> {
            if (auto gone = removeFile(m_files, m_folder, file); !gone)
                return gone.error();
            return readScannerFolder(m_files, m_folder);
        },
        [this, item = *item](base::Result<std::vector<ScannerItem>> own) {
            if (!own)
                return Q_EMIT failed(
                    tr("%1 could not be deleted. %2").arg(item.name, errorText(own.error())));
            m_removed = item;
            take(*std::move(own));
            Q_EMIT removed(item.name);
        });
}

void ScannerLibrary::undoRemove()
{
    if (!canUndoRemove())
        return;
    ScannerItem item = std::exchange(m_removed, {});
    item.name = freeName(item.name); // Another one may have taken it meanwhile.
    item.definition.name = item.name.toStdString();
    put(item, {}, &ScannerLibrary::saved);
}

void ScannerLibrary::importFile(const QString& path)
{
    if (!canSave())
        return;
    m_worker.run(
        *this, [this, path] { return base::readTextFile(m_files, path.toStdString()); },
        [this, path](const base::Result<std::string>& text) {
            const auto fail = [this, &path](const QString& why) {
                Q_EMIT failed(tr("%1 could not be imported. %2").arg(path, why));
            };
            if (!text)
                return fail(errorText(text.error()));
            const QString file = path.section(QLatin1Char('/'), -1);
            ScannerItem item = scannerFromFile(file, *text);
            if (item.kind == ScannerItem::Kind::Broken)
                return fail(item.problem);
            if (const QString problem = problemOfScannerName(item.name); !problem.isEmpty())
                item.name = QStringLiteral("imported");
            item.name = freeName(item.name);
            item.definition.name = item.name.toStdString();
            put(item, {}, &ScannerLibrary::imported);
        });
}

void ScannerLibrary::exportTo(const QString& name, const QString& path)
{
    const ScannerItem* item = find(name);
    if (!item)
        return;
    m_worker.run(
        *this,
        [this, path, text = scannerFileText(*item)] {
            return replaceFile(m_files, path, base::asBytes(text));
        },
        [this, path](const base::Status& status) {
            if (status)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(
                    tr("%1 could not be written. %2").arg(path, errorText(status.error())));
        });
}

} // namespace tapesift::presentation
