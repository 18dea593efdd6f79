#pragma once

#include <string>
#include <vector>

#include "alerts/json_members.h"
#include "tapesift/alerts/alert_channel.h"

namespace tapesift::alerts {

// The channel at `place` of a file; the first thing that is wrong as an error, also a secret that
// was written into it, which no message repeats. Keys that it does not know go to the channel and
// to `notices`.
base::Result<AlertChannel> readChannel(const Json& json, const std::string& place,
                                       std::vector<base::Error>& notices);
Json channelToJson(const AlertChannel& channel);

} // namespace tapesift::alerts
