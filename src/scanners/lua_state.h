#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "tapesift/base/result.h"

struct lua_Debug;
struct lua_State;

namespace tapesift::scanners {

class LuaBinding;

// How long a script may run, and the numbers that it draws.
struct LuaBudget
{
    std::stop_token stop;
    std::uint64_t steps = 0; // instructions of the Lua machine; 0: as many as it takes
    std::uint64_t seed = 0;  // of math.random
};

// Lua 5.4 in a box: no files, no network, no clock, no code from texts, and nothing that runs for
// long without asking whether it may (docs/scanner-guide.md). What is left: the language, math
// without randomseed, table without move, and of string what cannot go on for minutes: no patterns.
// xpcall is not there since its handler runs while nobody counts. Not thread-safe, but not bound to
// a thread.
//
// Lua leaves a function by longjmp where something is wrong. Functions that are called from Lua
// (`Work` too) must therefore hold no object with a destructor when they call it.
class LuaState
{
    struct Key
    {
    };

public:
    // Of everything a script makes.
    static constexpr std::size_t kMemory = 32 * 1024 * 1024;
    static constexpr std::size_t kMaxText = 1024 * 1024; // of a script

    using Work = int (*)(lua_State*);

    // `name` stands in messages: "gap.lua". NoSpace: the limit is too small for an empty machine.
    static base::Result<std::unique_ptr<LuaState>> open(std::string_view name,
                                                        std::size_t memory = kMemory);
    LuaState(Key, std::string_view name, std::size_t memory);
    ~LuaState();
    LuaState(const LuaState&) = delete;
    LuaState& operator=(const LuaState&) = delete;

    // Reads a script, which must be text, and runs it. Errors as those of run().
    base::Status load(std::string_view text, const LuaBudget& budget);

    // Calls `work` so that its errors come back: `data` is on the stack as a light userdata.
    // InvalidArgument: the script is wrong, "gap.lua:12: what". Cancelled: it was stopped.
    // TimedOut: it made more steps than it may. NoSpace: it needs more memory than it may. The
    // machine can be used again after each of these.
    base::Status run(Work work, void* data, const LuaBudget& budget);

    // What the functions of the script's context work on; null: nothing now.
    void bind(LuaBinding* binding) { m_binding = binding; }
    LuaBinding* binding() const { return m_binding; }

    const std::string& name() const { return m_name; }
    std::size_t memoryUsed() const { return m_used; }

    static LuaState& of(lua_State* lua);

    // Raises an error in `lua` if the script must end. For functions that take long.
    void check(lua_State* lua);

private:
    enum class End { None, Stopped, Steps };

    struct Call;

    static void* allocate(void* self, void* block, std::size_t oldSize, std::size_t newSize);
    static void onCount(lua_State* lua, lua_Debug* record);
    static int enter(lua_State* lua);
    static int openLibraries(lua_State* lua);

    void watch();
    void rememberPlace();
    base::Error errorOf(int status) const;

    std::string m_name;
    std::size_t m_limit;
    std::size_t m_used = 0;
    lua_State* m_lua = nullptr;
    LuaBinding* m_binding = nullptr;
    LuaBudget m_budget;
    std::uint64_t m_steps = 0;
    End m_end = End::None;
    int m_memoryLine = 0; // of the script, where the memory ran out; 0: not known
};

// Pushes "gap.lua:12: ", the line of the script that is being carried out; "" if there is none.
void pushPlace(lua_State* lua);

} // namespace tapesift::scanners
