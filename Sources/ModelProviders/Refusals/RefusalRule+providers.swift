extension RefusalRule {
    /// Anthropic's API.
    static let anthropic: [RefusalRule] = [
        RefusalRule(
            statuses: [400],
            words: ["credit balance is too low"],
            meaning: .account,
            evidence: .documented("github.com/anthropics/claude-code/issues/66314")
        ),
        RefusalRule(
            statuses: [400, 429],
            words: ["api usage limits"],
            meaning: .account,
            evidence: .documented("docs.claude.com, Rate limits")
        ),
        RefusalRule(
            statuses: [400],
            words: ["prompt is too long", "exceed context limit", "input is too long"],
            meaning: .contextTooLong,
            evidence: .documented("docs.claude.com, Errors")
        ),
    ]

    /// OpenAI's API, and Azure's.
    static let openAI: [RefusalRule] = [
        RefusalRule(
            kinds: ["insufficient_quota", "billing_not_active", "billing_hard_limit_reached"],
            meaning: .account,
            evidence: .documented("platform.openai.com, Error codes")
        ),
        RefusalRule(
            statuses: [400, 403, 429],
            words: ["exceeded your current quota", "insufficient_quota"],
            meaning: .account,
            evidence: .documented("platform.openai.com, Error codes")
        ),
        RefusalRule(
            kinds: ["invalid_api_key"],
            meaning: .key,
            evidence: .documented("platform.openai.com, Error codes")
        ),
        RefusalRule(
            kinds: ["context_length_exceeded"],
            meaning: .contextTooLong,
            evidence: .documented("platform.openai.com, Error codes")
        ),
        RefusalRule(
            statuses: [400, 413, 422],
            words: ["maximum context length", "context length", "context size"],
            meaning: .contextTooLong,
            evidence: .documented("github.com/vllm-project/vllm/issues/20409")
        ),
        RefusalRule(
            kinds: ["model_not_found"],
            meaning: .model,
            evidence: .documented("platform.openai.com, Error codes")
        ),
        RefusalRule(
            statuses: [400],
            kinds: ["content_filter"],
            meaning: .content,
            evidence: .documented("learn.microsoft.com, Azure OpenAI content filtering")
        ),
    ]
}
