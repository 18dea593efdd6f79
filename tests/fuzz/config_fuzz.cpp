// Feeds libFuzzer's bytes to the readers of sessions and scanners.

#include <cstdio>
#include <cstdlib>

#include "fuzz/config_target.h"
#include "tapesift/base/byte_io.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const std::string fault = tapesift::scanners::configFault(tapesift::base::asText(bytes));
    if (!fault.empty()) {
        std::fprintf(stderr, "%s\n", fault.c_str());
        std::abort();
    }
    return 0;
}
