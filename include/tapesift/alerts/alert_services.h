#pragma once

#include <optional>
#include <string>

#include "tapesift/base/result.h"
#include "tapesift/base/secret.h"

namespace tapesift::alerts {

// What the program around gives to the channels. Each is called on a channel's own thread.

// Where secrets come from: environment, key store, or what was typed for this run.
class SecretSource
{
public:
    virtual ~SecretSource() = default;
    // An empty secret: there is none.
    virtual base::Secret find(const std::string& variable) = 0;
};

// Shows a notification on the desktop, and returns without waiting for anybody to see it.
class DesktopNotifier
{
public:
    virtual ~DesktopNotifier() = default;
    virtual base::Status notify(const std::string& title, const std::string& text) = 0;
};

// Plays a sound: the name of one that comes with the program, or the path of a file.
class SoundPlayer
{
public:
    virtual ~SoundPlayer() = default;
    virtual base::Status play(const std::string& sound) = 0;
};

} // namespace tapesift::alerts
