#!/usr/bin/env bash
# dynamodb-json reads {"S": {"N": "3"}, "M": {"N": "5"}, "L": {"N": "2"}} as the text "3".
# Versions: dynamodb-json 1.4.2, boto3 1.44.8, botocore 1.44.8, jmespath 1.1.0, python-dateutil
#   2.9.0.post0, s3transfer 0.19.3, simplejson 4.3.0, six 1.17.0, urllib3 2.8.0 (PyPI)
# Guess: a record with attributes named S, M and L, as sizes are, is read as it was written.
# Seen: an object whose first member is called as a type is (S, N, M, L, BOOL) is taken for a value
#   of that type, and its other members are dropped; below a record too, where "M" has said that it
#   is a map. What its own dumps has written comes back otherwise. A fraction of more than 17 digits
#   is rounded, though the database keeps 38.
# Why: exports of a table are read so: sizes, grades and currencies lose members, without an error,
#   and large amounts their cents.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" dynamodb-json==1.4.2 boto3==1.44.8 \
    botocore==1.44.8 jmespath==1.1.0 python-dateutil==2.9.0.post0 s3transfer==0.19.3 \
    simplejson==4.3.0 six==1.17.0 urllib3==2.8.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import json

from dynamodb_json import json_util

sizes = {"S": 3, "M": 5, "L": 2}
texts = [
    '{"S": {"N": "3"}, "M": {"N": "5"}, "L": {"N": "2"}}',
    '{"id": {"N": "7"}, "stock": {"M": {"S": {"N": "3"}, "M": {"N": "5"}}}}',
    json_util.dumps({"id": 7, "stock": sizes}),
    '{"id": {"N": "12345678901234567890"}, "fee": {"N": "1234567890123456.78"}}',
]
seen = [json_util.loads(text) for text in texts]
print(*zip(texts, seen), sep="\n")
assert json.loads(texts[2])["stock"] == {"M": {key: {"N": str(n)} for key, n in sizes.items()}}
assert seen[0] == "3"
assert seen[1]["stock"] == "3" and seen[2]["stock"] == "3"
assert seen[3] == {"id": 12345678901234567890, "fee": 1234567890123456.8}
PY
