#include "app/window/key_chain.h"

#ifdef TAPESIFT_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace tapesift::app {

namespace {

#ifdef TAPESIFT_HAS_KEYCHAIN

// Entries of the key store that belong to this program.
QString service()
{
    return QStringLiteral("tapesift");
}

class SystemKeyChain final : public KeyChain
{
public:
    bool isAvailable() const override { return true; }

    void read(QObject& receiver, const QString& name,
              std::function<void(const base::Secret&)> then) override
    {
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(service());
        QObject::connect(
            job.get(), &QKeychain::Job::finished, &receiver, [then](QKeychain::Job* done) {
                const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done);
                const bool isThere = read && !read->error();
                then(base::Secret(isThere ? read->textData().toStdString() : std::string()));
            });
        start(std::move(job), name);
    }

    void write(QObject& receiver, const QString& name, const base::Secret& value,
               std::function<void(const QString&)> then) override
    {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(service());
        job->setTextData(QString::fromStdString(value.reveal()));
        connectDone(*job, receiver, std::move(then));
        start(std::move(job), name);
    }

    void remove(QObject& receiver, const QString& name,
                std::function<void(const QString&)> then) override
    {
        auto job = std::make_unique<QKeychain::DeletePasswordJob>(service());
        connectDone(*job, receiver, std::move(then));
        start(std::move(job), name);
    }

private:
    static void connectDone(QKeychain::Job& job, QObject& receiver,
                            std::function<void(const QString&)> then)
    {
        QObject::connect(&job, &QKeychain::Job::finished, &receiver, [then](QKeychain::Job* done) {
            const bool isGone = done->error() == QKeychain::EntryNotFound;
            then(done->error() && !isGone ? done->errorString() : QString());
        });
    }

    // A job deletes itself when it has finished.
    static void start(std::unique_ptr<QKeychain::Job> job, const QString& name)
    {
        job->setKey(name);
        job.release()->start();
    }
};

#else

// A build without QtKeychain: keys come from the environment, or hold for one session.
class SystemKeyChain final : public KeyChain
{
public:
    bool isAvailable() const override { return false; }
    void read(QObject&, const QString&, std::function<void(const base::Secret&)>) override {}
    void write(QObject&, const QString&, const base::Secret&,
               std::function<void(const QString&)>) override
    {
    }
    void remove(QObject&, const QString&, std::function<void(const QString&)>) override {}
};

#endif

} // namespace

std::unique_ptr<KeyChain> makeSystemKeyChain()
{
    return std::make_unique<SystemKeyChain>();
}

} // namespace tapesift::app
