#include "support/fault_file_system.h"

#include <algorithm>
#include <utility>

namespace tapesift::support {

using Operation = FaultFileSystem::Operation;

class FaultDirectory final : public base::Directory
{
public:
    FaultDirectory(FaultFileSystem& owner, std::unique_ptr<base::Directory> inner)
        : m_owner(owner)
        , m_inner(std::move(inner))
    {
    }

    const std::string& path() const override { return m_inner->path(); }

    base::Result<std::vector<base::DirectoryEntry>> list() const override
    {
        if (const int error = m_owner.next(Operation::List))
            return base::systemError("read the folder", error);
        return m_inner->list();
    }

    base::Result<base::FileStamp> stamp(const std::string& name) const override
    {
        if (const int error = m_owner.next(Operation::Stamp))
            return base::systemError("look at " + name, error);
        return m_inner->stamp(name);
    }

    base::Result<base::FileStamp> read(const std::string& name,
                                       base::ReadBuffer& into) const override
    {
        if (const int error = m_owner.next(Operation::Read))
            return base::systemError("read " + name, error);
        const std::size_t length = m_owner.nextReadLength();
        if (length == SIZE_MAX)
            return m_inner->read(name, into);
        return m_inner->readPart(name, 0, length, into);
    }

    base::Result<base::FileStamp> readPart(const std::string& name, std::uint64_t offset,
                                           std::size_t size, base::ReadBuffer& into) const override
    {
        if (const int error = m_owner.next(Operation::Read))
            return base::systemError("read " + name, error);
        return m_inner->readPart(name, offset, size, into);
    }

    base::Result<std::int64_t> lastUsedNs(const std::string& name) const override
    {
        if (const int error = m_owner.next(Operation::Stamp))
            return base::systemError("look at " + name, error);
        return m_inner->lastUsedNs(name);
    }

    base::Status setModified(const std::string& name, std::int64_t modifiedNs) override
    {
        if (const int error = m_owner.next(Operation::Replace))
            return base::systemError("write " + name, error);
        return m_inner->setModified(name, modifiedNs);
    }

    base::Status replace(const std::string& name, std::span<const std::byte> content,
                         base::Durability durability) override
    {
        if (const int error = m_owner.next(Operation::Replace))
            return base::systemError("write " + name, error);
        return m_inner->replace(name, content.first(m_owner.nextLength(content.size())),
                                durability);
    }

    base::Status remove(const std::string& name) override
    {
        if (const int error = m_owner.next(Operation::Remove))
            return base::systemError("remove " + name, error);
        return m_inner->remove(name);
    }

    base::Status rename(const std::string& from, const std::string& to) override
    {
        if (const int error = m_owner.next(Operation::Rename))
            return base::systemError("rename " + from, error);
        return m_inner->rename(from, to);
    }

private:
    FaultFileSystem& m_owner;
    std::unique_ptr<base::Directory> m_inner;
};

FaultFileSystem::FaultFileSystem(base::FileSystem& inner)
    : m_inner(inner)
{
}

void FaultFileSystem::fail(Operation operation, int errnoValue, int times, int skip)
{
    const std::lock_guard lock(m_mutex);
    m_faults[operation] = {errnoValue, skip, times};
}

void FaultFileSystem::tear(std::size_t bytes, int times)
{
    const std::lock_guard lock(m_mutex);
    m_tornLength = bytes;
    m_tornTimes = times;
}

void FaultFileSystem::cutRead(std::size_t bytes, int times)
{
    const std::lock_guard lock(m_mutex);
    m_cutLength = bytes;
    m_cutTimes = times;
}

void FaultFileSystem::heal()
{
    const std::lock_guard lock(m_mutex);
    m_cutTimes = 0;
    m_faults.clear();
    m_tornTimes = 0;
}

int FaultFileSystem::calls(Operation operation) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_calls.find(operation);
    return found == m_calls.end() ? 0 : found->second;
}

base::Result<std::unique_ptr<base::Directory>> FaultFileSystem::open(const std::string& path)
{
    if (const int error = next(Operation::Open))
        return base::systemError("open the folder " + path, error);
    auto inner = m_inner.open(path);
    if (!inner)
        return inner;
    return std::make_unique<FaultDirectory>(*this, std::move(*inner));
}

base::Result<std::unique_ptr<base::Directory>> FaultFileSystem::create(const std::string& path)
{
    if (const int error = next(Operation::Create))
        return base::systemError("make the folder " + path, error);
    auto inner = m_inner.create(path);
    if (!inner)
        return inner;
    return std::make_unique<FaultDirectory>(*this, std::move(*inner));
}

int FaultFileSystem::next(Operation operation)
{
    const std::lock_guard lock(m_mutex);
    ++m_calls[operation];
    const auto found = m_faults.find(operation);
    if (found == m_faults.end())
        return 0;
    Fault& fault = found->second;
    if (fault.skip > 0) {
        --fault.skip;
        return 0;
    }
    if (fault.times <= 0)
        return 0;
    --fault.times;
    return fault.errnoValue;
}

std::size_t FaultFileSystem::nextLength(std::size_t size)
{
    const std::lock_guard lock(m_mutex);
    if (m_tornTimes <= 0)
        return size;
    --m_tornTimes;
    return std::min(m_tornLength, size);
}

std::size_t FaultFileSystem::nextReadLength()
{
    const std::lock_guard lock(m_mutex);
    if (m_cutTimes <= 0)
        return SIZE_MAX;
    --m_cutTimes;
    return m_cutLength;
}

} // namespace tapesift::support
