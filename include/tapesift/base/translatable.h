#pragma once

// Marks an English text that the window translates when it shows it. Nothing happens at the place
// itself: layers without Qt keep the plain text. lupdate finds the mark, with its context, when it
// is run with "-tr-function-alias QT_TRANSLATE_NOOP+=TAPESIFT_TRANSLATABLE".
#define TAPESIFT_TRANSLATABLE(context, text) text
