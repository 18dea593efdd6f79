#include "store/statement.h"

#include <utility>

#include <limits>

#include <sqlite3.h>

#include "store/database.h"
#include "tapesift/base/byte_io.h"

namespace tapesift::store {

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

Statement& Statement::note(int code)
{
    if (m_bindFailure == SQLITE_OK)
        m_bindFailure = code;
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    return note(sqlite3_bind_int64(m_handle.get(), parameter, value));
}

Statement& Statement::bindReal(int parameter, double value)
{
    // SQLite makes NULL of NaN by itself.
    return note(sqlite3_bind_double(m_handle.get(), parameter, value));
}

Statement& Statement::bind(int parameter, std::string_view value)
{
    // A null pointer would bind NULL instead of an empty text.
    const char* data = value.empty() ? "" : value.data();
    return note(
        sqlite3_bind_text64(m_handle.get(), parameter, data, value.size(), nullptr, SQLITE_UTF8));
}

Statement& Statement::bind(int parameter, std::span<const std::byte> value)
{
    if (value.empty())
        return note(sqlite3_bind_zeroblob(m_handle.get(), parameter, 0));
    return note(
        sqlite3_bind_blob64(m_handle.get(), parameter, value.data(), value.size(), nullptr));
}

Statement& Statement::bindNull(int parameter)
{
    return note(sqlite3_bind_null(m_handle.get(), parameter));
}

base::Result<bool> Statement::step()
{
    if (const int failure = std::exchange(m_bindFailure, SQLITE_OK); failure != SQLITE_OK)
        return m_database->error(failure);
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database->error(code);
}

base::Status Statement::run()
{
    const auto stepped = step();
    reset();
    if (!stepped)
        return stepped.error();
    return {};
}

void Statement::reset()
{
    // Repeats the error of the last step, which was reported there.
    sqlite3_reset(m_handle.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN()
                          : sqlite3_column_double(m_handle.get(), column);
}

std::string_view Statement::text(int column) const
{
    return base::asText(blob(column));
}

std::span<const std::byte> Statement::blob(int column) const
{
    const void* data = sqlite3_column_blob(m_handle.get(), column);
    const int size = sqlite3_column_bytes(m_handle.get(), column);
    return {static_cast<const std::byte*>(data), data ? static_cast<std::size_t>(size) : 0};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

} // namespace tapesift::store
