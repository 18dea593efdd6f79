// Loaded into the program under test with LD_PRELOAD. Kills it at a named system call:
//   TAPESIFT_KILL=<call>:<part of the path>:<n>:<before|after>
// dies by SIGKILL right before or after the n-th such call on a file whose path has that part.

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

struct KillPoint
{
    std::string call;
    std::string path;
    long count = 0;
    bool after = false;
};

KillPoint readKillPoint()
{
    const char* text = std::getenv("TAPESIFT_KILL");
    KillPoint point;
    if (!text)
        return point;
    const std::string spec = text;
    const auto first = spec.find(':');
    const auto second = spec.find(':', first + 1);
    const auto third = spec.find(':', second + 1);
    point.call = spec.substr(0, first);
    point.path = spec.substr(first + 1, second - first - 1);
    point.count = std::atol(spec.substr(second + 1, third - second - 1).c_str());
    point.after = spec.substr(third + 1) == "after";
    return point;
}

// Counts a call and dies if it is the one. Called before and after the real call.
void pass(const char* call, const char* path, bool after)
{
    static const KillPoint point = readKillPoint();
    static std::atomic<long> passed{0};
    if (point.after != after || point.call != call || !std::strstr(path, point.path.c_str()))
        return;
    if (++passed == point.count)
        kill(getpid(), SIGKILL);
}

// The path behind a descriptor.
struct PathOf
{
    explicit PathOf(int descriptor)
    {
        char link[64];
        std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
        const ssize_t size = readlink(link, text, sizeof text - 1);
        text[size > 0 ? size : 0] = '\0';
    }
    char text[4096];
};

template <class Function>
Function* realCall(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

template <class Function, class... Args>
auto watched(const char* name, const char* call, const char* path, Args... args)
{
    pass(call, path, false);
    const auto result = realCall<Function>(name)(args...);
    pass(call, path, true);
    return result;
}

} // namespace

extern "C" {

ssize_t write(int fd, const void* data, size_t size)
{
    return watched<decltype(write)>("write", "write", PathOf(fd).text, fd, data, size);
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t at)
{
    return watched<decltype(pwrite)>("pwrite", "write", PathOf(fd).text, fd, data, size, at);
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t at)
{
    return watched<decltype(pwrite64)>("pwrite64", "write", PathOf(fd).text, fd, data, size, at);
}

int fsync(int fd)
{
    return watched<decltype(fsync)>("fsync", "sync", PathOf(fd).text, fd);
}

int fdatasync(int fd)
{
    return watched<decltype(fdatasync)>("fdatasync", "sync", PathOf(fd).text, fd);
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return watched<decltype(ftruncate64)>("ftruncate64", "truncate", PathOf(fd).text, fd, size);
}

int renameat(int from, const char* name, int to, const char* target) noexcept
{
    return watched<decltype(renameat)>("renameat", "rename", target, from, name, to, target);
}

int unlink(const char* path) noexcept
{
    return watched<decltype(unlink)>("unlink", "unlink", path, path);
}

} // extern "C"
