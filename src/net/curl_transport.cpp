#include "tapesift/net/curl_transport.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include <curl/curl.h>

#include "net/curl_handle.h"
#include "net/curl_start.h"
#include "net/curl_watch.h"
#include "net/wording.h"

namespace tapesift::net {

namespace {

// Connections that are kept for the next request, over all hosts.
constexpr long kKeptConnections = 64;
constexpr std::size_t kKeptHandles = 64;

// What a caller waits for. It lies on the caller's stack until isDone.
struct Transfer
{
    explicit Transfer(const HttpRequest& wanted)
        : request(wanted)
    {
    }

    const HttpRequest& request;
    std::atomic<bool> isCancelled = false;
    std::mutex mutex;
    std::condition_variable done;
    bool isDone = false;                                // Guarded by mutex.
    base::Result<HttpResponse> result = HttpResponse{}; // Guarded by mutex.
};

void complete(Transfer& transfer, base::Result<HttpResponse> result)
{
    // Notified under the lock: the caller frees the transfer as soon as it gets the lock.
    const std::lock_guard lock(transfer.mutex);
    transfer.result = std::move(result);
    transfer.isDone = true;
    transfer.done.notify_one();
}

struct MultiCleanup
{
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

} // namespace

struct CurlTransport::Impl
{
    // A transfer that is under way.
    struct Running
    {
        Transfer* transfer = nullptr;
        std::unique_ptr<CurlHandle> handle;
    };

    Impl(std::string agent, TransportLimits transportLimits);
    ~Impl();

    base::Result<HttpResponse> waitFor(Transfer& transfer, std::stop_token stop);
    void run();
    void wake() const { watch->wake(); }
    void startNew();
    void start(Transfer& transfer);
    void dropCancelled();
    void finishDone();
    void finish(std::map<CURL*, Running>::iterator done, CURLcode code);
    void release(std::unique_ptr<CurlHandle> handle);

