public import JSON

/// A sentiment: positive, negative or neutral.
public struct SentimentTask: AnalysisTask, Hashable {
    /// Whether sentiment is judged by aspect as well.
    public var aspects: Bool
    /// Whether a quote is given that bears the label out.
    public var evidence: Bool

    /// A sentiment; without aspects and evidence by default.
    public init(aspects: Bool = false, evidence: Bool = false) {
        self.aspects = aspects
        self.evidence = evidence
    }

    /// Which analysis it is.
    public static var kind: AnalysisKind { .sentiment }
}

extension AnalysisKind {
    /// Positive, negative or neutral.
    public static let sentiment = AnalysisKind(
        "sentiment",
        options: [
            AnalysisOption(
                "aspects",
                .flag,
                "Whether sentiment is judged by aspect as well; false by default."
            ),
            AnalysisOption(
                "evidence",
                .flag,
                "Whether quotes are given that bear the label out; false by default."
            ),
        ],
        optionsSummary: "The options of a sentiment analysis.",
        fieldNames: ["sentiment", "confidence", "aspects", "evidence"],
        gateFamily: "sentiment",
        form: .label,
        starter: Starter(
            instructions: "Judge the author's tone, not the topic.",
            document: "It broke on day one.",
            result: "{sentiment: negative, confidence: 0.95}",
            gate: "sentiment.negative: \"<= 20%\"",
            options: """
                # Also by aspect, and with the words that show it.
                # sentiment: {aspects: true, evidence: true}

                # Further fields.
                # fields:
                #   product: {type: string, description: The product that is named, required: false}
                """
        )
    ) { options in
        SentimentTask(aspects: options.flag("aspects"), evidence: options.flag("evidence"))
    }
}

extension SentimentTask {
    /// Everything that the options say, in one fixed form.
    public var canonical: JSONObject {
        ["aspects": .bool(aspects), "evidence": .bool(evidence)]
    }

    /// The field that holds the label.
    public var verdict: String? { "sentiment" }

    /// Evidence and aspects, where they are wished for, then the label and how sure it is.
    public var fields: [AnswerField] {
        let labels = FieldType.enumeration(["positive", "negative", "neutral"])
        var fields: [AnswerField] = []
        if evidence {
            fields.append(
                AnswerField(
                    FieldSpec(
                        name: "evidence",
                        type: .quote(.flag),
                        description: "the passage that shows the author's attitude best"
                    )
                )
            )
        }
        if aspects {
            let aspect = FieldSpec(
                name: "aspect",
                type: .string(StringBounds(maxLength: 80, grounding: .off))
            )
            fields.append(
                AnswerField(
                    FieldSpec(
                        name: "aspects",
                        type: .list(
                            of: .object([aspect, FieldSpec(name: "sentiment", type: labels)]),
                            ItemBounds()
                        ),
                        description:
                            "what the author judges, and how; empty where nothing is judged"
                    )
                )
            )
        }
        let label = FieldSpec(
            name: "sentiment",
            type: labels,
            description: "the attitude of the author in the document as a whole"
        )
        return fields + [AnswerField(label), .confidence]
    }

    /// What the model shall do.
    public func text(language: String?) -> String {
        """
        You judge the sentiment of documents.

        Judge the attitude that the author expresses, not whether the subject is pleasant.
        - positive: praise, satisfaction, recommendation or joy prevails.
        - negative: criticism, disappointment, warning or anger prevails.
        - neutral: nothing is judged, or praise and criticism balance each other.
        Irony counts as what is meant.
        """
    }

    /// The task in a sentence.
    public func instruction(fields: [FieldSpec], language: String?) -> String {
        "Decide whether each review is positive, negative or neutral."
    }

    /// Opinions that are plain.
    public func examples(fields: [FieldSpec], before ownCount: Int) -> [AnalysisExample] {
        SentimentExamples.opinions.map { $0.example(evidence: evidence, aspects: aspects) }
    }

    /// The tokens of an answer.
    public var room: AnswerRoom {
        AnswerRoom(
            most: 256 + (aspects ? 512 : 0) + (evidence ? 256 : 0),
            usual: 20 + (aspects ? 60 : 0) + (evidence ? 40 : 0)
        )
    }
}
