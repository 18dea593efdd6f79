#include "tapesift/base/thread_priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace tapesift::base {

namespace {

constexpr int kNice = 10;

} // namespace

void lowerThreadPriority()
{
    // On Linux each thread has a nice value of its own, under its thread id.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
}

} // namespace tapesift::base
