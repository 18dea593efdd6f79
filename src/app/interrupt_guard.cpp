#include "interrupt_guard.h"

#include <csignal>
#include <cstdlib>

#include "exit_code.h"

namespace tapesift::app {

namespace {

// Tells the waiting thread to end. It is only ever sent to that thread.
constexpr int kWakeSignal = SIGUSR1;

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, kWakeSignal})
        sigaddset(&signals, signal);
    return signals;
}

void watch(const std::function<void()>& onInterrupt)
{
    const sigset_t signals = watchedSignals();
    bool interrupted = false;
    while (true) {
        int signal = 0;
        if (sigwait(&signals, &signal) != 0 || signal == kWakeSignal)
            return;
        if (interrupted)
            std::_Exit(static_cast<int>(ExitCode::Interrupted));
        interrupted = true;
        onInterrupt();
    }
}

} // namespace

InterruptGuard::InterruptGuard(std::function<void()> onInterrupt)
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, &m_before);
    m_thread = std::thread([callback = std::move(onInterrupt)] { watch(callback); });
}

InterruptGuard::~InterruptGuard()
{
    pthread_kill(m_thread.native_handle(), kWakeSignal);
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace tapesift::app
