#include "tapesift/learning/model_file.h"

#include <cerrno>

#include <gtest/gtest.h>

#include "random_market.h"
#include "support/fault_file_system.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::learning {
namespace {

using market::Interval;

// Trained once for all tests of this file.
const TrainedModel& linearModel()
{
    static const TrainedModel model = train(returningMarket(1).series(), linearOptions()).value();
    return model;
}

class ModelFileTest : public testing::Test
{
protected:
    std::string home() const { return m_folder.path().string(); }

    base::Result<TrainedModel> load() { return loadModel(m_files, home(), Interval::Day1); }

    std::string savedText()
    {
        EXPECT_TRUE(saveModel(m_files, home(), linearModel()).has_value());
        return base::readTextFile(m_files, modelFilePath(home(), Interval::Day1)).value();
    }

    base::Result<TrainedModel> loadText(const std::string& text)
    {
        m_folder.write("models/model-1d.json", text);
        return load();
    }

    // The saved text with one part of it replaced.
    std::string changed(const std::string& from, const std::string& to)
    {
        std::string text = savedText();
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    }

    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
};

TEST_F(ModelFileTest, KeepsEverything)
{
    ASSERT_TRUE(saveModel(m_files, home(), linearModel()).has_value());
    EXPECT_TRUE(std::filesystem::exists(m_folder.file("models/model-1d.json")));
    const auto loaded = load();
    ASSERT_TRUE(loaded.has_value()) << describe(loaded.error());
    EXPECT_EQ(*loaded, linearModel());
}

TEST_F(ModelFileTest, KeepsBoostedTreesAndTheirPredictions)
{
    SKIP_WITHOUT_TREES();
    const Market market = returningMarket(1);
    const auto model = train(market.series(), TrainOptions{});
    ASSERT_TRUE(model.has_value());
    EXPECT_TRUE(model->record.id.starts_with("gbt-"));
    ASSERT_TRUE(saveModel(m_files, home(), *model).has_value());
    const auto loaded = load();
    ASSERT_TRUE(loaded.has_value()) << describe(loaded.error());
    EXPECT_EQ(*loaded, *model);
    const auto before = makePredictor(*model);
    const auto after = makePredictor(*loaded);
    ASSERT_TRUE(before.has_value() && after.has_value());
    for (const TrainingSeries& one : market.series()) {
        const auto chance = (*before)->probabilityUp(one.bars);
        ASSERT_TRUE(chance.has_value());
        EXPECT_EQ(chance, (*after)->probabilityUp(one.bars));
    }
}

TEST_F(ModelFileTest, HasOneFileAnInterval)
{
    TrainedModel hourly = linearModel();
    hourly.interval = Interval::Hour1;
    hourly.record.id = modelId(hourly);
    ASSERT_TRUE(saveModel(m_files, home(), hourly).has_value());
    EXPECT_EQ(load().error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(loadModel(m_files, home(), Interval::Hour1).value(), hourly);
    // A file under the wrong name.
    std::filesystem::copy(m_folder.file("models/model-1h.json"),
                          m_folder.file("models/model-1d.json"));
    EXPECT_EQ(load().error().code, base::ErrorCode::Corrupt);
}

TEST_F(ModelFileTest, TheModelBeforeStaysBesideTheNewOne)
{
    ASSERT_TRUE(saveModel(m_files, home(), linearModel()).has_value());
    EXPECT_EQ(loadPreviousModel(m_files, home(), Interval::Day1).error().code,
              base::ErrorCode::NotFound);
    TrainedModel second = linearModel();
    second.rows = 1;
    ASSERT_TRUE(saveModel(m_files, home(), second).has_value());
    EXPECT_EQ(load().value(), second);
    EXPECT_EQ(loadPreviousModel(m_files, home(), Interval::Day1).value(), linearModel());
}

TEST_F(ModelFileTest, IsNotFoundWhereThereIsNone)
{
    EXPECT_EQ(load().error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(load().error().message, "There is no model for 1d bars yet.");
    EXPECT_EQ(loadModel(m_files, home() + "/nowhere", Interval::Day1).error().code,
              base::ErrorCode::NotFound);
    m_folder.write("models/other.txt", "");
    EXPECT_EQ(load().error().code, base::ErrorCode::NotFound);
}

TEST_F(ModelFileTest, OfAnotherVersionIsUnsupported)
{
    const auto loaded = loadText(changed("\"version\": 1", "\"version\": 2"));
    ASSERT_FALSE(loaded.has_value());
    EXPECT_EQ(loaded.error().code, base::ErrorCode::Unsupported);
    EXPECT_NE(loaded.error().message.find("another version of Tapesift"), std::string::npos);
}

TEST_F(ModelFileTest, AnyCutIsFound)
{
    const std::string text = savedText();
    ASSERT_GT(text.size(), 3000U);
    for (std::size_t length = 0; length + 2 < text.size(); ++length) {
        const auto loaded = loadText(text.substr(0, length));
        ASSERT_FALSE(loaded.has_value()) << length;
        ASSERT_EQ(loaded.error().code, base::ErrorCode::Corrupt) << length;
    }
}

TEST_F(ModelFileTest, AnyChangedByteIsFoundOrChangesNothing)
{
    const std::string text = savedText();
    base::SeededRandom random(1);
    int found = 0;
    for (int flip = 0; flip < 500; ++flip) {
        std::string changedText = text;
        char& byte = changedText[random.below(text.size())];
        byte = static_cast<char>(byte ^ static_cast<char>(1 << random.below(8)));
        const auto loaded = loadText(changedText);
        if (loaded) {
            ASSERT_EQ(*loaded, linearModel()); // such as a blank between two values
            continue;
        }
        ++found;
        ASSERT_TRUE(loaded.error().code == base::ErrorCode::Corrupt ||
                    loaded.error().code == base::ErrorCode::Unsupported);
    }
    EXPECT_GT(found, 250);
}

TEST_F(ModelFileTest, RandomBytesAreRefused)
{
    base::SeededRandom random(2);
    for (int round = 0; round < 200; ++round) {
        std::string bytes(random.below(2000), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.below(256));
        EXPECT_EQ(loadText(bytes).error().code, base::ErrorCode::Corrupt);
    }
    EXPECT_EQ(loadText(std::string(100'000, '[')).error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(loadText("{\"version\": 1}").error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(loadText("{\"version\": 1.5}").error().code, base::ErrorCode::Corrupt);
}

TEST_F(ModelFileTest, AFailedSaveLeavesTheModelBefore)
{
    support::FaultFileSystem failing(m_files);
    ASSERT_TRUE(saveModel(failing, home(), linearModel()).has_value());
    failing.fail(support::FaultFileSystem::Operation::Replace, ENOSPC);
    TrainedModel other = linearModel();
    other.rows = 1;
    EXPECT_EQ(saveModel(failing, home(), other).error().code, base::ErrorCode::NoSpace);
    EXPECT_EQ(load().value(), linearModel());
    failing.fail(support::FaultFileSystem::Operation::Read, EACCES);
    EXPECT_EQ(loadModel(failing, home(), Interval::Day1).error().code,
              base::ErrorCode::PermissionDenied);
}

} // namespace
} // namespace tapesift::learning
