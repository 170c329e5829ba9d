import AnalysisCore
import JSON

/// A request for a sentiment, as an analysis would make it.
func sentimentRequest(
    model: String,
    document: String = "It broke on day one.",
    examples: Int = 1,
    rules: String = "Judge the tone."
) -> ModelRequest {
    ModelRequest(
        model: model,
        prompt: Prompt(
            system: rules,
            instruction: "Judge the tone.",
            examples: (0..<examples).map { number in
                AnalysisExample(
                    document: "<document-1>\nExample \(number)\n</document-1>",
                    result: ["label": "positive", "confidence": 0.9]
                )
            },
            document: document,
            user: "<document-0a>\n\(document)\n</document-0a>",
            schema: .object([
                OutputSchema.Property(
                    name: "label",
                    schema: .enumeration(["positive", "negative"])
                ),
                OutputSchema.Property(
                    name: "confidence",
                    schema: .number(minimum: 0, maximum: 1)
                ),
                OutputSchema.Property(
                    name: "quote",
                    schema: .nullable(
                        .string(minLength: nil, maxLength: 80, pattern: nil, format: nil)
                    )
                ),
            ])
        ),
        maxTokens: 300
    )
}
