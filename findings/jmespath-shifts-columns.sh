#!/usr/bin/env bash
# JMESPath's a[*].score has no entry for a document without a score, so columns do not fit each
# other.
# Versions: jmespath 1.1.0 (PyPI)
# Guess: [*] gives one value per record, null for a missing one: as many as records.
# Seen: null and missing values are left out: three ids and two scores; zipped, the second
#   document has the third's score, and length(a[*].score) is no number of documents. a[*].[id,
#   score] keeps them.
# Why: figures of failed documents move to others; the mean is one of those that have a score.
# Documented: yes, in the specification of projections.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" jmespath==1.1.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import jmespath

records = [{"id": "a", "score": 9}, {"id": "b", "score": None}, {"id": "c", "score": 2}]
ids, scores = (jmespath.search(f"[*].{name}", records) for name in ("id", "score"))
print(dict(zip(ids, scores)), jmespath.search("[*].[id, score]", records))
assert dict(zip(ids, scores)) == {"a": 9, "b": 2}
assert jmespath.search("length([*].score)", records) == 2
PY
