#include "learning/logistic.h"

namespace tapesift::learning {

namespace {

constexpr int kMaxSteps = 50;
constexpr int kMaxHalvings = 20;
constexpr double kSettled =
    1e-6; // a step as small as this is the last: the next would be its square
constexpr double kRounding = 1e-12; // share of the loss within which two sums are equal

// Keeps the Hessian invertible where all targets are alike.
constexpr double kInterceptRidge = 1e-9;

// The loss at some coefficients with its first and second derivatives; the matrix by rows, its
// lower half.
struct Curvature
{
    double loss = 0;
    std::vector<double> gradient;
    std::vector<double> hessian;
};

class Newton
{
public:
    explicit Newton(const LogisticProblem& problem)
        : m_problem(problem)
        , m_size(problem.columns + 1)
        , m_row(m_size, 1.0)
    {
    }

    std::vector<double> solve()
    {
        std::vector<double> at(m_size, 0.0);
        Curvature here = measure(at);
        for (int step = 0; step < kMaxSteps; ++step) {
            const std::vector<double> direction = descent(here);
            if (magnitude(std::ranges::max(direction, {}, magnitude)) < kSettled) {
                move(at, direction, 1);
                break;
            }
            if (!takeStep(at, here, direction))
                break;
        }
        return at;
    }

private:
    static double magnitude(double value) { return std::abs(value); }

    double ridgeOf(std::size_t i) const
    {
        return i + 1 < m_size ? m_problem.ridge : kInterceptRidge;
    }

    Curvature measure(const std::vector<double>& at)
    {
        Curvature sum{0, std::vector<double>(m_size, 0.0), std::vector<double>(m_size * m_size)};
        for (std::size_t row = 0; row < m_problem.rows; ++row) {
            m_problem.values(row, std::span(m_row).first(m_problem.columns));
            addRow(sum, at, m_problem.target(row));
        }
        const double rows = static_cast<double>(m_problem.rows);
        for (std::size_t i = 0; i < m_size; ++i) {
            sum.loss += ridgeOf(i) * rows * at[i] * at[i] / 2;
            sum.gradient[i] += ridgeOf(i) * rows * at[i];
            sum.hessian[i * m_size + i] += ridgeOf(i) * rows;
        }
        return sum;
    }

    void addRow(Curvature& sum, const std::vector<double>& at, double target)
    {
        double logOdds = 0;
        for (std::size_t i = 0; i < m_size; ++i)
            logOdds += at[i] * m_row[i];
        const double chance = probabilityOf(logOdds);
        // ln(1 + e^x) - target * x, with e^x out of the way of overflow.
        sum.loss +=
            std::max(logOdds, 0.0) + std::log1p(std::exp(-std::abs(logOdds))) - target * logOdds;
        const double weight = chance * (1 - chance);
        for (std::size_t i = 0; i < m_size; ++i) {
            sum.gradient[i] += (chance - target) * m_row[i];
            const double scaled = weight * m_row[i];
            for (std::size_t j = 0; j <= i; ++j)
                sum.hessian[i * m_size + j] += scaled * m_row[j];
        }
    }

    // Solves hessian * direction = gradient by Cholesky's method; the ridge makes it positive
    // definite.
    std::vector<double> descent(Curvature& here) const
    {
        std::vector<double>& h = here.hessian;
        std::vector<double> x = here.gradient;
        for (std::size_t i = 0; i < m_size; ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                double rest = h[i * m_size + j];
                for (std::size_t k = 0; k < j; ++k)
                    rest -= h[i * m_size + k] * h[j * m_size + k];
                h[i * m_size + j] =
                    i == j ? std::sqrt(std::max(rest, kInterceptRidge)) : rest / h[j * m_size + j];
            }
            for (std::size_t k = 0; k < i; ++k)
                x[i] -= h[i * m_size + k] * x[k];
            x[i] /= h[i * m_size + i];
        }
        for (std::size_t i = m_size; i-- > 0;) {
            for (std::size_t k = i + 1; k < m_size; ++k)
                x[i] -= h[k * m_size + i] * x[k];
            x[i] /= h[i * m_size + i];
        }
        return x;
    }

    void move(std::vector<double>& at, const std::vector<double>& direction, double share) const
    {
        for (std::size_t i = 0; i < m_size; ++i)
            at[i] -= share * direction[i];
    }

    // Whether a step could be made that is no worse.
    bool takeStep(std::vector<double>& at, Curvature& here, const std::vector<double>& direction)
    {
        double share = 1;
        for (int halving = 0; halving < kMaxHalvings; ++halving, share /= 2) {
            std::vector<double> there = at;
            move(there, direction, share);
            Curvature next = measure(there);
            if (next.loss <= here.loss * (1 + kRounding)) {
                at = std::move(there);
                here = std::move(next);
                return true;
            }
        }
        return false;
    }

    const LogisticProblem& m_problem;
    std::size_t m_size;
    std::vector<double> m_row; // the last one stays 1, for the intercept
};

} // namespace

double probabilityOf(double logOdds)
{
    if (logOdds >= 0)
        return 1 / (1 + std::exp(-logOdds));
    const double odds = std::exp(logOdds);
    return odds / (1 + odds);
}

std::vector<double> fitLogistic(const LogisticProblem& problem)
{
    return Newton(problem).solve();
}

} // namespace tapesift::learning
