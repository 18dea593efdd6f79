#pragma once

#include <complex>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

template <typename scalar_t>
class kissfft;

namespace tapesift::analysis {

// The power of a series at evenly spaced frequencies, at least four of them a Fourier frequency, so
// that a peak stands between its neighbours as a parabola.
//
//   P(m) = |sum over j of w(j) x(j) exp(-2 pi i m j / M)|^2
//
// w: Hann window over the whole series, M: see size(). The scale is free: only ratios are used.
class Spectrum
{
public:
    // For series of `length` values, at least 1.
    explicit Spectrum(std::size_t length);
    ~Spectrum();

    // The power at m / size() for m = 0 ... size() / 2, in turns a bar. Valid until the next call.
    std::span<const double> powerOf(std::span<const double> series);

    // Values after zeros were appended: the least power of two that is at least 4 * length.
    std::size_t size() const { return m_padded.size(); }

private:
    std::vector<double> m_window;
    std::vector<double> m_padded;
    std::vector<std::complex<double>> m_bins;
    std::vector<double> m_power;
    std::unique_ptr<const kissfft<double>>
        m_transform; // of half the size: a real series takes half of a complex one
};

} // namespace tapesift::analysis
