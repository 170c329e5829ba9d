#ifndef ANALYZE_CALLOCATOR_SHIM_H
#define ANALYZE_CALLOCATOR_SHIM_H

#include <malloc.h>

#endif
