#!/usr/bin/env bash
# OmegaConf raises for the text "???", refuses a prompt with ${name}, and reads id=007 as 7 and
# at=12:30 as 750.
# Versions: omegaconf 2.4.0, pyyaml 6.0.4 (PyPI)
# Guess: a text in a dict is a text; only what stands in a YAML file is interpreted.
# Seen: reading a member "???" raises MissingMandatoryValue, and "in" says that it is not there;
#   "Dear ${name}" raises InterpolationKeyError, or is replaced if there is such a member.
#   from_dotlist, as the command line of Hydra-like programs has it, makes 7 of 007, 1000.0 of 1e3,
#   750 of 12:30, 1.1 of version 1.10 and True of yes.
# Why: prompts with placeholders and labels such as "???" are what configurations of experiments
#   hold; the ids of documents and versions of prompts given on the command line are others in the
#   record.
# Documented: ??? and ${} are, in the manual; that texts of Python dicts are read by YAML 1.1's
#   rules in a dot list is not, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" omegaconf==2.4.0 pyyaml==6.0.4
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from omegaconf import OmegaConf
from omegaconf.errors import InterpolationKeyError, MissingMandatoryValue

config = OmegaConf.create({"label": "???", "prompt": "Dear ${name}", "known": "For ${count}", "count": 5})
dots = OmegaConf.from_dotlist(["id=007", "at=12:30", "version=1.10", "batch=1e3", "sure=yes"])
raised = []
for key in ("label", "prompt"):
    try:
        config[key]
    except (MissingMandatoryValue, InterpolationKeyError) as error:
        raised.append(type(error).__name__)
print(raised, "label" in config, config.known, dots)
assert raised == ["MissingMandatoryValue", "InterpolationKeyError"] and "label" not in config
assert config.known == "For 5"
assert dots == {"id": 7, "at": 750, "version": 1.1, "batch": 1000.0, "sure": True}
PY
