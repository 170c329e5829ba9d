extension RefusalRule {
    /// vLLM.
    static let vLLM: [RefusalRule] = [
        RefusalRule(
            statuses: [400],
            words: ["max_tokens must be at least 1, got -"],
            meaning: .contextTooLong,
            evidence: .documented("github.com/vllm-project/vllm/issues/4667")
        ),
        RefusalRule(
            statuses: [404],
            kinds: ["NotFoundError"],
            meaning: .model,
            evidence: .documented(
                "github.com/vllm-project/vllm, vllm/entrypoints/openai/engine/serving.py"
            )
        ),
        RefusalRule(
            statuses: [400],
            words: [
                "json schema contains features not supported by",
                "failed to transform json schema into a grammar",
            ],
            meaning: .schema,
            evidence: .documented(
                "github.com/vllm-project/vllm, vllm/v1/structured_output/backend_xgrammar.py"
            )
        ),
        RefusalRule(
            statuses: [400],
            words: ["grammar error: unknown format"],
            meaning: .schema,
            evidence: .documented("github.com/z-lab/paroquant/issues/31")
        ),
    ]

    /// Ollama.
    static let ollama: [RefusalRule] = [
        RefusalRule(
            statuses: [404],
            words: ["not found, try pulling it first"],
            meaning: .model,
            evidence: .documented("github.com/ollama/ollama, server/routes.go")
        ),
        RefusalRule(
            statuses: [500, 503],
            words: ["maximum pending requests exceeded", "server overloaded, please retry"],
            meaning: .overload,
            evidence: .documented(
                "github.com/ollama/ollama/pull/4144, github.com/ollama/ollama/issues/15934"
            )
        ),
    ]

    /// LM Studio, which tells of it inside a stream too, where no status says what it is about.
    static let lmStudio: [RefusalRule] = [
        RefusalRule(
            words: [
                "tokens when context the overflows",
                "tokens to keep from the initial prompt is greater than the context length",
            ],
            meaning: .contextTooLong,
            evidence: .documented(
                "github.com/lmstudio-ai/lmstudio-bug-tracker/issues/546,"
                    + " github.com/Gitlawb/openclaude/issues/353"
            )
        ),
        RefusalRule(
            words: ["no models loaded. please load a model"],
            meaning: .model,
            evidence: .documented("github.com/lmstudio-ai/lms/issues/107")
        ),
    ]

    /// Text Generation Inference, whose errors are texts, inside a stream too.
    static let textGenerationInference: [RefusalRule] = [
        RefusalRule(
            words: [
                "`inputs` tokens + `max_new_tokens` must be <=", "`inputs` must have less than",
            ],
            meaning: .contextTooLong,
            evidence: .documented(
                "github.com/huggingface/text-generation-inference, router/src/validation.rs;"
                    + " github.com/huggingface/chat-ui/issues/340"
            )
        ),
        RefusalRule(
            statuses: [429, 500],
            words: ["model is overloaded"],
            meaning: .overload,
            evidence: .documented(
                "github.com/huggingface/text-generation-inference, router/src/server.rs"
            )
        ),
    ]

    /// SGLang, whose older versions, and gateways before it, pass these on as a fault of the server.
    static let sgLang: [RefusalRule] = [
        RefusalRule(
            words: [
                "is longer than the model's context length",
                "requested token count exceeds the model's maximum context length",
            ],
            meaning: .contextTooLong,
            evidence: .documented(
                "github.com/sgl-project/sglang, python/sglang/srt/managers/tokenizer_manager.py;"
                    + " github.com/CherryHQ/cherry-studio/issues/5538"
            )
        ),
        RefusalRule(
            statuses: [500, 503],
            words: ["the request queue is full"],
            meaning: .overload,
            evidence: .documented(
                "github.com/sgl-project/sglang, python/sglang/srt/managers/scheduler.py"
            )
        ),
    ]
}
