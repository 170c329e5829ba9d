#!/usr/bin/env bash
# pypyr skips a step that has "run: yes", "run: on" or a value of 2, and does not skip one that
# has "skip: yes".
# Versions: pypyr 5.9.1, python-dateutil 4.0.0, ruamel.yaml 0.19.1, tomli_w 1.2.0, tzdata 2026.6
#   (PyPI)
# Guess: yes and on are true, as in most files that are YAML, or are refused; any text that is not
#   empty or "false" is.
# Seen: it reads YAML 1.2, in which yes is a text, and of texts only true and 1 are true; all
#   others, "ok", "Y" and "2" too, are false, without a message.
# Why: the step that uploads or checks is left out, and the pipeline ends well.
# Documented: which texts are true is; that yes is none of them has to be concluded.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pypyr==5.9.1 python-dateutil==4.0.0 \
    ruamel.yaml==0.19.1 tomli_w==1.2.0 tzdata==2026.6
PYTHONPATH="$packages" nice python3 -B - <<'PY'
import pathlib, tempfile
from pypyr import pipelinerunner

folder = pathlib.Path(tempfile.mkdtemp())

def runs(key, value):
    (folder / f"{key}{value}.yaml").write_text(
        f"steps:\n  - name: pypyr.steps.set\n    {key}: {value}\n    in:\n      set:\n        a: 1\n"
    )
    return "a" in pipelinerunner.run(str(folder / f"{key}{value}"), dict_in={"ok": "ok"})

values = ["yes", "on", "'2'", "'{ok}'", "true", "TRUE", "'1'"]
seen = [runs("run", value) for value in values]
print(*zip(values, seen), runs("skip", "yes"), sep="\n")
assert seen == [False, False, False, False, True, True, True] and runs("skip", "yes")
PY
