#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "tapesift/base/result.h"

struct sqlite3_stmt;

namespace tapesift::store {

class Database;

// A prepared SQL statement. Parameters count from 1, columns from 0. Ends before its Database.
class Statement
{
public:
    Statement(const Database& database, sqlite3_stmt* handle)
        : m_database(&database)
        , m_handle(handle)
    {
    }

    // Texts and blobs are not copied: they must live until the statement is reset or bound anew.
    // A failure shows at the next step().
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, std::span<const std::byte> value);
    Statement& bindNull(int parameter);
    // NaN is stored as NULL.
    Statement& bindReal(int parameter, double value);

    // Goes to the next row; false at the end.
    base::Result<bool> step();

    // Runs a statement that gives no rows, and resets it.
    base::Status run();

    // Makes it ready to run again; bound values stay.
    void reset();

    // The current row. Views are valid until the next step or reset.
    std::int64_t integer(int column) const;
    double real(int column) const; // NaN for NULL
    std::string_view text(int column) const;
    std::span<const std::byte> blob(int column) const;
    bool isNull(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* handle) const;
    };

    Statement& note(int code);

    const Database* m_database;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
    int m_bindFailure = 0; // first failed bind since the last step
};

} // namespace tapesift::store
