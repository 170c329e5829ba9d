#!/usr/bin/env bash
# hl7apy's parse_message drops each segment that is not in the message's structure, such as ZPI.
# Versions: hl7apy 1.3.5 (PyPI)
# Guess: a Z segment, which the standard leaves to the parties, is kept with the others, or an
#   error.
# Seen: with the default settings it is gone, at the end as in the middle, and from to_er7 too; so
#   is a segment XYZ. With find_groups=False the first is kept and the second an error. The line
#   break \.br\ comes back as \E\.br\E\, which is text, and \T\ stays in the value.
# Why: hospitals send insurance and consent in Z segments: a gateway that reads, changes and sends a
#   message removes them, without an error.
# Documented: not that we found; find_groups is said to make groups.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" hl7apy==1.3.5
PYTHONPATH="$packages" nice python3 -W ignore - <<'PY'
from hl7apy.parser import parse_message

head = "MSH|^~\\&|A|B|C|D|20240105||ORU^R01^ORU_R01|1|P|2.5\rPID|1||123||Doe\\T\\Co\r"
message = head + "OBR|1|||code\rOBX|1|ST|x||a\\.br\\b\rZPI|1|vip\r"

def names(text, **options):
    return [line[:3] for line in parse_message(text, **options).to_er7().split("\r") if line]

grouped, flat = names(message), names(message, find_groups=False)
unknown = names(message.replace("ZPI", "XYZ"))
parsed = parse_message(message, find_groups=False)
written = parsed.to_er7()
print(grouped, flat, unknown, written.replace("\r", "\n"), sep="\n")
assert grouped == unknown == ["MSH", "PID", "OBR", "OBX"] and flat == [*grouped, "ZPI"]
assert "a\\E\\.br\\E\\b" in written and "a\\.br\\b" not in written
assert "\\T\\" in parsed.pid.pid_5.value
PY
