#include "tapesift/base/thread_priority.h"

#include <pthread.h>
#include <sched.h>
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

void useIdleTimeOnly()
{
    const sched_param none{};
    pthread_setschedparam(pthread_self(), SCHED_IDLE, &none);
}

} // namespace tapesift::base