    const std::string userAgent;
    const TransportLimits limits;
    std::unique_ptr<CURLM, MultiCleanup> multi; // null where the network library does not start
    std::unique_ptr<CurlWatch> watch;
    std::atomic<bool> isEnding = false;
    std::atomic<bool> hasCancelled = false;
    std::mutex mutex;
    std::vector<Transfer*> arrived; // Guarded by mutex.
    int callers = 0;                // in send(). Guarded by mutex.
    std::condition_variable callerLeft;
    // Used by the loop's thread alone.
    std::map<CURL*, Running> running;
    std::vector<std::unique_ptr<CurlHandle>> idle;
    std::jthread loop;
};

CurlTransport::Impl::Impl(std::string agent, TransportLimits transportLimits)
    : userAgent(std::move(agent))
    , limits(std::move(transportLimits))
    , multi(startCurl() ? curl_multi_init() : nullptr)
{
    if (!multi)
        return; // send() says so.
    curl_multi_setopt(multi.get(), CURLMOPT_MAXCONNECTS, kKeptConnections);
    curl_multi_setopt(multi.get(), CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    watch = std::make_unique<CurlWatch>(multi.get());
    if (!watch->isReady()) {
        watch.reset();
        multi.reset();
        return;
    }
    loop = std::jthread([this] { run(); });
}

CurlTransport::Impl::~Impl()
{
    if (!multi)
        return;
    isEnding = true;
    wake();
    loop.join();
    // Callers have their answers now; until they are out, their stop callbacks may use this.
    std::unique_lock lock(mutex);
    callerLeft.wait(lock, [this] { return callers == 0; });
}

base::Result<HttpResponse> CurlTransport::Impl::waitFor(Transfer& transfer, std::stop_token stop)
{
    const std::stop_callback onStop(std::move(stop), [this, &transfer] {
        transfer.isCancelled = true;
        hasCancelled = true;
        wake();
    });
    std::unique_lock lock(transfer.mutex);
    transfer.done.wait(lock, [&transfer] { return transfer.isDone; });
    return std::move(transfer.result);
}

void CurlTransport::Impl::run()
{
    while (!isEnding) {
        startNew();
        if (hasCancelled.exchange(false))
            dropCancelled();
        finishDone();
        watch->turn();
    }
    startNew();
    for (auto& [easy, each] : running)
        each.transfer->isCancelled = true;
    dropCancelled();
    idle.clear();
}

void CurlTransport::Impl::startNew()
{
    std::vector<Transfer*> taken;
    {
        const std::lock_guard lock(mutex);
        taken.swap(arrived);
    }
    for (Transfer* transfer : taken)
        start(*transfer);
}

void CurlTransport::Impl::start(Transfer& transfer)
{
    std::unique_ptr<CurlHandle> handle;
    if (idle.empty()) {
        handle = std::make_unique<CurlHandle>(limits, userAgent);
    } else {
        handle = std::move(idle.back());
        idle.pop_back();
    }
    if (base::Status ready = handle->prepare(transfer.request); !ready) {
        release(std::move(handle));
        complete(transfer, ready.error());
        return;
    }
    CURL* const easy = handle->easy();
    curl_multi_add_handle(multi.get(), easy);
    running.emplace(easy, Running{&transfer, std::move(handle)});
}

void CurlTransport::Impl::dropCancelled()
{
    for (auto each = running.begin(); each != running.end();) {
        const auto next = std::next(each);
        if (each->second.transfer->isCancelled) {
            curl_multi_remove_handle(multi.get(), each->first);
            finish(each, CURLE_ABORTED_BY_CALLBACK);
        }
        each = next;
    }
}

void CurlTransport::Impl::finishDone()
{
    int left = 0;
    while (CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL* const easy = message->easy_handle;
        const CURLcode code = message->data.result;
        const auto found = running.find(easy);
        curl_multi_remove_handle(multi.get(), easy);
        const base::Result<bool> goesOn = found->second.handle->followRedirect(code);
        if (goesOn && *goesOn) {
            curl_multi_add_handle(multi.get(), easy);
        } else if (goesOn) {
            finish(found, code);
        } else {
            Running ended = std::move(found->second);
            running.erase(found);
            release(std::move(ended.handle));
            complete(*ended.transfer, goesOn.error());
        }
    }
}

// The handle is no longer with `multi`.
void CurlTransport::Impl::finish(std::map<CURL*, Running>::iterator done, CURLcode code)
{
    Running ended = std::move(done->second);
    running.erase(done);
    base::Result<HttpResponse> result = ended.handle->finish(code);
    release(std::move(ended.handle));
    complete(*ended.transfer, std::move(result));
}

void CurlTransport::Impl::release(std::unique_ptr<CurlHandle> handle)
{
    handle->clear();
    if (idle.size() < kKeptHandles)
        idle.push_back(std::move(handle));
}

CurlTransport::CurlTransport(std::string userAgent, TransportLimits limits)
    : m_impl(std::make_unique<Impl>(std::move(userAgent), std::move(limits)))
{
}

CurlTransport::~CurlTransport() = default;

base::Result<HttpResponse> CurlTransport::send(const HttpRequest& request, std::stop_token stop)
{
    if (!m_impl->multi)
        return base::Error{base::ErrorCode::Internal, "The network library could not be started.",
                           "curl_global_init", ""};
    if (stop.stop_requested())
        return cancelledError("the provider");
    Transfer transfer(request);
    bool isFirst = false;
    {
        const std::lock_guard lock(m_impl->mutex);
        isFirst = m_impl->arrived.empty();
        m_impl->arrived.push_back(&transfer);
        ++m_impl->callers;
    }
    if (isFirst) // Whoever finds others there knows that the loop has been woken for them.
        m_impl->wake();
    base::Result<HttpResponse> result = m_impl->waitFor(transfer, stop);
    const std::lock_guard lock(m_impl->mutex);
    --m_impl->callers;
    m_impl->callerLeft.notify_all();
    return result;
}

} // namespace tapesift::net
