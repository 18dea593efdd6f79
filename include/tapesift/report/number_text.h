#pragma once

#include <chrono>
#include <string>

namespace tapesift::report {

// Numbers as people read them. All want finite values; '.' decimals in every locale.

// The decimals a price of that size is quoted with: two from 1 on; below that as many as four
// significant digits need, at most eight.
int priceDecimals(double price);

// A price with its decimals.
std::string priceText(double price);

// "1.23", "-0.40": a fixed number of decimals, never "-0.00".
std::string decimalText(double value, int decimals);

// "+1.23", "-0.40", "0.00".
std::string signedText(double value, int decimals);

// "512", "54.32M": thousands, millions, billions and trillions with two decimals.
std::string volumeText(double volume);

// "0.42 s", "2 min 05 s", "1 h 12 min".
std::string durationText(std::chrono::milliseconds duration);

} // namespace tapesift::report
