#!/usr/bin/env bash
# fluent.runtime puts Decimal("0.0001") into a message as 0, the number 20240105 as 20,240,105, and
# signs that nobody sees around both.
# Versions: fluent.runtime 0.4.0, fluent.syntax 0.19.0, babel 2.19.0, pytz 2026.6, attrs 26.1.0,
#   typing_extensions 4.16.0 (PyPI)
# Guess: a number that is given to a message stands in it with its digits, at least a Decimal;
#   grouping and rounding are asked for with NUMBER().
# Seen: three places are left, rounded: 1234.56789 is 1,234.568, and a share of 0.0001 is 0. An
#   identifier has commas, in German points. U+2068 stands before each value and U+2069 behind it.
#   The list of errors is empty.
# Why: reports and prompts made with it have other amounts, identifiers that no search finds, and
#   signs that cost tokens and break comparisons.
# Documented: use_isolating=False takes the signs away; that three places is the default of the
#   locale is not said where numbers are explained, as far as we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" fluent.runtime==0.4.0 \
    fluent.syntax==0.19.0 babel==2.19.0 pytz==2026.6 attrs==26.1.0 typing_extensions==4.16.0
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from decimal import Decimal

from fluent.runtime import FluentBundle, FluentResource

def message(value, locale="en", **options):
    bundle = FluentBundle([locale], **options)
    bundle.add_resource(FluentResource("fee = Pay { $fee } EUR\n"))
    text, errors = bundle.format_pattern(bundle.get_message("fee").value, {"fee": value})
    assert not errors
    return text

values = [1234.56789, Decimal("0.0001"), 20240105, "1234.56789"]
seen = [message(value) for value in values]
plain = [message(value, use_isolating=False) for value in values]
german = message(20240105, "de", use_isolating=False)
print([ascii(text) for text in seen], plain, german, sep="\n")
amounts = ["1,234.568", "0", "20,240,105", "1234.56789"]
assert seen == [f"Pay \u2068{amount}\u2069 EUR" for amount in amounts]
assert plain == [f"Pay {amount} EUR" for amount in amounts]
assert german == "Pay 20.240.105 EUR"
PY
