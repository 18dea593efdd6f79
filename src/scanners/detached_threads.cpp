#include "tapesift/scanners/detached_threads.h"

#include <system_error>
#include <thread>
#include <utility>

namespace tapesift::scanners {

bool DetachedThreads::tryRun(std::function<void()> task)
{
    try {
        std::thread(std::move(task)).detach();
        return true;
    } catch (const std::system_error&) {
        return false; // The system has no thread left.
    }
}

} // namespace tapesift::scanners
