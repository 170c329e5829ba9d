#!/usr/bin/env bash
# prometheus_client's ordinary parser reads an OpenMetrics counter as one without samples, its
# OpenMetrics parser drops a doubled one.
# Versions: prometheus-client 0.26.0 (PyPI)
# Guess: one parser reads both text formats, or refuses the other one; two samples with the same
#   labels are an error, as OpenMetrics says.
# Seen: the counter comes out empty and its value as an untyped series of another name; of two
#   samples for one series the OpenMetrics parser keeps the first, without an error.
# Why: a check of the pipeline's own metrics file finds 0 failed documents where it has 5.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" prometheus-client==0.26.0
PYTHONPATH="$packages" nice python3 - <<'PY'
from prometheus_client import parser
from prometheus_client.openmetrics import parser as openmetrics

counter = "# TYPE failed counter\nfailed_total 5\n# EOF\n"
doubled = "# TYPE queue gauge\nqueue 1\nqueue 2\n# EOF\n"

def read(module, text):
    return [
        (family.name, family.type, [sample.value for sample in family.samples])
        for family in module.text_string_to_metric_families(text)
    ]

seen = [read(parser, counter), read(openmetrics, counter), read(openmetrics, doubled)]
print(seen)
assert seen == [
    [("failed", "counter", []), ("failed_total", "unknown", [5])],
    [("failed", "counter", [5])],
    [("queue", "gauge", [1])],
], seen
PY
