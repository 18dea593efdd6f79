// Feeds libFuzzer's bytes to the formula language.

#include <cstdio>
#include <cstdlib>

#include "fuzz/formula_target.h"
#include "tapesift/base/byte_io.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const std::string fault = tapesift::formula::formulaFault(tapesift::base::asText(bytes));
    if (!fault.empty()) {
        std::fprintf(stderr, "%s\n", fault.c_str());
        std::abort();
    }
    return 0;
}
