// Writes a page of the package to standard output, from the program's own tables, while building:
//   tapesift_print_page manual 2026-11-27
//   tapesift_print_page bash|zsh|fish

#include <iostream>
#include <string>
#include <vector>

#include "app/cli/completion.h"
#include "app/cli/manual_page.h"
#include "tapesift/base/version.h"

namespace {

using tapesift::app::Shell;

// Empty for a page that is not known.
std::string pageFor(const std::vector<std::string>& arguments)
{
    if (arguments.size() == 2 && arguments[0] == "manual")
        return tapesift::app::manualPage(tapesift::base::version(), arguments[1]);
    if (arguments.size() != 1)
        return {};
    if (arguments[0] == "bash")
        return completionScript(Shell::Bash);
    if (arguments[0] == "zsh")
        return completionScript(Shell::Zsh);
    if (arguments[0] == "fish")
        return completionScript(Shell::Fish);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const std::string page = pageFor({argv + 1, argv + argc});
    if (page.empty()) {
        std::cerr << "Usage: tapesift_print_page manual DATE | bash | zsh | fish\n";
        return 2;
    }
    std::cout << page << std::flush;
    return std::cout.good() ? 0 : 1;
}
