#include "fault/fault_vfs.h"

#include <cstdlib>

namespace tapesift::fault {

namespace {

// Lies in memory that SQLite provides; `real` is the system's file, which we allocate.
struct FaultFile : sqlite3_file
{
    sqlite3_file* real;
    FaultVfs* owner;
};

FaultFile& asFault(sqlite3_file* file)
{
    return *static_cast<FaultFile*>(file);
}

sqlite3_file* realOf(sqlite3_file* file)
{
    return asFault(file).real;
}

sqlite3_vfs* systemVfs()
{
    // The one that was the default before; ours is never made the default.
    return sqlite3_vfs_find(nullptr);
}

int closeFile(sqlite3_file* file)
{
    sqlite3_file* real = realOf(file);
    const int code = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
    std::free(real);
    asFault(file).real = nullptr;
    return code;
}

int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), into, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    if (!asFault(file).owner->mustFail())
        return realOf(file)->pMethods->xWrite(realOf(file), from, size, offset);
    realOf(file)->pMethods->xWrite(realOf(file), from, size / 2, offset);
    return asFault(file).owner->code(SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (asFault(file).owner->mustFail())
        return SQLITE_IOERR_TRUNCATE;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file* file, int)
{
    return asFault(file).owner->mustFail() ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReservedLock(sqlite3_file* file, int* result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int deviceCharacteristics(sqlite3_file* file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int shmUnmap(sqlite3_file* file, int deleteFlag)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), deleteFlag);
}

// Version 2: with shared memory for the WAL, without mapped reading.
constexpr sqlite3_io_methods kMethods = {2,
                                         closeFile,
                                         readFile,
                                         writeFile,
                                         truncateFile,
                                         syncFile,
                                         fileSize,
                                         lockFile,
                                         unlockFile,
                                         checkReservedLock,
                                         fileControl,
                                         sectorSize,
                                         deviceCharacteristics,
                                         shmMap,
                                         shmLock,
                                         shmBarrier,
                                         shmUnmap,
                                         nullptr,
                                         nullptr};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    FaultFile& fault = asFault(file);
    fault.pMethods = nullptr;
    fault.owner = static_cast<FaultVfs*>(vfs->pAppData);
    sqlite3_vfs* real = systemVfs();
    fault.real =
        static_cast<sqlite3_file*>(std::calloc(1, static_cast<std::size_t>(real->szOsFile)));
    if (!fault.real)
        return SQLITE_NOMEM;
    const int code = real->xOpen(real, name, fault.real, flags, outFlags);
    if (code != SQLITE_OK) {
        closeFile(file);
        return code;
    }
    fault.pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    if (static_cast<FaultVfs*>(vfs->pAppData)->mustFail())
        return SQLITE_IOERR_DELETE;
    return systemVfs()->xDelete(systemVfs(), name, syncFolder);
}

} // namespace

FaultVfs::FaultVfs()
    : m_vfs(std::make_unique<sqlite3_vfs>(*systemVfs()))
{
    m_vfs->pNext = nullptr;
    m_vfs->zName = m_name.c_str();
    m_vfs->szOsFile = static_cast<int>(sizeof(FaultFile));
    m_vfs->pAppData = this;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

void FaultVfs::arm(const FaultPlan& plan)
{
    const std::lock_guard lock(m_mutex);
    m_plan = plan;
    m_isArmed = true;
    m_hasFired = false;
    m_seen = 0;
}

void FaultVfs::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_isArmed = false;
}

bool FaultVfs::hasFired() const
{
    const std::lock_guard lock(m_mutex);
    return m_hasFired;
}

bool FaultVfs::mustFail()
{
    const std::lock_guard lock(m_mutex);
    if (!m_isArmed)
        return false;
    ++m_seen;
    const bool fails =
        m_plan.isPersistent ? m_seen >= m_plan.operation : m_seen == m_plan.operation;
    m_hasFired = m_hasFired || fails;
    return fails;
}

int FaultVfs::code(int ioError) const
{
    const std::lock_guard lock(m_mutex);
    return m_plan.kind == FaultKind::DiskFull ? SQLITE_FULL : ioError;
}

} // namespace tapesift::fault
