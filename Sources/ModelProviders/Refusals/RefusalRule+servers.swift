extension RefusalRule {
    /// The server of llama.cpp.
    static let llamaCpp: [RefusalRule] = [
        RefusalRule(
            kinds: ["exceed_context_size_error"],
            meaning: .contextTooLong,
            evidence: .measured("xllamacpp 2026.10.11549")
        ),
        RefusalRule(
            statuses: [503],
            words: ["loading model"],
            meaning: .loading,
            evidence: .measured("xllamacpp 2026.10.11549")
        ),
        RefusalRule(
            statuses: [501],
            kinds: ["not_supported_error"],
            meaning: .endpoint,
            evidence: .documented("github.com/ggml-org/llama.cpp, tools/server/README.md")
        ),
    ]

    /// LiteLLM's proxy, which words the errors of others anew.
    static let liteLLM: [RefusalRule] = [
        RefusalRule(
            statuses: [400],
            kinds: ["no_db_connection"],
            meaning: .key,
            evidence: .measured("LiteLLM 1.108.7")
        ),
        RefusalRule(
            statuses: [400],
            words: ["invalid model name passed in model="],
            meaning: .model,
            evidence: .measured("LiteLLM 1.108.7")
        ),
        RefusalRule(
            statuses: [400],
            words: ["contextwindowexceedederror"],
            meaning: .contextTooLong,
            evidence: .measured("LiteLLM 1.108.7")
        ),
        RefusalRule(
            statuses: [400],
            words: ["contentpolicyviolationerror", "content management policy"],
            meaning: .content,
            evidence: .measured("LiteLLM 1.108.7")
        ),
        RefusalRule(
            statuses: [400, 429],
            kinds: ["budget_exceeded"],
            meaning: .account,
            evidence: .documented("docs.litellm.ai, Budgets")
        ),
        RefusalRule(
            statuses: [429],
            words: ["no deployments available for selected model"],
            meaning: .rateLimit,
            evidence: .measured("LiteLLM 1.108.7")
        ),
    ]
}
