"""diff_reports.py DOCUMENTS FOLDER: two JSON reports of one corpus; 3% of the answers flip each way, a tenth is labelled."""
import json, random, sys

documents, folder = int(sys.argv[1]), sys.argv[2]
random.seed(20261129)
answers = [random.random() < 0.8 for _ in range(documents)]
for name in ["before", "after"]:
    with open(f"{folder}/{name}.json", "w") as file:
        file.write('{\n  "tool": {"name": "analyze", "version": "1.0.0"},\n  "run": ')
        run = {"pipeline": "reviews", "pipeline_sha256": name, "analysis": "sentiment", "model": "anthropic/claude-haiku-5-5", "inputs": ["docs"]}
        file.write(json.dumps(run) + ',\n  "results": [')
        for index, right in enumerate(answers):
            if name == "after" and random.random() < 0.03:
                right = not right
            result = {
                "document": f"reviews/2026/{index:08}.txt", "status": "analyzed",
                "fields": {"sentiment": "positive" if right else "negative", "confidence": round(random.random(), 4), "confidence_source": "model"},
            }
            if index % 10 == 0:
                result["expected"] = {"sentiment": "positive"}
                result["right"] = right
            result["source"] = {"format": "text", "encoding": "UTF-8", "bytes": 400 + index % 900, "sha256": f"{index:064x}"}
            result["provenance"] = {
                "model": "anthropic/claude-haiku-5-5", "attempts": 1,
                "usage": {"input_tokens": 412, "output_tokens": 21, "cache_write_tokens": 0, "cache_read_tokens": 0},
                "cost_usd": 0.000517, "latency_ms": 412, "answered_by": "claude-haiku-5-5", "request_id": f"req_{index:024}",
            }
            file.write(("," if index else "") + "\n    " + json.dumps(result, indent=2).replace("\n", "\n    "))
        file.write('\n  ],\n  "findings": [],\n  "metrics": {},\n  "summary": {"ending": "finished"}\n}\n')
