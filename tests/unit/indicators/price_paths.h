#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "tapesift/base/random.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::indicators {

struct Row
{
    double high = 0;
    double low = 0;
    double close = 0;
    double volume = 1000;
};

inline base::UtcSeconds dayNumber(std::size_t day)
{
    return base::UtcSeconds{std::chrono::days{static_cast<int>(day)}};
}

inline market::BarSeries barsOf(const std::vector<Row>& rows)
{
    std::vector<market::Bar> bars;
    for (const Row& row : rows)
        bars.push_back(
            {dayNumber(bars.size()), row.close, row.high, row.low, row.close, row.volume});
    return market::BarSeries(bars);
}

// Bars without height: high, low and close are the same.
inline market::BarSeries pointBars(const std::vector<double>& closes)
{
    std::vector<Row> rows;
    for (const double close : closes)
        rows.push_back({close, close, close});
    return barsOf(rows);
}

// Courses that each bring one corner of the formulas to light.
enum class Course { Random, Flat, RisesFirst, FallsFirst, Silent, Huge, Tiny, Odd };

inline constexpr std::array kCourses = {Course::Random,     Course::Flat,   Course::RisesFirst,
                                        Course::FallsFirst, Course::Silent, Course::Huge,
                                        Course::Tiny,       Course::Odd};

inline double levelOf(Course course)
{
    switch (course) {
    case Course::Huge:
        return 1e100;
    case Course::Tiny:
        return 1e-100;
    default:
        return 50.1;
    }
}

// How much the price moves in bar `i`, as a share of itself.
inline double stepOf(Course course, std::size_t i, base::SeededRandom& random)
{
    const double chance = 0.04 * (random.uniform() - 0.5);
    constexpr std::size_t kFirstPart = 80;
    if (course == Course::Flat)
        return 0;
    if (course == Course::RisesFirst && i < kFirstPart)
        return std::fabs(chance);
    if (course == Course::FallsFirst && i < kFirstPart)
        return -std::fabs(chance);
    return i % 7 == 3 ? 0 : chance; // now and then two closes are equal
}

inline market::BarSeries courseBars(Course course, std::size_t count, std::uint64_t seed = 1)
{
    base::SeededRandom random(seed);
    const bool flat = course == Course::Flat;
    double price = levelOf(course);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i) {
        const double before = price;
        price *= 1 + stepOf(course, i, random);
        Row row{std::max(before, price) * (flat ? 1 : 1.001 + 0.01 * random.uniform()),
                std::min(before, price) * (flat ? 1 : 0.999 - 0.01 * random.uniform()), price,
                std::floor(1e6 * random.uniform())};
        if (course == Course::Silent && (i / 30) % 2 == 0)
            row.volume = 0;
        if (course == Course::Huge)
            row.volume *= 1e6;
        if (course == Course::Odd && i % 11 == 5)
            std::swap(row.high, row.low);
        if (course == Course::Odd && i % 13 == 6)
            row.close = row.high * 1.02;
        rows.push_back(row);
    }
    return barsOf(rows);
}

} // namespace tapesift::indicators
