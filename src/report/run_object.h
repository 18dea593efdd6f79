#pragma once

#include "tapesift/report/json_writer.h"
#include "tapesift/store/run_record.h"

namespace tapesift::report {

// The "scan" object of a report: what is known of the run itself.
void writeRunObject(JsonWriter& json, const store::RunRecord& run);

} // namespace tapesift::report
