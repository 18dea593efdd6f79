#pragma once

#include <memory>
#include <mutex>
#include <string>

#include <sqlite3.h>

namespace tapesift::fault {

enum class FaultKind { IoError, DiskFull };

// Which operation fails: the n-th write, sync, truncation or removal of a file from now on.
struct FaultPlan
{
    int operation = 1;
    FaultKind kind = FaultKind::IoError;
    bool isPersistent = false; // all later ones fail too
};

// An SQLite file layer over the system's that fails where it is told to. A failing write leaves
// half of its bytes in the file. Syncs succeed without waiting for the disk. Thread-safe.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    const std::string& name() const { return m_name; }

    void arm(const FaultPlan& plan);
    void disarm();
    bool hasFired() const;

    // For the file layer: counts an operation; true if it must fail.
    bool mustFail();
    // The result code of a failure.
    int code(int ioError) const;

private:
    const std::string m_name = "tapesift-fault";
    std::unique_ptr<sqlite3_vfs> m_vfs;
    mutable std::mutex m_mutex;
    // Guarded by m_mutex.
    FaultPlan m_plan;
    bool m_isArmed = false;
    bool m_hasFired = false;
    int m_seen = 0;
};

} // namespace tapesift::fault
