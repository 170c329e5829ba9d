#ifndef ANALYZE_CUCHARDET_SHIM_H
#define ANALYZE_CUCHARDET_SHIM_H

#include <iconv.h>
#include <uchardet.h>

#endif
