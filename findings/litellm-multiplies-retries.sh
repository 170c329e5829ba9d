#!/usr/bin/env bash
# num_retries=2 of the litellm library sends a request five times, and its batches return errors
# as answers.
# Versions: litellm 1.110.2, openai 3.3.0, tenacity 9.1.4, with the packages that they need as
#   pinned below (PyPI)
# Guess: num_retries=2 is three requests, as two retries are elsewhere; batch_completion raises
#   when a request fails.
# Seen: five requests reach the server, because OpenAI's client retries within litellm's retries;
#   without num_retries there are three. batch_completion returns the exceptions in the list of
#   answers.
# Why: a server in trouble gets five times the load, and each try may be paid; a loop over the
#   batch stops at an attribute of the first failed one, with the others' answers lost.
# Documented: partly: num_retries is; neither the sum nor the exceptions in the list.
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
import logging, os
from model_server import calls, serve

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

logging.disable()
litellm.suppress_debug_info = True

def requests(**options):
    calls.clear()
    url = serve(lambda _: (500, "application/json", b'{"error": {"message": "down"}}'))
    try:
        litellm.completion(
            model="openai/m",
            api_base=url,
            api_key="-",
            messages=[{"role": "user", "content": "-"}],
            **options,
        )
    except litellm.InternalServerError:
        return len(calls)

url = serve(lambda _: (400, "application/json", b'{"error": {"message": "bad"}}'))
batch = litellm.batch_completion(
    model="openai/m", api_base=url, api_key="-", messages=[[{"role": "user", "content": "-"}]] * 2
)
seen = [requests(), requests(num_retries=2), [type(answer).__name__ for answer in batch]]
print(seen)
assert seen == [3, 5, ["BadRequestError"] * 2], seen
PY
