#!/usr/bin/env bash
# joblib.Memory answers for one prompt with the answers to another, and notices no change of a
# constant.
# Versions: joblib 1.6.0, cloudpickle 3.1.3 (PyPI)
# Guess: the cache knows the function by its code and its arguments, and what the code refers to
#   belongs to it, or it warns.
# Seen: two functions that one factory made, for the prompts "short" and "long", share their
#   entries: the second returns "short". A function that reads a global PROMPT returns the old
#   answer after it was changed; only a change in its own lines is noticed.
# Why: the prompt, the model and the temperature are what one changes between two runs; the
#   experiment then compares a run with itself.
# Documented: that functions called are not looked at is, under its limits; closures we did not
#   find.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" joblib==1.6.0 cloudpickle==3.1.3
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, sys, tempfile

folder = tempfile.mkdtemp()
pathlib.Path(folder, "asking.py").write_text(
    """
PROMPT = "first"

def asker(prompt):
    def ask(text):
        return f"{prompt}: {text}"
    return ask

def ask_with_constant(text):
    return f"{PROMPT}: {text}"
"""
)
sys.path.insert(0, folder)
import asking, joblib

memory = joblib.Memory(folder, verbose=0)
short, long = (memory.cache(asking.asker(prompt)) for prompt in ("short", "long"))
constant = memory.cache(asking.ask_with_constant)
seen = [short("Due?"), long("Due?"), constant("Due?")]
asking.PROMPT = "second"
seen.append(constant("Due?"))
print(seen)
assert seen == ["short: Due?", "short: Due?", "first: Due?", "first: Due?"]
PY
