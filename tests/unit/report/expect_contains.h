#pragma once

#include <string>

#include <gtest/gtest.h>

namespace tapesift::report {

inline void expectContains(const std::string& text, const std::string& part)
{
    EXPECT_NE(text.find(part), std::string::npos) << part << "\nin\n" << text;
}

} // namespace tapesift::report
