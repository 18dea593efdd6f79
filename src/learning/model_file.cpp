#include "tapesift/learning/model_file.h"

#include "learning/model_json.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/checksum.h"

namespace tapesift::learning {

namespace {

constexpr std::int64_t kVersion = 1;

// A hundred trees take a third of a megabyte; anything beyond these limits is something else.
constexpr std::size_t kMaxFileBytes = 32 * 1024 * 1024;
constexpr int kMaxDepth = 8;

// Of the content as it is written, which is the only way these numbers and texts are written.
std::string checksumOf(const Json& content)
{
    const std::string text = content.dump(-1, ' ', false, Json::error_handler_t::replace);
    return fmt::format("{:016x}", base::checksum64(base::asBytes(text)));
}

base::Error damagedFile(const std::string& path)
{
    return {base::ErrorCode::Corrupt, fmt::format("{} is damaged and cannot be used.", path), "",
            "Train the model again."};
}

// Discarded unless the text is JSON of a reasonable depth.
Json parseDocument(std::string_view text)
{
    bool tooDeep = false;
    const auto watchDepth = [&tooDeep](int depth, Json::parse_event_t, Json&) {
        tooDeep = tooDeep || depth > kMaxDepth;
        return !tooDeep;
    };
    Json document = Json::parse(text, watchDepth, /*allow_exceptions=*/false);
    return tooDeep ? Json(Json::value_t::discarded) : document;
}

base::Result<TrainedModel> readDocument(std::string_view text, const std::string& path)
{
    if (text.size() > kMaxFileBytes)
        return damagedFile(path);
    const Json document = parseDocument(text);
    if (!document.is_object() || !document.contains("version") ||
        !document["version"].is_number_integer())
        return damagedFile(path);
    if (document["version"].get<std::int64_t>() != kVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           fmt::format("{} was written by another version of Tapesift.", path), "",
                           "Train the model again."};
    const auto content = document.find("model");
    const auto checksum = document.find("checksum");
    if (content == document.end() || checksum == document.end() || !checksum->is_string() ||
        checksum->get<std::string>() != checksumOf(*content))
        return damagedFile(path);
    return modelFromJson(*content);
}

std::string previousModelPath(const std::string& home, market::Interval interval)
{
    return fmt::format("{}/models/model-{}.previous.json", home, market::intervalName(interval));
}

base::Result<TrainedModel> readModel(base::FileSystem& files, const std::string& path,
                                     market::Interval interval)
{
    const base::SplitPath place = base::splitPath(path);
    base::ReadBuffer content;
    const auto folder = files.open(place.folder);
    const auto read = folder ? (*folder)->read(place.name, content) : folder.error();
    if (!read && read.error().code == base::ErrorCode::NotFound)
        return base::Error{
            base::ErrorCode::NotFound,
            fmt::format("There is no model for {} bars yet.", market::intervalName(interval)), path,
            "Train one: tapesift model train"};
    if (!read)
        return read.error();
    auto model = readDocument(content.text(), path);
    if (model && model->interval != interval)
        return damagedFile(path);
    return model;
}

} // namespace

std::string modelFilePath(const std::string& home, market::Interval interval)
{
    return fmt::format("{}/models/model-{}.json", home, market::intervalName(interval));
}

base::Status saveModel(base::FileSystem& files, const std::string& home, const TrainedModel& model)
{
    const base::SplitPath place = base::splitPath(modelFilePath(home, model.interval));
    auto folder = files.create(place.folder);
    if (!folder)
        return folder.error();
    Json content = modelToJson(model);
    Json document = {{"version", kVersion}, {"checksum", checksumOf(content)}};
    document["model"] = std::move(content);
    const std::string text = document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    base::ReadBuffer before;
    if ((*folder)->read(place.name, before)) {
        const base::SplitPath previous = base::splitPath(previousModelPath(home, model.interval));
        if (auto kept = (*folder)->replace(previous.name, before.bytes(), base::Durability::Synced);
            !kept)
            return kept;
    }
    return (*folder)->replace(place.name, base::asBytes(text), base::Durability::Synced);
}

base::Result<TrainedModel> loadModel(base::FileSystem& files, const std::string& home,
                                     market::Interval interval)
{
    return readModel(files, modelFilePath(home, interval), interval);
}

base::Result<TrainedModel> loadPreviousModel(base::FileSystem& files, const std::string& home,
                                             market::Interval interval)
{
    return readModel(files, previousModelPath(home, interval), interval);
}

} // namespace tapesift::learning
