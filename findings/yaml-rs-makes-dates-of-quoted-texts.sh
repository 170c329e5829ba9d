#!/usr/bin/env bash
# yaml-rs reads "2024-01-05" in quotation marks as a date, and does not give back texts that it
# wrote; nor does saneyaml.
# Versions: yaml-rs 0.1.6, saneyaml 0.6.1, PyYAML 6.0.4 (PyPI)
# Guess: what stands in quotation marks is a text, as YAML says and PyYAML does; loads(dumps(x)) is
#   x for a text.
# Seen: in yaml-rs "2024-01-05" is a date, '10:00:00' a time, in values, keys and folded blocks.
#   dumps writes the text 1_000 without marks, and loads reads 1000. saneyaml, which promises to
#   keep texts, writes the text true as true and no as no, and reads them as True and False; the
#   number 1.1 comes back as a text.
# Why: versions, article numbers, codes and answers change their type between two steps that use one
#   library, and comparisons with the text fail.
# Documented: parse_datetime=False of yaml-rs switches the dates off; not that it holds for quoted
#   ones. saneyaml's texts for numbers are documented.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" yaml-rs==0.1.6 saneyaml==0.6.1 \
    PyYAML==6.0.4
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
import datetime

import saneyaml
import yaml
import yaml_rs

text = "day: \"2024-01-05\"\ntime: '10:00:00'\n\"2024-01-05\": x\n"
quoted = yaml_rs.loads(text)
right = yaml.safe_load(text)
code = yaml_rs.dumps({"code": "1_000"}), yaml_rs.loads(yaml_rs.dumps({"code": "1_000"}))
answers = {"approved": "no", "checked": "true", "fee": 1.1}
sane = saneyaml.load(saneyaml.dump(answers))
print(quoted, right, code, sane, sep="\n")
day = datetime.date(2024, 1, 5)
assert quoted == {"day": day, "time": datetime.time(10), day: "x"}
assert right == {"day": "2024-01-05", "time": "10:00:00", "2024-01-05": "x"}
assert code[1] == {"code": 1000} and '"' not in code[0]
assert sane == {"approved": False, "checked": True, "fee": "1.1"}
PY
