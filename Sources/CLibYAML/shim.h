#ifndef ANALYZE_CLIBYAML_SHIM_H
#define ANALYZE_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
