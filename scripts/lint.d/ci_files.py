"""Checks the composite action, the GitLab component and the pre-commit hooks."""

import re
import subprocess
import sys

import yaml

problems = []


def check(is_right, words):
    if not is_right:
        problems.append(words)


def shell(script, where):
    result = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True)
    check(result.returncode == 0, f"{where}: {result.stderr.strip()}")


action = yaml.safe_load(open("action.yml"))
inputs = action["inputs"]
check(action["runs"]["using"] == "composite", "action.yml: not a composite action")
for name, value in inputs.items():
    check("description" in value and ("required" in value) != ("default" in value), f"action.yml: input {name} needs a description, and is required or has a default")
for step in action["runs"]["steps"]:
    check(("run" in step) != ("uses" in step), f"action.yml: step {step.get('name')} runs or uses")
    if "run" in step:
        check("shell" in step, f"action.yml: step {step['name']} names no shell")
        check("${{" not in step["run"], f"action.yml: step {step['name']} puts an expression into a script; pass it by env")
        shell(step["run"], f"action.yml: {step['name']}")
    else:
        check(re.fullmatch(r"[\w-]+/[\w./-]+@v\d+", step["uses"]), f"action.yml: {step['uses']} names no version")
used = set(re.findall(r"inputs\.(\w+)", open("action.yml").read()))
check(used == set(inputs), f"action.yml: inputs that are declared and used differ: {used ^ set(inputs)}")

spec, job = yaml.safe_load_all(open("templates/analyze.yml"))
text = open("templates/analyze.yml").read()
used = set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", text))
check(used == set(spec["spec"]["inputs"]), "templates/analyze.yml: inputs that are declared and used differ")
for line in job["analyze"]["before_script"] + job["analyze"]["script"]:
    shell(line, "templates/analyze.yml")

for hook in yaml.safe_load(open(".pre-commit-hooks.yaml")):
    check({"id", "name", "entry", "language", "files"} <= set(hook), ".pre-commit-hooks.yaml: a key is missing")
    pattern = re.compile(hook["files"])
    for name, expected in [("analyze.yml", True), ("pipelines/sentiment.yml", True), ("docs/analyze.yml", False), (".github/workflows/ci.yml", False)]:
        check(bool(pattern.search(name)) == expected, f".pre-commit-hooks.yaml: {name} is {'not ' if expected else ''}taken")

sys.exit("\n".join(problems) or 0)
