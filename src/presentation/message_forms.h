#pragma once

#include <span>

namespace tapesift::presentation {

// English sentences of the layers below, with {a}, {b} and so on in the places of what they fill
// in, marked for translation in the context "Message".
std::span<const char* const> messageForms();

// The same of what the operating system refuses.
std::span<const char* const> systemMessageForms();

} // namespace tapesift::presentation
