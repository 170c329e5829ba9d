import JSON

/// The examples of sentiment that completion models are shown; written for this project.
///
/// One-line examples in turn serve a small model better than longer ones, and a dozen are enough.
enum SentimentExamples {
    /// A text whose sentiment is plain.
    struct Opinion {
        /// The three labels.
        enum Label: String {
            case positive
            case negative
            case neutral
        }

        let label: Label
        let document: String
        /// What the author judges; all of it alike.
        let aspects: [String]

        init(_ label: Label, _ document: String, _ aspects: [String] = []) {
            self.label = label
            self.document = document
            self.aspects = aspects
        }

        /// The text with the members that a pipeline asks for.
        func example(evidence: Bool, aspects wantsAspects: Bool) -> AnalysisExample {
            let label = JSONValue.string(label.rawValue)
            var result = JSONObject()
            if evidence { result["evidence"] = .string(document) }
            if wantsAspects {
                result["aspects"] = .array(
                    aspects.map { ["aspect": .string($0), "sentiment": label] }
                )
            }
            result["sentiment"] = label
            return AnalysisExample(document: document, result: result)
        }
    }

    /// Texts by which the model's leaning is measured, and then twelve to be shown.
    static let opinions = measuring + shown

    /// Twelve texts to be shown: four of each label in turn.
    private static let shown: [Opinion] = [
        .init(
            .positive,
            "The battery lasts two days and the screen is gorgeous.",
            ["battery", "screen"]
        ),
        .init(
            .negative,
            "It broke after a week and nobody answers my emails.",
            ["durability", "service"]
        ),
        .init(.neutral, "The box contains the device, a cable and a manual."),
        .init(.positive, "Easy to set up, and my kids love it.", ["set-up"]),
        .init(
            .negative,
            "Too loud, too expensive, and it does not even fit.",
            ["noise", "price", "fit"]
        ),
        .init(.neutral, "I bought this one in March to replace my old one."),
        .init(
            .positive,
            "I have tried four of these, and this is the only one that I would buy again.",
            ["overall"]
        ),
        .init(
            .negative,
            "The buttons are hard to press and the menu makes no sense.",
            ["buttons", "menu"]
        ),
        .init(.neutral, "It is sold in red and in blue."),
        .init(.positive, "Great value for the price.", ["price"]),
        .init(.negative, "I sent it back and asked for a refund.", ["overall"]),
        .init(.neutral, "My brother has the same model."),
    ]
}
