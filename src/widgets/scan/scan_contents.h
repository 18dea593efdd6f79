#pragma once

#include "tapesift/base/error.h"
#include "widgets/controls/empty_state.h"

namespace tapesift::widgets {

// What stands in place of the results while there are none.
EmptyContent scanningContent();
EmptyContent readingContent(); // the last scan is read from disk
EmptyContent firstStartContent(const MessageAction& scan, const MessageAction& chooseFolder);
EmptyContent nothingToLookAtContent(); // read only, and no scan was ever saved
EmptyContent allFailedContent(int symbols, const MessageAction& showWhy);
EmptyContent stoppedEarlyContent(); // cancelled before the first row
EmptyContent failedContent(const base::Error& error, bool hasBegun);

// Message, details and suggestion as sentences one after the other.
QString sentencesOf(const base::Error& error);

} // namespace tapesift::widgets
