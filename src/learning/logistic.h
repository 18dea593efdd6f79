#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace tapesift::learning {

// 1 / (1 + e^-logOdds), without overflow.
double probabilityOf(double logOdds);

struct LogisticProblem
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    // Writes the row's values, all finite.
    std::function<void(std::size_t row, std::span<double> into)> values;
    std::function<double(std::size_t row)> target; // 0 ... 1
    double ridge = 0; // > 0: the weight of the squared coefficients, a row
};

// Maximises the log likelihood of `target` less ridge / 2 * rows * (sum of squared weights) by
// Newton's method (iteratively reweighted least squares; Hastie, Tibshirani, Friedman, Elements of
// Statistical Learning, 4.4.1), each step halved while it makes things worse. The last element of
// the answer is the intercept, which is not held back. Always finite.
std::vector<double> fitLogistic(const LogisticProblem& problem);

} // namespace tapesift::learning
