#include "analysis/spectrum.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

#include <kissfft/kissfft.hh>

namespace tapesift::analysis {

namespace {

constexpr std::size_t kPadding = 4;

} // namespace

Spectrum::Spectrum(std::size_t length)
    : m_window(length)
    , m_padded(std::bit_ceil(kPadding * length))
    , m_bins(m_padded.size() / 2)
    , m_power(m_padded.size() / 2 + 1)
    , m_transform(std::make_unique<const kissfft<double>>(m_padded.size() / 2, false))
{
    // Half a step from either end, so that no value is wasted on a weight of 0.
    const double step = std::numbers::pi / static_cast<double>(length);
    for (std::size_t j = 0; j < length; ++j) {
        const double sine = std::sin(step * (static_cast<double>(j) + 0.5));
        m_window[j] = sine * sine;
    }
}

Spectrum::~Spectrum() = default;

std::span<const double> Spectrum::powerOf(std::span<const double> series)
{
    const std::size_t count = std::min(series.size(), m_window.size());
    for (std::size_t j = 0; j < count; ++j)
        m_padded[j] = m_window[j] * series[j];
    std::fill(m_padded.begin() + static_cast<std::ptrdiff_t>(count), m_padded.end(), 0.0);
    m_transform->transform_real(m_padded.data(), m_bins.data());
    // The two real bins at the ends share the first place.
    m_power.front() = m_bins.front().real() * m_bins.front().real();
    m_power.back() = m_bins.front().imag() * m_bins.front().imag();
    for (std::size_t m = 1; m < m_bins.size(); ++m)
        m_power[m] = std::norm(m_bins[m]);
    return m_power;
}

} // namespace tapesift::analysis
