#pragma once

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace tapesift::indicators {

// Hand-worked values: NaN where nothing is known yet, else equal to about 14 digits.
inline void expectSeries(const std::vector<double>& series, const std::vector<double>& expected)
{
    ASSERT_EQ(series.size(), expected.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (std::isnan(expected[i]))
            EXPECT_TRUE(std::isnan(series[i])) << "bar " << i << ": " << series[i];
        else
            EXPECT_NEAR(series[i], expected[i], 1e-13 * (1 + std::fabs(expected[i])))
                << "bar " << i;
    }
}

} // namespace tapesift::indicators
