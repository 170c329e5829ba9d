#!/usr/bin/env bash
# LangChain's mustache prompts ask the model about "R&amp;D &lt;b&gt; &quot;fee&quot;", and have
# nothing where a variable is missing.
# Versions: langchain-core 1.8.3, annotated-types 0.8.0, anyio 4.16.0, certifi 2026.10.19.post1,
#   charset-normalizer 3.5.3, distro 1.9.0, h11 0.16.0, httpcore 1.0.9, httpcore2 2.16.2, httpx
#   0.28.1, httpx2 2.16.2, idna 3.20, jsonpatch 1.48, jsonpointer 3.12, langchain-protocol 0.0.20,
#   langsmith 0.15.1, orjson 3.13.0, packaging 26.4, pydantic 2.14.4, pydantic-core 2.50.5, pyyaml
#   6.0.4, requests 2.34.2, requests-toolbelt 1.0.0, sniffio 1.3.1, tenacity 9.2.1, truststore
#   0.10.5, typing-extensions 4.16.0, typing-inspection 0.4.5, urllib3 2.8.0, uuid-utils 0.19.0,
#   websockets 17.4, xxhash 4.1.0, zstandard 0.25.0 (PyPI)
# Guess: a prompt is plain text: values stand in it as they are, as in its f-string templates; a
#   variable that is missing raises.
# Seen: {{text}} puts HTML's entities for &, <, > and quotation marks into the prompt, also in chat
#   prompts; {{{text}}} does not. format() without a variable leaves it empty, where the f-string
#   template raises KeyError; only invoke() raises.
# Why: documents with code, tables of HTML, JSON or "R&D" reach the model in another spelling:
#   quotes that it returns are not found in the source, and tokens are paid for twice.
# Documented: escaping belongs to Mustache; that it holds for prompts is not said, that we found.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" langchain-core==1.8.3 \
    annotated-types==0.8.0 anyio==4.16.0 certifi==2026.10.19.post1 charset-normalizer==3.5.3 \
    distro==1.9.0 h11==0.16.0 httpcore==1.0.9 httpcore2==2.16.2 httpx==0.28.1 httpx2==2.16.2 \
    idna==3.20 jsonpatch==1.48 jsonpointer==3.12 langchain-protocol==0.0.20 langsmith==0.15.1 \
    orjson==3.13.0 packaging==26.4 pydantic==2.14.4 pydantic-core==2.50.5 pyyaml==6.0.4 \
    requests==2.34.2 requests-toolbelt==1.0.0 sniffio==1.3.1 tenacity==9.2.1 truststore==0.10.5 \
    typing-extensions==4.16.0 typing-inspection==0.4.5 urllib3==2.8.0 uuid-utils==0.19.0 \
    websockets==17.4 xxhash==4.1.0 zstandard==0.25.0
PYTHONPATH="$packages" nice python3 -B - <<'PY'
from langchain_core.prompts import ChatPromptTemplate, PromptTemplate

text = 'R&D <b> "fee"'
escaped = "R&amp;D &lt;b&gt; &quot;fee&quot;"

def prompt(template, kind="mustache"):
    return PromptTemplate.from_template(template, template_format=kind)

chat = ChatPromptTemplate.from_messages([("human", "{{text}}")], template_format="mustache")
seen = [
    prompt("{{text}}").format(text=text), prompt("{{{text}}}").format(text=text),
    prompt("{text}", "f-string").format(text=text), chat.invoke({"text": text}).messages[0].content,
]
empty = prompt("Say if {{clause}} holds: {{text}}").format(text="x")
print(seen, repr(empty))
assert seen == [escaped, text, text, escaped]
assert empty == "Say if  holds: x"
for call in (lambda: prompt("{a} {b}", "f-string").format(a=1), lambda: prompt("{{a}}").invoke({})):
    try:
        call()
        raise SystemExit("the missing variable was accepted")
    except KeyError:
        pass
PY
