#pragma once

#include <ostream>

#include "tapesift/learning/model.h"

namespace tapesift::app {

// What a model learnt from and how it did on bars it had not seen, for people.
void writeModelTable(std::ostream& out, const learning::TrainedModel& model);

// The same as one JSON object.
void writeModelJson(std::ostream& out, const learning::TrainedModel& model);

} // namespace tapesift::app
