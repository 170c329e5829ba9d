#!/usr/bin/env bash
# The litellm library says that an answer ended well when the server said something else, or
# nothing.
# Versions: litellm 1.110.2, openai 3.3.0, tenacity 9.1.4, with the packages that they need as
#   pinned below (PyPI)
# Guess: a finish_reason that is unknown is kept or is None; a missing one is None; usage that the
#   server did not give is None.
# Seen: "insufficient_quota" and a missing reason become "stop", usage becomes zeros; in a stream
#   without usage it is an estimate that looks like a measurement.
# Why: a cut or refused answer passes as complete, and the accounts are zero, or invented, for
#   servers that report no usage.
# Documented: partly: that reasons are mapped to OpenAI's is.
set -euo pipefail
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" tenacity==9.1.4 \
    aiohappyeyeballs==2.7.1 aiohttp==3.14.5 aiosignal==1.4.0 annotated-types==0.8.0 \
    anyio==4.16.0 attrs==26.1.0 boto3==1.44.8 botocore==1.44.8 certifi==2026.10.19.post1 \
    charset-normalizer==3.5.3 click==8.5.1 distro==1.9.0 fastuuid==0.14.0 filelock==4.3.1 \
    frozenlist==1.8.0 fsspec==2026.9.0 h11==0.16.0 h2==4.4.1 hf-xet==1.8.0 hpack==4.2.0 \
    httpcore==1.0.9 httpcore2==2.16.2 httpx==0.28.1 httpx2==2.16.2 huggingface_hub==2.4.0 \
    hyperframe==6.1.0 idna==3.20 importlib_metadata==8.9.0 Jinja2==3.1.6 jiter==0.19.0 \
    jmespath==1.1.0 jsonschema==4.26.0 jsonschema-specifications==2025.9.1 litellm==1.110.2 \
    MarkupSafe==3.0.4 multidict==7.2.1 openai==3.3.0 packaging==26.4 propcache==0.5.4 \
    pydantic==2.14.4 pydantic-settings==2.16.3 pydantic_core==2.50.5 \
    python-dateutil==2.9.0.post0 python-dotenv==1.2.4 PyYAML==6.0.4 referencing==0.37.0 \
    regex==2026.11.19 requests==2.34.2 rpds-py==2026.9.1 s3transfer==0.19.3 six==1.17.0 \
    sniffio==1.3.1 tiktoken==0.14.0 tokenizers==0.23.3 tqdm==4.70.1 truststore==0.10.5 \
    typing-inspection==0.4.5 typing_extensions==4.16.0 urllib3==2.8.0 yarl==1.25.1 zipp==4.1.2
PYTHONPATH="$packages:$(dirname "$0")/shared" nice python3 -B - <<'PY'
import json, logging, os
from model_server import serve

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

logging.disable()

def ask(choice, **rest):
    body = {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "Appro"}, **choice}],
        **rest,
    }
    url = serve(lambda _: (200, "application/json", json.dumps(body).encode()))
    answer = litellm.completion(
        model="openai/m", api_base=url, api_key="-", messages=[{"role": "user", "content": "-"}]
    )
    return answer.choices[0].finish_reason, answer.usage.total_tokens

chunks = [{"id": "c", "choices": [{"index": 0, "delta": {"content": "A"}, "finish_reason": "stop"}]}]
sse = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n"
url = serve(lambda _: (200, "text/event-stream", sse.encode()))
stream = litellm.completion(
    model="openai/m",
    api_base=url,
    api_key="-",
    stream=True,
    messages=[{"role": "user", "content": "hi"}],
)
estimate = litellm.stream_chunk_builder(list(stream)).usage
seen = [
    ask({"finish_reason": "insufficient_quota"}),
    ask({}),
    (estimate.prompt_tokens, estimate.completion_tokens),
]
print(seen)
assert seen[:2] == [("stop", 0), ("stop", 0)] and min(seen[2]) > 0, seen
PY
