#!/usr/bin/env bash
# minijinja writes Decimal("12345678901234567.89") as 12345678901234568.0, and 2 ** 200 in 17
# digits.
# Versions: minijinja 3.1.0, jinja2 3.1.6, markupsafe 3.0.4 (PyPI)
# Guess: numbers of Python are written as Python writes them, as Jinja2 does.
# Seen: decimals become floats, so digits are lost, 1.10 is 1.1 and 100 is 100.0; integers of more
#   than 128 bits do as well, and end in zeros. Other objects, such as dates, are written as Python
#   does.
# Why: it is taken in place of Jinja2 for speed: prompts and invoices get another amount than the
#   database has.
# Documented: not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" minijinja==3.1.0 jinja2==3.1.6 \
    markupsafe==3.0.4
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from datetime import date
from decimal import Decimal

import jinja2
import minijinja

values = [Decimal("12345678901234567.89"), Decimal("1.10"), Decimal(100), 2**100]
values.append(date(2024, 1, 5))
environment = minijinja.Environment()
mini = [environment.render_str("{{ value }}", value=value) for value in values]
full = [jinja2.Template("{{ value }}").render(value=value) for value in values]
print(mini, full, sep="\n")
assert full == [str(value) for value in values]
assert mini == ["12345678901234568.0", "1.1", "100.0", str(2**100), "2024-01-05"]
long = environment.render_str("{{ value }}", value=2**200)
print(long)
assert long != str(2**200) and long.startswith("16069380442589903000")
PY
